import type { BreachCode, Property } from '../../shared/proof/verifier/index.ts';
import type { InputFault } from '../faults.ts';
import type { Reports } from './reports.ts';

export type Label =
  | 'usage'
  | 'more'
  | 'school'
  | 'child'
  | 'applicants'
  | 'seats'
  | 'placed'
  | 'zone'
  | 'overflow'
  | 'unplaced'
  | 'near'
  | 'metresInSum'
  | 'meanMetres'
  | 'largestMetres'
  | 'extraSeats'
  | 'togetherMetres'
  | 'tier'
  | 'noTier'
  | 'group'
  | 'written'
  | 'notWritten'
  | 'shortage'
  | 'shortagePlaces'
  | 'shortageSchools'
  | 'unit'
  | 'number'
  | 'metres'
  | 'admitted'
  | 'belowLine'
  | 'notReached'
  | 'pool'
  | 'line'
  | 'noSeat'
  | 'overflowOwn'
  | 'overflowNext'
  | 'price'
  | 'order'
  | 'before'
  | 'after'
  | 'moved'
  | 'nowhere'
  | 'seed'
  | 'keyOfBundle'
  | 'publicScope';

/** How the commands speak; every language has all of it. */
export type Words = {
  /** where a fault is, up to what is wrong there */
  readonly place: (fault: InputFault) => string;
  /** what was found there, which is a value of the file or a phrase about it */
  readonly found: (text: string) => string;
  readonly faults: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<Property, string>>;
  readonly breaches: Readonly<Record<BreachCode, string>>;
  readonly labels: Readonly<Record<Label, string>>;
  readonly reports: Reports;
};
