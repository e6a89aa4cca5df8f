import type { Answers, Claim } from '../../shared/domain/application/answers.ts';
import type { Fact, FactKind } from '../../shared/domain/evidence/facts.ts';
import type { RuleBook } from '../../shared/domain/rule-book/schema.ts';
import type { Household } from './households.ts';
import { creditCode } from './numbers.ts';
import type { Person } from './people.ts';
import { type Random, seeded } from './random.ts';

/** What one family of the demonstration sends in, and what its papers show to a reviewer. */
export type DemoApplication = {
  readonly season: string;
  readonly phone: string;
  readonly answers: Answers;
  /** facts the papers show, by kind; a fact that is not here cannot be shown */
  readonly papers: ReadonlyMap<FactKind, Partial<Fact>>;
  readonly household: Household;
  readonly child: Person;
  /** credit code of the employer, for the register */
  readonly employer: string;
  readonly elderSchool: string | null;
  readonly ownSchool: string | null;
};

const mistyped = (number: string): string =>
  number.replace(/(\d)号$/u, (_, digit: string) => `${(Number(digit) + 1) % 10}号`);

type Family = Pick<DemoApplication, 'household' | 'employer' | 'elderSchool' | 'ownSchool'>;

/** Where the child's household register stands: at home, elsewhere in the county, or in another one. */
export const hukouAddress = ({ circumstance, address, householdNumber }: Household): string => {
  const number = `${householdNumber.slice(1)}号`;
  if (circumstance === 'HOUSE_ONLY') return `青禾县黑石乡老街${number}`;
  const away = circumstance.startsWith('MIGRANT') || circumstance === 'PRESALE';
  return away ? `邻县安和镇光明街${number}` : address;
};

const claims: {
  readonly [K in Claim['kind']]: (family: Family) => Extract<Claim, { kind: K }> | null;
} = {
  kinship: () => ({ kind: 'kinship' }),
  hukou: ({ household }) => ({ kind: 'hukou', address: hukouAddress(household) }),
  title: ({ household }) => {
    const { circumstance, titleNumber, disagreement, address, grandfather, father } = household;
    const ofGrandparent = circumstance === 'THREE_GEN';
    return {
      kind: 'title',
      number: disagreement === 'title-number-mistyped' ? mistyped(titleNumber) : titleNumber,
      address,
      holder: ofGrandparent ? 'grandparent' : 'parent',
      holderIdNumber: ofGrandparent ? grandfather.idNumber : father.idNumber,
    };
  },
  contract: ({ household: { contractNumber, place, address } }) => ({
    kind: 'contract',
    number: contractNumber,
    estate: place.name,
    address,
  }),
  permit: ({ household: { address } }) => ({ kind: 'permit', address }),
  employment: ({ employer }) => ({ kind: 'employment', way: 'employment', creditCode: employer }),
  care: () => ({ kind: 'care', basis: '现役军人子女' }),
  sibling: ({ household: { elder }, elderSchool }) =>
    elder === null || elderSchool === null
      ? null
      : { kind: 'sibling', idNumber: elder.idNumber, school: elderSchool },
  'no-property': () => ({ kind: 'no-property' }),
  'school-record': ({ ownSchool }) =>
    ownSchool === null ? null : { kind: 'school-record', school: ownSchool },
};

/** What the papers of an honest family show; an expired permit shows that it has expired. */
const papersOf = (family: Family): ReadonlyMap<FactKind, Partial<Fact>> => {
  const { circumstance, disagreement, settledOn } = family.household;
  const local = hukouAddress(family.household).startsWith('青禾县');
  const holder = circumstance === 'THREE_GEN' ? 'grandparent' : 'parent';
  const papers = new Map<FactKind, Partial<Fact>>([
    ['kinship', { holder: 'parent' }],
    [
      'hukou',
      {
        holder: 'child',
        inDistrict: local,
        since: settledOn,
        household: circumstance === 'COLLECTIVE' ? 'collective' : 'family',
        withParent: true,
      },
    ],
    [
      'title',
      { holder, inDistrict: true, since: settledOn, share: 100, use: 'dwelling', locked: false },
    ],
    [
      'contract',
      {
        holder: 'parent',
        inDistrict: true,
        since: settledOn,
        share: 100,
        delayedEstate: true,
        locked: false,
      },
    ],
    ['employment', { holder: 'parent', since: settledOn }],
    ['care', { inDistrict: true }],
    ['no-property', { holder: 'parent' }],
  ]);
  if (disagreement !== 'permit-expired')
    papers.set('permit', {
      holder: 'parent',
      inDistrict: true,
      since: settledOn,
      until: '2027-12-31',
    });
  if (family.elderSchool !== null) papers.set('sibling', { school: family.elderSchool });
  if (family.ownSchool !== null)
    papers.set('school-record', { holder: 'child', school: family.ownSchool });
  return papers;
};

/** A leaver of a feeder school says so; everybody else is what the circumstances are. */
const categoryOf = (book: RuleBook, { household, ownSchool }: Family): string => {
  const own = book.zones.find(({ id }) => id === household.zone.id);
  return ownSchool !== null && own?.feeders.includes(ownSchool) === true
    ? 'DIRECT'
    : household.circumstance;
};

const choicesOf = (random: Random, { zone }: Household): readonly string[] =>
  zone.schools.length > 1 && random.percent(70)
    ? zone.schools.toSorted((a, b) => (a < b ? -1 : 1)).toReversed()
    : [];

/** One application a child, by what the rule book's category asks. */
export const applicationsOf = (
  seed: number,
  book: RuleBook,
  households: readonly Household[],
  primaryOf: (household: Household) => string | null,
): readonly DemoApplication[] => {
  const random = seeded(seed);
  return households.flatMap((household) => {
    const { zone, elder, father, mother, children } = household;
    const byMother = random.percent(45);
    const family: Family = {
      household,
      employer: creditCode(random),
      elderSchool: elder === null ? null : (zone.schools[0] ?? null),
      ownSchool: book.level === 'junior' ? primaryOf(household) : null,
    };
    const code = categoryOf(book, family);
    const category = book.categories.find((one) => one.code === code);
    if (category === undefined) throw new Error(`the rule book has no category ${code}`);
    const asked = new Set<FactKind>(['kinship', ...category.asks]);
    if (family.elderSchool !== null && book.siblingsFirst) asked.add('sibling');
    const stated = [...asked].flatMap((kind): readonly Claim[] => {
      const claim = claims[kind](family);
      return claim === null ? [] : [claim];
    });
    const choices = choicesOf(random, household);
    return children.map((child, i): DemoApplication => {
      const twin = children.find((_, j) => j !== i);
      return {
        ...family,
        season: book.season,
        phone: household.phone,
        child,
        papers: papersOf(family),
        answers: {
          child: { name: child.name, idNumber: child.idNumber },
          guardian: byMother
            ? { ...mother, relation: 'mother' }
            : { ...father, relation: 'father' },
          category: code,
          claims: [...stated],
          choices: [...choices],
          ...(twin === undefined ? {} : { twinIdNumber: twin.idNumber }),
          consent: true,
        },
      };
    });
  });
};
