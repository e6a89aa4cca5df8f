import { checkDistinct, type Faults } from './faults.ts';
import type { Rules } from './types.ts';

const NEEDED = ['near', 'metres'] as const;

/** Goals begin with "placed" and name each of the others once, "area" if wanted; elastic units need nothing held back. */
export const checkRules = (rules: Rules, faults: Faults): void => {
  const { overflowGoals, guaranteedGroups, joint, holdBack } = rules;
  if (overflowGoals[0] !== 'placed') {
    faults.add('rules.overflowGoals[0]', 'placed-comes-first', overflowGoals[0]);
  }
  checkDistinct(overflowGoals, (index) => `rules.overflowGoals[${index}]`, faults);
  for (const goal of NEEDED) {
    if (!overflowGoals.includes(goal)) {
      faults.add('rules.overflowGoals', `without-${goal}`, overflowGoals.join());
    }
  }
  checkDistinct(guaranteedGroups, (index) => `rules.guaranteedGroups[${index}]`, faults);
  if (joint === 'elastic' && holdBack > 0)
    faults.add('rules.holdBack', 'elastic-holds-nothing', holdBack);
};
