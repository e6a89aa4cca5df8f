import type { BreachCode, Property } from '../../shared/proof/verifier/index.ts';
import type { InputFault } from '../faults.ts';

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
  | 'nearest'
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
  readonly faults: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<Property, string>>;
  readonly breaches: Readonly<Record<BreachCode, string>>;
  readonly labels: Readonly<Record<Label, string>>;
};
