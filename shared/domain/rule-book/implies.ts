import { yearsLater } from '../season/days.ts';
import type { Condition, FactRequirement } from './conditions.ts';

type Entails = (stronger: FactRequirement, weaker: FactRequirement) => boolean;

const subset = <T>(inner: readonly T[] | undefined, outer: readonly T[]): boolean =>
  inner?.every((one) => outer.includes(one)) === true;

/** One line an attribute: whether the stronger requirement makes the weaker one's attribute true. */
const entailments: Readonly<Record<Exclude<keyof FactRequirement, 'fact'>, Entails>> = {
  holder: (a, b) => subset(a.holder, b.holder ?? []),
  within: (a, b) => a.within === b.within,
  outsideDistrict: (a) => a.outsideDistrict === true,
  sameAddressAs: (a, b) => a.sameAddressAs === b.sameAddressAs,
  sinceBy: (a, b) => {
    const by = b.sinceBy ?? '';
    if (a.sinceBy !== undefined && a.sinceBy <= by) return true;
    // held for years on a day is since a day
    return a.heldYears !== undefined && a.heldYears.on <= yearsLater(by, a.heldYears.years);
  },
  heldYears: ({ heldYears: a }, { heldYears: b }) =>
    a !== undefined && b !== undefined && a.years >= b.years && a.on <= b.on,
  validOn: (a, b) => a.validOn === b.validOn,
  shareAtLeast: (a, b) => (a.shareAtLeast ?? 0) >= (b.shareAtLeast ?? 0),
  use: (a, b) => a.use === b.use,
  household: (a, b) => a.household === b.household,
  withParent: (a, b) => a.withParent === b.withParent,
  villager: (a) => a.villager === true,
  delayedEstate: (a, b) => a.delayedEstate === b.delayedEstate,
  unlocked: (a) => a.unlocked === true,
  atSchool: (a) => a.atSchool === true,
};

const isAttribute = (key: string): key is keyof typeof entailments =>
  Object.hasOwn(entailments, key);

const requirementImplies: Entails = (stronger, weaker) =>
  stronger.fact === weaker.fact &&
  Object.keys(weaker)
    .filter(isAttribute)
    .every((key) => weaker[key] === undefined || entailments[key](stronger, weaker));

/**
 * Whether every child of the one condition is a child of the other, as far as the forms tell: true is proved, false
 * may only mean not proved. Ends because each step takes a part of one of the two.
 */
export const implies = (stronger: Condition, weaker: Condition): boolean => {
  if ('always' in weaker) return true;
  if ('all' in weaker) return weaker.all.every((part) => implies(stronger, part));
  if ('any' in stronger) return stronger.any.every((part) => implies(part, weaker));
  if ('any' in weaker && weaker.any.some((part) => implies(stronger, part))) return true;
  if ('all' in stronger) return stronger.all.some((part) => implies(part, weaker));
  if ('not' in stronger && 'not' in weaker) return implies(weaker.not, stronger.not);
  return 'fact' in stronger && 'fact' in weaker && requirementImplies(stronger, weaker);
};
