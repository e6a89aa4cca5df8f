import type { Faults } from './faults.ts';
import type { Rules } from './types.ts';

const NEEDED = ['near', 'metres'] as const;

/** Goals begin with "placed" and name each of the others once, "area" if wanted; elastic units need nothing held back. */
export const checkRules = (rules: Rules, faults: Faults): void => {
  const { overflowGoals, guaranteedGroups, joint, holdBack } = rules;
  if (overflowGoals[0] !== 'placed') {
    faults.add('rules.overflowGoals[0]', 'placed-comes-first', overflowGoals[0]);
  }
  for (const [index, goal] of overflowGoals.entries()) {
    if (overflowGoals.indexOf(goal) < index)
      faults.add(`rules.overflowGoals[${index}]`, 'double', goal);
  }
  for (const goal of NEEDED) {
    if (!overflowGoals.includes(goal)) {
      faults.add('rules.overflowGoals', `without-${goal}`, overflowGoals.join());
    }
  }
  for (const [index, group] of guaranteedGroups.entries()) {
    if (guaranteedGroups.indexOf(group) < index) {
      faults.add(`rules.guaranteedGroups[${index}]`, 'double', group);
    }
  }
  if (joint === 'elastic' && holdBack > 0)
    faults.add('rules.holdBack', 'elastic-holds-nothing', holdBack);
};
