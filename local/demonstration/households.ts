import { documentNumbers } from './numbers.ts';
import { type People, type Person, peopleFrom } from './people.ts';
import { type Random, seeded } from './random.ts';
import { type DemoPlace, type DemoZone, townOf } from './zones.ts';

/** What kind of family it is; the codes of the county's categories. */
export type Circumstance =
  | 'CARE'
  | 'HOUSE_HUKOU'
  | 'THREE_GEN'
  | 'HUKOU_ONLY'
  | 'COLLECTIVE'
  | 'HOUSE_ONLY'
  | 'PRESALE'
  | 'MIGRANT_OWNER'
  | 'MIGRANT_TENANT'
  | 'OTHER';

/** What a register or the family has wrong; 'none' for most. */
export type Disagreement =
  | 'none'
  | 'title-number-mistyped'
  | 'register-address-old'
  | 'permit-expired'
  | 'employer-unknown';

export type Household = {
  readonly phone: string;
  readonly circumstance: Circumstance;
  readonly disagreement: Disagreement;
  readonly zone: DemoZone;
  readonly place: DemoPlace;
  readonly address: string;
  readonly father: Person;
  readonly mother: Person;
  readonly grandfather: Person;
  /** one child, or twins */
  readonly children: readonly Person[];
  /** an elder child at a school already */
  readonly elder: Person | null;
  readonly settledOn: string;
  readonly titleNumber: string;
  readonly contractNumber: string;
  readonly unitNumber: string;
  readonly householdNumber: string;
};

const shares: readonly (readonly [Circumstance, number])[] = [
  ['HOUSE_HUKOU', 56],
  ['THREE_GEN', 6],
  ['HUKOU_ONLY', 5],
  ['COLLECTIVE', 1],
  ['HOUSE_ONLY', 6],
  ['MIGRANT_OWNER', 6],
  ['MIGRANT_TENANT', 16],
  ['CARE', 1],
  ['OTHER', 3],
];

const circumstanceAt = (random: Random, place: DemoPlace): Circumstance => {
  if (place.delayed === true) return 'PRESALE';
  if (place.name.startsWith('公租房')) return random.percent(60) ? 'HUKOU_ONLY' : 'MIGRANT_TENANT';
  let left = random.below(100);
  for (const [circumstance, share] of shares) {
    if (left < share) return circumstance;
    left -= share;
  }
  return 'OTHER';
};

const disagreements: Readonly<Partial<Record<Circumstance, readonly Disagreement[]>>> = {
  HOUSE_HUKOU: ['title-number-mistyped', 'register-address-old'],
  THREE_GEN: ['register-address-old'],
  HOUSE_ONLY: ['title-number-mistyped'],
  MIGRANT_OWNER: ['title-number-mistyped'],
  MIGRANT_TENANT: ['permit-expired', 'employer-unknown'],
};

/** One family in fourteen finds that a register disagrees. */
const disagreementOf = (random: Random, circumstance: Circumstance): Disagreement => {
  const possible = disagreements[circumstance];
  return possible !== undefined && random.percent(7) ? random.pick(possible) : 'none';
};

const numberOn = (random: Random, { side, numbers = 99 }: DemoPlace): number => {
  const any = random.between(1, numbers);
  if (side === undefined) return any;
  const odd = any % 2 === 1;
  if (odd === (side === 'odd')) return any;
  return any === numbers ? any - 1 : any + 1;
};

const addressIn = (random: Random, area: string, place: DemoPlace): string => {
  const town = `青禾县${townOf(area)}`;
  if (place.kind === 'village')
    return `${town}${place.name}${random.pick(place.parts ?? ['1组'])}${random.between(1, 260)}号`;
  const flat = `${random.between(1, 4)}单元${random.between(1, 28)}0${random.between(1, 4)}室`;
  if (place.kind === 'street') return `${town}${place.name}${numberOn(random, place)}号${flat}`;
  const phase = place.parts === undefined ? '' : random.pick(place.parts);
  return `${town}${place.name}${phase}${random.between(1, 32)}号楼${flat}`;
};

const childrenOf = (
  random: Random,
  people: People,
  surname: string,
  window: { readonly from: string; readonly to: string },
): readonly Person[] => {
  const month = random.between(0, 11);
  const year = Number(window.from.slice(0, 4)) + (month >= 4 ? 1 : 0);
  const born = `${year}-${String(((month + 8) % 12) + 1).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
  const first = people.person(surname, born, people.sex());
  return random.below(1000) < 15 ? [first, people.person(surname, born, people.sex())] : [first];
};

export type Demand = {
  readonly zone: DemoZone;
  readonly children: number;
};

/** Families of one level, zone by zone, until each zone has its children. */
export const householdsOf = (
  seed: number,
  demands: readonly Demand[],
  window: { readonly from: string; readonly to: string },
  tools: ReturnType<typeof demonstrationTools>,
): readonly Household[] => {
  const random = seeded(seed);
  const { people, numbers, taken } = tools;
  const firstYear = Number(window.from.slice(0, 4));

  const newAddress = (area: string, place: DemoPlace): string => {
    for (;;) {
      const address = addressIn(random, area, place);
      if (taken.has(address)) continue;
      taken.add(address);
      return address;
    }
  };

  const household = (zone: DemoZone): Household => {
    const place = random.pick(zone.places);
    const circumstance = circumstanceAt(random, place);
    const surname = people.surname();
    const settled = random.between(2012, 2023);
    return {
      phone: people.phone(),
      circumstance,
      disagreement: disagreementOf(random, circumstance),
      zone,
      place,
      address: newAddress(zone.area, place),
      father: people.person(surname, people.day(1983, 1994), 'male'),
      mother: people.person(people.surname(), people.day(1984, 1995), 'female'),
      grandfather: people.person(surname, people.day(1953, 1964), 'male'),
      children: childrenOf(random, people, surname, window),
      elder: random.percent(9)
        ? people.person(surname, people.day(firstYear - 3, firstYear - 2), people.sex())
        : null,
      settledOn: people.day(settled, settled),
      titleNumber: numbers.title(settled),
      contractNumber: numbers.contract(settled),
      unitNumber: numbers.unit(),
      householdNumber: numbers.household(),
    };
  };

  return demands.flatMap(({ zone, children }) => {
    const households: Household[] = [];
    let born = 0;
    while (born < children) {
      const next = household(zone);
      born += next.children.length;
      households.push(next);
    }
    return households;
  });
};

export const demonstrationTools = (seed: number) => ({
  people: peopleFrom(seeded(seed)),
  numbers: documentNumbers(),
  /** addresses of both levels: two families never live behind one door */
  taken: new Set<string>(),
});
