/** What the verifier says: one entry a published property, with the first breach found. */

/** P9 is judged of a bundle only */
export type Property = 'P0' | 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7' | 'P8' | 'P9';

export type BreachCode =
  | 'unreadable'
  | 'not-judged'
  | 'instance-hash'
  | 'metres'
  | 'totals'
  | 'missing'
  | 'twice'
  | 'unknown-applicant'
  | 'unknown-school'
  | 'school-contradicts-phase'
  | 'pool-contradicts-phase'
  | 'school-not-among-choices'
  | 'no-part-in-overflow'
  | 'pool-beyond-mark'
  | 'overflow-beyond-seats'
  | 'extra-seats'
  | 'apart'
  | 'number'
  | 'seed-unreadable'
  | 'cutoff'
  | 'cutoff-missing'
  | 'cutoff-unexpected'
  | 'justified-envy'
  | 'wasted-seat'
  | 'not-best-for-families'
  | 'no-such-pool'
  | 'not-of-this-pool'
  | 'belongs-in-earlier-pool'
  | 'seat-within-reach'
  | 'shortage-undeclared'
  | 'shortage-count'
  | 'shortage-not-a-cut'
  | 'shortage-place'
  | 'shortage-school'
  | 'shortage-without-need'
  | 'price-unexpected'
  | 'price-missing'
  | 'price-of-no-goal'
  | 'price-negative'
  | 'price-with-seats-left'
  | 'price-not-lowest'
  | 'nearer-place'
  | 'no-seat-in-stage'
  | 'left-out'
  | 'number-order'
  | 'swap-unexpected'
  | 'swap-missing'
  | 'swap-elsewhere'
  | 'swap-beyond'
  | 'swap-unplaced'
  | 'swap-idle'
  | 'together-metres'
  | 'announcement-unreadable'
  | 'announcement-missing'
  | 'announcement-order'
  | 'announcement-time'
  | 'key-unknown'
  | 'signature'
  | 'sequence'
  | 'another-season'
  | 'another-run'
  | 'link'
  | 'run-repeated'
  | 'void'
  | 'nonce-count'
  | 'nonce'
  | 'beacon-round'
  | 'beacon-too-early'
  | 'beacon-randomness'
  | 'beacon-signature'
  | 'seed'
  | 'roster-size'
  | 'roster-hash'
  | 'roster-root'
  | 'roster-leaf'
  | 'result-hash'
  | 'result-root'
  | 'result-leaf'
  | 'result-engine'
  | 'public-root'
  | 'public-leaf'
  | 'public-view'
  | 'leaf-count'
  | 'salt'
  | 'approved-failing';

export type Breach = {
  readonly code: BreachCode;
  readonly school?: string;
  readonly applicant?: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
};

export type PropertyReport =
  | { readonly property: Property; readonly holds: true }
  | { readonly property: Property; readonly holds: false; readonly detail: Breach };

export type Report = readonly PropertyReport[];
