/** The verifier's own reading of `sunshine-result/1`. */

import {
  field,
  flag,
  integer,
  isObject,
  isText,
  items,
  itemsRead,
  type Node,
  oneOf,
  orNull,
  text,
} from './read.ts';

const most = Number.MAX_SAFE_INTEGER;

const whole = (node: Node): number => integer(node, -most, most);
const count = (node: Node): number => integer(node, 0, most);

const readPlacement = (node: Node) => ({
  applicant: text(field(node, 'applicant')),
  school: orNull(field(node, 'school'), text),
  phase: oneOf(field(node, 'phase'), ['zone', 'overflow', 'unplaced']),
  pool: orNull(field(node, 'pool'), text),
  number: count(field(node, 'number')),
  metres: orNull(field(node, 'metres'), count),
});

export type Placement = ReturnType<typeof readPlacement>;

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Such a row is taken as it is. */
const isPlacement = (value: unknown): value is Placement => {
  if (!isObject(value)) return false;
  const { applicant, school, phase, pool, number, metres } = value;
  return (
    isText(applicant) &&
    (school === null || isText(school)) &&
    (phase === 'zone' || phase === 'overflow' || phase === 'unplaced') &&
    (pool === null || isText(pool)) &&
    isCount(number) &&
    (metres === null || isCount(metres))
  );
};

const readCutoff = (node: Node) => ({
  school: text(field(node, 'school')),
  pool: text(field(node, 'pool')),
  closed: flag(field(node, 'closed')),
  tier: orNull(field(node, 'tier'), whole),
  order: orNull(field(node, 'order'), whole),
  number: orNull(field(node, 'number'), whole),
});

const readPrice = (node: Node) => ({
  school: text(field(node, 'school')),
  tier: orNull(field(node, 'tier'), whole),
  outside: whole(field(node, 'outside')),
  far: whole(field(node, 'far')),
  price: whole(field(node, 'price')),
});

const readSwap = (node: Node) => ({
  unit: text(field(node, 'unit')),
  school: orNull(field(node, 'school'), text),
  beyond: count(field(node, 'beyond')),
  outside: whole(field(node, 'outside')),
  far: whole(field(node, 'far')),
  metres: whole(field(node, 'metres')),
});

const readShortage = (node: Node) => ({
  places: items(field(node, 'places')).map(text),
  schools: items(field(node, 'schools')).map(text),
  children: count(field(node, 'children')),
  seats: count(field(node, 'seats')),
  missing: count(field(node, 'missing')),
});

const readTotals = (node: Node) => ({
  applicants: count(field(node, 'applicants')),
  seats: count(field(node, 'seats')),
  placed: count(field(node, 'placed')),
  zone: count(field(node, 'zone')),
  overflow: count(field(node, 'overflow')),
  unplaced: count(field(node, 'unplaced')),
  near: count(field(node, 'near')),
  byTier: items(field(node, 'byTier')).map((row) => ({
    tier: orNull(field(row, 'tier'), whole),
    applicants: count(field(row, 'applicants')),
    placed: count(field(row, 'placed')),
  })),
  byGroup: items(field(node, 'byGroup')).map((row) => ({
    group: text(field(row, 'group')),
    applicants: count(field(row, 'applicants')),
    placed: count(field(row, 'placed')),
  })),
  metres: count(field(node, 'metres')),
  largestMetres: count(field(node, 'largestMetres')),
  extraSeats: count(field(node, 'extraSeats')),
  togetherMetres: whole(field(node, 'togetherMetres')),
});

export const readResult = (node: Node) => {
  oneOf(field(node, 'format'), ['sunshine-result/1']);
  return {
    instanceHash: text(field(node, 'instanceHash')),
    seed: text(field(node, 'seed')),
    engine: text(field(node, 'engine')),
    // the slow reading names what is wrong with a row
    placements: itemsRead(field(node, 'placements'), (value, row) =>
      isPlacement(value) ? value : readPlacement(row()),
    ),
    cutoffs: items(field(node, 'cutoffs')).map(readCutoff),
    prices: items(field(node, 'prices')).map(readPrice),
    swaps: items(field(node, 'swaps')).map(readSwap),
    shortage: orNull(field(node, 'shortage'), readShortage),
    totals: readTotals(field(node, 'totals')),
  };
};

export type Result = ReturnType<typeof readResult>;
export type Cutoff = Result['cutoffs'][number];
export type Price = Result['prices'][number];
export type Swap = Result['swaps'][number];
export type Shortage = NonNullable<Result['shortage']>;
export type Totals = Result['totals'];
