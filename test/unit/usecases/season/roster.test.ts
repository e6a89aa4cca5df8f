import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalInstance, checkInstance } from '../../../../shared/allocation/index.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { engineGuarantee } from '../../../../shared/domain/rule-book/eligibility.ts';
import type { RuleBook } from '../../../../shared/domain/rule-book/schema.ts';
import { zonesByWording } from '../../../../shared/domain/rule-book/zones-of.ts';
import { rosterOf } from '../../../../shared/usecases/season/roster.ts';
import { bestStanding } from '../../../../shared/usecases/support/category-of.ts';
import { someAnswers } from '../../../support/domain/applications.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import {
  contractFact,
  elsewhere,
  hukouFact,
  kinshipFact,
  permitFact,
  titleFact,
} from '../../../support/domain/facts.ts';
import { idNumber, strangerId } from '../../../support/domain/people.ts';
import {
  aChild,
  anUnzoned,
  applicationId,
  aTenant,
  homeOwner,
  inEast,
  inShared,
  numberOf,
  provedBy,
  ticketOf,
  twins,
} from '../../../support/season/children.ts';
import { tightBook } from '../../../support/season/runs.ts';

const zonesOf = zonesByWording(primaryBook);
const rosterIn = (book: RuleBook, applications: readonly Application[]) =>
  rosterOf({ book, zonesOf }, applications, { applicationId, ticket: ticketOf });
const entryOf = (application: Application, book = primaryBook) =>
  rosterIn(book, [application]).instance.applicants[0]!;
/** the ticket of every child that shares one */
const unitsOf = (applications: readonly Application[], book = primaryBook) => {
  const tickets = rosterIn(book, applications).instance.applicants.map(({ unit }) => unit);
  return tickets.map((one) =>
    tickets.filter((other) => other === one).length > 1 ? one : undefined,
  );
};

const shared = (change: Partial<Application> = {}) =>
  aChild(1, { evidence: provedBy(homeOwner(inShared)), zones: ['z-shared'], ...change });

describe('an applicant of the roster', () => {
  it('may choose the schools of its zone, each at the tier its proved facts give there', () => {
    const owner = entryOf(shared());
    const renter = entryOf(aTenant(2));

    expect(owner.choices.map(({ school, tier }) => `${school} ${tier}`)).toEqual([
      'nine 3',
      'west 3',
    ]);
    expect(renter.choices).toEqual([{ school: 'east', tier: 11, order: 0 }]);
  });

  it('stands better at the one school an elder sibling attends', () => {
    const sibling = { kind: 'sibling', school: 'west' } as const;

    const { choices } = entryOf(shared({ evidence: provedBy([...homeOwner(inShared), sibling]) }));

    expect(choices).toEqual([
      { school: 'nine', tier: 3, order: 0 },
      { school: 'west', tier: 2, order: 0 },
    ]);
  });

  it('has the key of the published order where a category has one', () => {
    const book: RuleBook = {
      ...primaryBook,
      categories: primaryBook.categories.map((category) => ({
        ...category,
        orderBy: category.code === 'HOUSE_HUKOU' ? [{ fact: 'title' as const }] : [],
      })),
    };

    expect(entryOf(aChild(1), book).choices).toEqual([
      { school: 'east', tier: 3, order: 20_190_506 },
    ]);
  });

  it('keeps the family’s order, the schools it did not name nearest first', () => {
    const schoolsOf = (choices: readonly string[]) =>
      entryOf(shared({ answers: someAnswers({ choices: [...choices] }) })).choices.map(
        ({ school }) => school,
      );

    expect(schoolsOf(['west', 'nine'])).toEqual(['west', 'nine']);
    expect(schoolsOf(['west'])).toEqual(['west', 'nine']);
    expect(schoolsOf([])).toEqual(['nine', 'west']);
  });

  it('has the nearest first by the place it lives at, not by name', () => {
    const book: RuleBook = {
      ...primaryBook,
      places: [{ name: '丰泽园', at: [1990, 10], area: 'town', kind: 'estate' }],
    };

    expect(entryOf(shared(), book).choices.map(({ school }) => school)).toEqual(['west', 'nine']);
  });

  it('is not led by a wish for a school outside its zone', () => {
    const answers = someAnswers({ choices: ['west'] });

    expect(entryOf(aChild(1, { answers })).choices.map(({ school }) => school)).toEqual(['east']);
  });

  it('is left to the overflow where no zone was found', () => {
    expect(entryOf(anUnzoned(1))).toMatchObject({ choices: [], overflow: true });
  });

  it('takes no part in an overflow that the rule book does not have', () => {
    const book: RuleBook = { ...primaryBook, overflow: { ...primaryBook.overflow, mode: 'none' } };

    expect(entryOf(aChild(1), book).overflow).toBe(false);
  });

  it('stands last at its school where nobody has proved its facts', () => {
    const doubted = provedBy(homeOwner()).map((one) => ({ ...one, standing: 'doubtful' as const }));

    const { choices } = entryOf(aChild(1, { evidence: doubted }));

    expect(choices).toEqual([{ school: 'east', tier: 13, order: 0 }]);
  });

  it('counts in the zones a person settled, whatever the wording says of the address', () => {
    const { choices } = entryOf(aChild(1, { zones: ['z-shared'] }));

    expect(choices.map(({ school, tier }) => `${school} ${tier}`)).toEqual(['nine 3', 'west 3']);
  });

  it('belongs to the groups of its category', () => {
    expect(entryOf(aChild(1)).groups).toEqual(['matched']);
    expect(entryOf(aTenant(2)).groups).toEqual(['migrant']);
    expect(entryOf(anUnzoned(3)).groups).toEqual([]);
  });
});

describe('the place of an applicant', () => {
  it('is the gazetteer’s', () => {
    expect(entryOf(aChild(1))).toMatchObject({ at: [100, 0], area: 'town' });
  });

  it('is the place with the longest name that stands in the address', () => {
    const near = { name: '锦绣', at: [7, 7], area: 'town', kind: 'estate' } as const;
    const book: RuleBook = {
      ...primaryBook,
      places: [...primaryBook.places, { ...near, at: [7, 7] }],
    };

    expect(entryOf(aChild(1), book).at).toEqual([100, 0]);
  });

  it('is the middle of the zone’s schools where the gazetteer does not know the address', () => {
    expect(entryOf(shared())).toMatchObject({ at: [1450, 450], area: 'town' });
  });

  it('is the middle of the district where there is no zone either, and in nobody’s area', () => {
    const entry = entryOf(anUnzoned(1));

    expect(entry.at).toEqual([967, 300]);
    expect('area' in entry).toBe(false);
  });
});

describe('twins', () => {
  const together = ticketOf(
    twins()
      .map(({ id }) => id)
      .sort()[0] ?? '',
  );

  it('are one unit where both name each other under one guardian', () => {
    expect(unitsOf(twins())).toEqual([together, together]);
  });

  it('are one unit in whatever order they stand', () => {
    expect(unitsOf([...twins()].reverse())).toEqual([together, together]);
  });

  it('stay alone where only one names the other', () => {
    const [one, other] = twins();
    const { twinIdNumber: _unsaid, ...answers } = other.answers;

    expect(unitsOf([one, { ...other, answers }])).toEqual([undefined, undefined]);
  });

  it('stay alone under two guardians', () => {
    expect(unitsOf(twins({ owner: 'MOTHER' }, { owner: 'FATHER' }))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('are born on one day, or over midnight', () => {
    const [one, other] = twins();
    const bornOn = (day: string) => {
      const number = idNumber(day, 72);
      const id = applicationId(number);
      const child = { name: '林小禾', idNumber: number };
      return unitsOf([
        { ...one, answers: { ...one.answers, twinIdNumber: number } },
        { ...other, id, answers: { ...other.answers, child } },
      ]);
    };

    expect(bornOn('2020-03-06')[0]).toBeDefined();
    expect(bornOn('2020-03-04')[1]).toBeDefined();
    expect(bornOn('2020-03-07')).toEqual([undefined, undefined]);
    expect(bornOn('2019-03-05')).toEqual([undefined, undefined]);
  });

  it('stay alone where one phone applies for the children of two people', () => {
    const [one, other] = twins();
    const guardian = { name: '周远', idNumber: strangerId, relation: 'father' as const };

    expect(unitsOf([one, { ...other, answers: { ...other.answers, guardian } }])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each(['refuted', 'claimed', 'doubtful'] as const)(
    'stay alone where the kinship of one is %s',
    (standing) => {
      const [one, other] = twins();
      const evidence = other.evidence.map((each) =>
        each.kind === 'kinship' ? { ...each, standing } : each,
      );

      expect(unitsOf([one, { ...other, evidence }])).toEqual([undefined, undefined]);
    },
  );

  it('leave the one alone whose twin does not stand on the roster', () => {
    expect(unitsOf([twins()[0]])).toEqual([undefined]);
  });

  it('are never a child with itself', () => {
    const answers = someAnswers({
      child: { name: '林小禾', idNumber: numberOf(71) },
      twinIdNumber: numberOf(71),
    });

    expect(unitsOf([aChild(71, { answers })])).toEqual([undefined]);
  });

  it('stay alone where a third child names one of them', () => {
    const third = aChild(73, {
      owner: 'OWNER-OF-TWINS',
      answers: someAnswers({
        child: { name: '林小禾', idNumber: numberOf(73) },
        twinIdNumber: numberOf(71),
      }),
    });

    expect(unitsOf([...twins(), third])).toEqual([together, together, undefined]);
  });

  it.each([
    ['place', { evidence: provedBy(homeOwner('望江府1幢')) }],
    ['groups', { evidence: provedBy([kinshipFact, hukouFact()]), category: 'HUKOU_ONLY' }],
    ['schools', { zones: ['z-shared'] }],
    ['order of schools', { answers: someAnswers({ choices: ['west'] }) }],
  ])('stay alone where they differ in %s', (_what, change) => {
    const home = { evidence: provedBy(homeOwner()), zones: ['z-east'] };
    const multi = { evidence: provedBy(homeOwner(inShared)), zones: ['z-shared'] };
    const [one, other] = twins('answers' in change ? multi : home);
    const answers = 'answers' in change ? { ...other.answers, choices: ['west'] } : other.answers;

    expect(unitsOf([one, { ...other, ...change, answers }])).toEqual([undefined, undefined]);
  });

  it('stay alone where two places share a point and not an area', () => {
    const book: RuleBook = {
      ...primaryBook,
      areas: [...primaryBook.areas, { id: 'other-town', name: { zh: '西城', en: 'West' } }],
      places: [
        ...primaryBook.places,
        { name: '望江府', at: [100, 0], area: 'other-town', kind: 'estate' },
      ],
    };
    const pair = twins({}, { evidence: provedBy(homeOwner('望江府1幢')) });

    expect(unitsOf(pair, book)).toEqual([undefined, undefined]);
  });

  it('stay alone where a school of theirs has one seat', () => {
    const book: RuleBook = {
      ...primaryBook,
      schools: primaryBook.schools.map((school) =>
        school.id === 'east' ? { ...school, seats: 1, reserves: [] } : school,
      ),
    };

    expect(unitsOf(twins(), book)).toEqual([undefined, undefined]);
  });

  it('stay alone where the rule book binds none', () => {
    const book: RuleBook = { ...primaryBook, twins: { ...primaryBook.twins, bind: false } };

    expect(unitsOf(twins(), book)).toEqual([undefined, undefined]);
  });
});

describe('the instance', () => {
  it('takes schools and rules from the book alone', () => {
    const { instance } = rosterIn(tightBook, []);

    expect(instance).toEqual({
      format: 'sunshine-instance/1',
      round: tightBook.season,
      rules: {
        guaranteedTier: engineGuarantee(tightBook),
        guaranteedGroups: ['migrant', 'presale'],
        overflow: 'together',
        overflowGoals: ['placed', 'near', 'metres'],
        nearMetres: 3000,
        joint: 'elastic',
        holdBack: 0,
      },
      schools: [
        {
          id: 'east',
          seats: 3,
          at: [0, 0],
          area: 'town',
          reserves: [{ group: 'migrant', seats: 1 }],
          overflow: true,
        },
        { id: 'west', seats: 4, at: [2000, 0], area: 'town', reserves: [], overflow: true },
        { id: 'nine', seats: 4, at: [900, 900], area: 'town', reserves: [], overflow: true },
      ],
      applicants: [],
    });
  });

  it('holds no name, number or address', () => {
    const { instance, rows } = rosterIn(primaryBook, [...twins(), aTenant(3), anUnzoned(4)]);
    const text = JSON.stringify({ instance, rows });

    for (const secret of ['林小禾', numberOf(71), numberOf(72), inEast, 'OWNER'])
      expect(text).not.toContain(secret);
  });

  it('names a group once where the book names it twice', () => {
    const book: RuleBook = {
      ...primaryBook,
      guarantees: { rank: 1, groups: ['migrant', 'migrant'] },
      categories: primaryBook.categories.map((category) => ({
        ...category,
        groups: [...category.groups, ...category.groups],
      })),
    };

    expect(checkInstance(rosterIn(book, [aTenant(1)]).instance)).toMatchObject({ ok: true });
  });

  const facts = fc.subarray([
    kinshipFact,
    hukouFact(),
    hukouFact({ address: inShared, withParent: false }),
    hukouFact(elsewhere),
    titleFact(),
    titleFact({ address: inShared, holder: 'grandparent' }),
    contractFact(),
    permitFact(),
    permitFact({ address: '柳树村3组', until: '2026-01-01' }),
    { kind: 'sibling', school: 'west' } as const,
    { kind: 'no-property' } as const,
    { kind: 'care', inDistrict: true } as const,
  ]);

  /** what qualifying makes of random evidence; zones and choices as families and reviewers leave them */
  const child = (order: number) =>
    fc
      .record({
        facts,
        zones: fc.option(fc.subarray(['z-east', 'z-shared']), { nil: null }),
        choices: fc.subarray(['east', 'west', 'nine', 'unknown']),
        twin: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
        owner: fc.constantFrom('ONE', 'TWO'),
      })
      .map(({ facts: proved, zones, choices, twin, owner }) => {
        const standing = bestStanding(primaryBook, proved, zonesOf);
        return aChild(order, {
          owner,
          evidence: provedBy(proved),
          category: standing?.category ?? 'OTHER',
          zones: [...(zones ?? standing?.zones ?? [])],
          answers: someAnswers({
            child: { name: '林小禾', idNumber: numberOf(order) },
            choices,
            ...(twin === null ? {} : { twinIdNumber: numberOf(twin) }),
          }),
        });
      });
  const applications = fc.tuple(child(1), child(2), child(3), child(4), child(5), child(6));

  it('is sound whatever is proved of the children', () => {
    fc.assert(
      fc.property(applications, fc.constantFrom(primaryBook, tightBook), (all, book) => {
        expect(checkInstance(rosterIn(book, all).instance)).toMatchObject({ ok: true });
      }),
    );
  });

  it('is the same in whatever order the applications come', () => {
    fc.assert(
      fc.property(
        applications.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, mixed]) => {
          const [first, second] = [all, mixed].map((each) =>
            canonicalInstance(rosterIn(primaryBook, each).instance),
          );
          expect(second).toEqual(first);
        },
      ),
    );
  });
});
