import type { FactKind } from '../evidence/facts.ts';
import type { Condition, FactRequirement } from './conditions.ts';

export const titleHolders = ['parent', 'grandparent'] as const;
export type TitleHolder = (typeof titleHolders)[number];

/** Requirements a condition may be met by; what it excludes is none. */
const requirements = (condition: Condition): readonly FactRequirement[] => {
  if ('all' in condition) return condition.all.flatMap(requirements);
  if ('any' in condition) return condition.any.flatMap(requirements);
  return 'fact' in condition ? [condition] : [];
};

/** Requirements that hold in every way of meeting the condition. */
const always = (condition: Condition): readonly FactRequirement[] => {
  if ('all' in condition) return condition.all.flatMap(always);
  return 'fact' in condition ? [condition] : [];
};

/** Who may hold the flat in this category; one only: the family need not be asked. */
export const holdersAllowed = (when: Condition): readonly TitleHolder[] => {
  const named = requirements(when)
    .filter(({ fact }) => fact === 'title')
    .flatMap(({ holder }) => holder ?? []);
  const allowed = titleHolders.filter((holder) => named.includes(holder));
  return allowed.length === 0 ? titleHolders : allowed;
};

/** Facts that must stand at one address: the family writes it once. */
export const atOneAddress = (when: Condition): readonly FactKind[] => [
  ...new Set(
    always(when).flatMap(({ fact, sameAddressAs }) =>
      sameAddressAs === undefined ? [] : [fact, sameAddressAs],
    ),
  ),
];
