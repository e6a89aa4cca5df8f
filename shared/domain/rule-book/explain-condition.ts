import type { FactKind } from '../evidence/facts.ts';
import type { Condition } from './conditions.ts';
import { fewest, requirementShortfalls, type Shortfall, type Standing } from './requirements.ts';

/** Every fact a condition speaks of, outside exclusions. */
export const factsNamed = (condition: Condition): readonly FactKind[] => {
  if ('all' in condition) return condition.all.flatMap(factsNamed);
  if ('any' in condition) return condition.any.flatMap(factsNamed);
  return 'fact' in condition ? [condition.fact] : [];
};

/** Nothing where the condition holds; else what is missing, of alternatives what the nearest lacks. */
export const explainCondition = (
  condition: Condition,
  standing: Standing,
): readonly Shortfall[] => {
  if ('always' in condition) return [];
  if ('all' in condition) return condition.all.flatMap((part) => explainCondition(part, standing));
  if ('any' in condition)
    return fewest(condition.any.map((part) => explainCondition(part, standing)));
  if ('not' in condition) {
    const [fact, ...others] = factsNamed(condition.not);
    return explainCondition(condition.not, standing).length > 0
      ? []
      : [{ fact: others.length === 0 ? (fact ?? null) : null, code: 'excluded' }];
  }
  return requirementShortfalls(condition, standing);
};

/** Facts by which a condition that holds does hold. */
export const factsHolding = (condition: Condition, standing: Standing): readonly FactKind[] => {
  if ('all' in condition) return condition.all.flatMap((part) => factsHolding(part, standing));
  if ('any' in condition) {
    const held = condition.any.find((part) => explainCondition(part, standing).length === 0);
    return held === undefined ? [] : factsHolding(held, standing);
  }
  return 'fact' in condition ? [condition.fact] : [];
};
