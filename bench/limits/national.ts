import type { Columns } from '../../shared/allocation/columns.ts';
import { NONE } from '../../shared/allocation/columns.ts';
import { seeded } from '../../test/support/allocation/city.ts';

/** Of the size of Chile's admission: 454,415 children, 8,064 schools, four choices each. */
export const chileSize = { children: 454_415, schools: 8064, choices: 4 };

type Size = typeof chileSize;

const tiers = 4;

/** seats of all schools for each child */
const seatsPerChild = 1.1;

const shuffledNumbers = (count: number, random: () => number): Int32Array => {
  const numbers = Int32Array.from({ length: count }, (_, at) => at + 1);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
  }
  return numbers;
};

/** the first school whose share of the popularity ends beyond the value */
const schoolAt = (shares: Float64Array, value: number): number => {
  let [low, high] = [0, shares.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** school s is asked for in proportion to 1 / (s + 100): a few are wanted by many */
const popularity = (schools: number): Float64Array => {
  const shares = new Float64Array(schools);
  let sum = 0;
  for (let s = 0; s < schools; s++) {
    sum += 1 / (s + 100);
    shares[s] = sum;
  }
  return shares.map((share) => share / sum);
};

const listsOf = ({ children, schools, choices }: Size, random: () => number) => {
  const shares = popularity(schools);
  const school = new Uint16Array(children * choices);
  for (let at = 0; at < school.length; at++) {
    const from = at - (at % choices);
    let drawn: number;
    do drawn = schoolAt(shares, random());
    while (school.subarray(from, at).includes(drawn));
    school[at] = drawn;
  }
  return school;
};

/**
 * A made-up country without places: lists by popularity, four tiers by chance, seats for a tenth more than there are
 * children. Only the zone phase makes sense on it.
 */
export const nationalSize = (
  size: Size,
  seed: number,
): { readonly columns: Columns; readonly numbers: Int32Array } => {
  const random = seeded(seed);
  const { children, schools, choices } = size;
  const choiceSchool = listsOf(size, random);
  const mean = (children * seatsPerChild) / schools;
  const columns: Columns = {
    rules: {
      guaranteedTier: -1,
      guaranteedGroups: [],
      overflow: 'none',
      overflowGoals: ['placed', 'metres'],
      nearMetres: 0,
      joint: 'elastic',
      holdBack: 0,
    },
    groups: 0,
    schools: {
      count: schools,
      seats: Int32Array.from({ length: schools }, () => Math.round(mean * (0.5 + random()))),
      x: new Int32Array(schools),
      y: new Int32Array(schools),
      area: new Int32Array(schools).fill(NONE),
      overflow: new Uint8Array(schools),
      reserveStart: new Int32Array(schools + 1),
      reserveGroup: new Int32Array(0),
      reserveSeats: new Int32Array(0),
    },
    places: {
      count: 1,
      x: new Int32Array(1),
      y: new Int32Array(1),
      area: new Int32Array(1).fill(NONE),
    },
    units: {
      count: children,
      place: new Int32Array(children),
      size: new Uint8Array(children).fill(1),
      joint: false,
      overflow: new Uint8Array(children),
      groupSet: new Uint8Array(children),
    },
    choiceStart: Int32Array.from({ length: children + 1 }, (_, unit) => unit * choices),
    choiceSchool,
    choiceRank: Uint8Array.from(choiceSchool, () => Math.floor(random() * tiers)),
    rankTier: Int32Array.from({ length: tiers }, (_, tier) => tier),
    rankOrder: new Float64Array(tiers),
    groupSets: new Uint8Array(0),
    stated: null,
  };
  return { columns, numbers: shuffledNumbers(children, random) };
};
