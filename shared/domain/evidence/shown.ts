import type { RuleBook } from '../rule-book/schema.ts';
import type { Fact, FactKind, Holder } from './facts.ts';

export type ShownAttribute = Exclude<keyof Fact, 'kind' | 'address' | 'unitNumber'>;

/** What the papers of each kind can show a reviewer; a verdict brings nothing else. */
export const shownBy: Readonly<Record<FactKind, readonly ShownAttribute[]>> = {
  kinship: ['holder'],
  hukou: ['holder', 'inDistrict', 'since', 'household', 'withParent', 'village'],
  title: ['holder', 'inDistrict', 'since', 'share', 'use', 'locked'],
  contract: ['holder', 'inDistrict', 'since', 'share', 'delayedEstate', 'locked'],
  permit: ['holder', 'inDistrict', 'since', 'until'],
  employment: ['holder', 'since', 'until'],
  care: ['holder', 'inDistrict'],
  sibling: ['school'],
  'no-property': ['holder'],
  'school-record': ['holder', 'school'],
};

/** Whether somebody must say if a seat lock rests on the dwelling before the fact counts as proved. */
export const asksForLock = ({ seatLock }: RuleBook, kind: FactKind): boolean =>
  seatLock !== null && shownBy[kind].includes('locked');

/** A household and a school record are the child's own: no paper has to say so. */
export const ownHolder: Readonly<Partial<Record<FactKind, Holder>>> = {
  hukou: 'child',
  'school-record': 'child',
};
