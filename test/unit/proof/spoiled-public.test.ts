import { expect, test } from 'vitest';
import type { Instance, Placement, Result } from '../../../shared/allocation/types.ts';
import { type Report, verifyBundle } from '../../../shared/proof/verifier/index.ts';
import { publicBundleOf, toldOf, verifySignature } from '../../support/proof/announced.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';
import { breaches } from '../../support/proof/results.ts';

const choice = (name: string, tier = 0, order = 0) => ({ school: name, tier, order });

const judge = (bundle: unknown): Promise<Report> =>
  verifyBundle(bundle, { verifySignature, verifyBeacon: () => false });

const placed = (result: Result, id: string, change: Partial<Placement>): Result => ({
  ...result,
  placements: result.placements.map((row) => (row.applicant === id ? { ...row, ...change } : row)),
});

const contested = instanceOf(
  [school('s1', 1), school('s2', 1)],
  [
    applicant('a', { unit: 'Ta', choices: [choice('s1', 0, 8), choice('s2')] }),
    applicant('b', { unit: 'Tb', choices: [choice('s1', 1, 9), choice('s2', 1)] }),
  ],
);

const reserved = instanceOf(
  [school('s1', 2, { reserves: [{ group: 'migrant', seats: 1 }] })],
  [
    applicant('m', { unit: 'Tm', groups: ['migrant'], choices: [choice('s1', 0, 2)] }),
    applicant('n', { unit: 'Tn', choices: [choice('s1', 0, 1)] }),
  ],
);

const guaranteed = instanceOf(
  [school('s1', 2)],
  [
    applicant('g', { unit: 'Tg', choices: [choice('s1', 0)] }),
    applicant('h', { unit: 'Th', choices: [choice('s1', 1)] }),
  ],
  { guaranteedTier: 0 },
);

const crossed = instanceOf(
  [school('s1', 1), school('s2', 1)],
  [
    applicant('a', { unit: 'Ta', choices: [choice('s1', 1), choice('s2', 0)] }),
    applicant('b', { unit: 'Tb', choices: [choice('s2', 1), choice('s1', 0)] }),
  ],
);

const roomy = instanceOf([school('s1', 2)], [applicant('a', { unit: 'Ta' })]);

const roomyForTwo = instanceOf(
  [school('s1', 2)],
  ['a', 'b'].map((id) => applicant(id, { unit: `T${id}` })),
);

const full = instanceOf(
  [school('s1', 1), school('s2', 1)],
  [applicant('a', { unit: 'Ta' }), applicant('b', { unit: 'Tb' })],
);

const swapped = (result: Result, a: string, b: string): Result => {
  const rows = new Map(result.placements.map((row) => [row.applicant, row]));
  const seatOf = (id: string) => {
    const { school: name, phase, pool, metres } = rows.get(id)!;
    return { school: name, phase, pool, metres };
  };
  return placed(placed(result, a, seatOf(b)), b, seatOf(a));
};

const relined = (result: Result, change: (row: Result['cutoffs'][number]) => object): Result => ({
  ...result,
  cutoffs: result.cutoffs.map((row) => ({ ...row, ...change(row) })),
});

type Spoiled = readonly [
  breach: string,
  how: string,
  instance: Instance,
  spoil: (result: Result) => Result,
];

// a bureau that signs a bad result: all roots and links are sound
const announcedAsIs: readonly Spoiled[] = [
  [
    'P0 totals',
    'one more counted as placed',
    contested,
    (r) => ({ ...r, totals: { ...r.totals, placed: 9 } }),
  ],
  [
    'P1 pool-contradicts-phase',
    'a pool in the overflow',
    roomy,
    (r) => placed(r, 'a', { pool: 'open' }),
  ],
  [
    'P2 swap-beyond',
    'two on one seat in the overflow',
    full,
    (r) => ({
      ...placed(placed(r, 'a', { school: 's1' }), 'b', { school: 's1' }),
      totals: { ...r.totals, extraSeats: 1 },
    }),
  ],
  [
    'P2 extra-seats',
    'a seat invented',
    roomy,
    (r) => ({ ...r, totals: { ...r.totals, extraSeats: 1 } }),
  ],
  [
    'P4 number',
    'two numbers exchanged',
    roomyForTwo,
    (r) => {
      const [one, two] = r.placements;
      return placed(placed(r, 'a', { number: two!.number }), 'b', { number: one!.number });
    },
  ],
  [
    'P5 justified-envy',
    'the one behind taken instead',
    contested,
    (r) =>
      relined(swapped(r, 'a', 'b'), (row) => {
        const [taken, number] = row.school === 's1' ? ['b', 1] : ['a', 0];
        const { number: drawn } = r.placements.find((each) => each.applicant === taken)!;
        return { tier: number, order: row.school === 's1' ? 9 : 0, number: drawn };
      }),
  ],
  [
    'P5 cutoff',
    'a line drawn elsewhere',
    contested,
    (r) => relined(r, (row) => (row.school === 's1' ? { number: 9 } : {})),
  ],
  [
    'P5 not-best-for-families',
    'a stable outcome families like less',
    crossed,
    (r) =>
      relined(swapped(r, 'a', 'b'), (row) => {
        const taken = row.school === 's1' ? 'b' : 'a';
        const { number } = r.placements.find((each) => each.applicant === taken)!;
        return { tier: 0, number };
      }),
  ],
  [
    'P6 not-of-this-pool',
    'guaranteed without being so',
    guaranteed,
    (r) => {
      const last = r.placements.find((row) => row.applicant === 'h')!;
      return relined(placed(r, 'h', { pool: 'guaranteed' }), (row) =>
        row.pool === 'guaranteed'
          ? { closed: true, tier: 1, order: 0, number: last.number }
          : { closed: true, tier: null, order: null, number: null },
      );
    },
  ],
];

test.each(announcedAsIs)('%s alone, in public: %s', async (breach, _, instance, spoil) => {
  expect(breaches(await judge(publicBundleOf(toldOf(instance, spoil))))).toEqual([breach]);
});

test('a breach found in public names the ticket', async () => {
  const [, , instance, spoil] = announcedAsIs.find(([breach]) => breach === 'P5 justified-envy')!;
  const report = await judge(publicBundleOf(toldOf(instance, spoil)));

  expect(report.find(({ property }) => property === 'P5')).toMatchObject({
    detail: { school: 's1', facts: { ticket: 'Ta', behind: 'Tb' } },
  });
});

// m's group set off the chain that moved the others; m itself sits in an open seat, so nobody outside can see why
const hiddenCause = instanceOf(
  [
    school('s1', 1, { reserves: [{ group: 'migrant', seats: 1 }] }),
    school('s2', 1),
    school('s3', 1),
  ],
  [
    applicant('m', { unit: 'Tm', groups: ['migrant'], choices: [choice('s1', 2), choice('s3')] }),
    applicant('x', { unit: 'Tx', choices: [choice('s1', 1), choice('s2')] }),
    applicant('y', { unit: 'Ty', groups: ['migrant'], choices: [choice('s2', 1), choice('s1')] }),
  ],
);

test.each([
  ['beside an open seat', reserved],
  ['for whom nobody outside can see why', hiddenCause],
])('a reserve is judged in public by those it seated, %s', async (_, instance) => {
  expect(breaches(await judge(publicBundleOf(toldOf(instance))))).toEqual([]);
});
