import { expect, test } from 'vitest';
import { type PropertyReport, verifyBundle } from '../../../shared/proof/verifier/index.ts';
import {
  announced,
  fullBundleOf,
  key,
  nonces,
  publicBundleOf,
  type Step,
  signed,
  toldOf,
  verifySignature,
} from '../../support/proof/announced.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';
import { breaches } from '../../support/proof/results.ts';

const choices = [{ school: 's1', tier: 1, order: 20_190_501 }];

const town = instanceOf(
  [school('s1', 1, { at: [0, 0] }), school('s2', 2, { at: [900, 0] })],
  [
    applicant('A1', { unit: 'T1', choices, at: [10, 0] }),
    applicant('A2', { unit: 'T2', choices, at: [20, 0], groups: ['migrant'] }),
    applicant('A3', { unit: 'T3', choices, at: [30, 0] }),
  ],
);

const told = toldOf(town);
const texts = announced(told.steps);
const open = publicBundleOf(told, texts);
const whole = fullBundleOf(told, texts);

const p9 = async (bundle: unknown, beaconHolds = true): Promise<PropertyReport | undefined> => {
  const report = await verifyBundle(bundle, { verifySignature, verifyBeacon: () => beaconHolds });
  return report.find(({ property }) => property === 'P9');
};

const failing = (detail: object) =>
  expect.objectContaining({ property: 'P9', holds: false, detail });

const saying = (steps: readonly Step[], run = 1) => ({
  ...publicBundleOf(told, announced(steps)),
  run,
});

const retold = (kind: string, change: Step): readonly Step[] =>
  told.steps.map((step) => (step['kind'] === kind ? { ...step, ...change } : step));

const changed = <T>(list: readonly T[], at: number, change: (each: T) => T): readonly T[] =>
  list.map((each, i) => (i === at ? change(each) : each));

const otherHash = 'ab'.repeat(32);

test('a sound run holds', async () => {
  expect(await p9(open)).toEqual({ property: 'P9', holds: true });
  expect(await p9(whole)).toEqual({ property: 'P9', holds: true });
});

const rowOf = (ticket: string): number => open.rows.findIndex((row) => row.ticket === ticket);

// rules, 2 schools, cut-offs and prices stand before the rows
const leafOfRow = (ticket: string): number =>
  3 + open.cutoffs.length + open.prices.length + rowOf(ticket);

test.each([
  [
    'a number',
    { ...open, rows: changed(open.rows, rowOf('T2'), (row) => ({ ...row, number: 7 })) },
    { code: 'public-leaf', facts: { leaf: leafOfRow('T2'), kind: 'row', ticket: 'T2' } },
  ],
  [
    'a school of a row',
    { ...open, rows: changed(open.rows, rowOf('T3'), (row) => ({ ...row, school: 's9' })) },
    { code: 'public-leaf', facts: { leaf: leafOfRow('T3'), kind: 'row', ticket: 'T3' } },
  ],
  [
    'a cut-off',
    { ...open, cutoffs: changed(open.cutoffs, 1, (row) => ({ ...row, number: 7 })) },
    {
      code: 'public-leaf',
      school: open.cutoffs[1]!.school,
      facts: { leaf: 4, kind: 'cutoff', pool: open.cutoffs[1]!.pool },
    },
  ],
  [
    'a price',
    { ...open, prices: changed(open.prices, 0, (row) => ({ ...row, price: 7 })) },
    {
      code: 'public-leaf',
      school: open.prices[0]!.school,
      facts: { leaf: 3 + open.cutoffs.length, kind: 'price' },
    },
  ],
  [
    'a leaf of the public tree',
    {
      ...open,
      leaves: { ...open.leaves, public: changed(open.leaves.public, 0, () => otherHash) },
    },
    { code: 'public-leaf', facts: { leaf: 0, kind: 'rules' } },
  ],
  [
    'a leaf too many',
    { ...open, leaves: { ...open.leaves, public: [...open.leaves.public, otherHash] } },
    expect.objectContaining({ code: 'leaf-count' }),
  ],
  [
    'a leaf of the roster',
    {
      ...open,
      leaves: { ...open.leaves, roster: changed(open.leaves.roster, 1, () => otherHash) },
    },
    expect.objectContaining({
      code: 'roster-root',
      facts: expect.objectContaining({ sequence: 1 }),
    }),
  ],
  [
    'a leaf of the result',
    {
      ...open,
      leaves: { ...open.leaves, result: changed(open.leaves.result, 1, () => otherHash) },
    },
    expect.objectContaining({
      code: 'result-root',
      facts: expect.objectContaining({ sequence: 4 }),
    }),
  ],
  [
    'a salt',
    { ...whole, salts: { ...whole.salts, A2: otherHash } },
    { code: 'roster-leaf', applicant: 'A2', facts: { leaf: 1 } },
  ],
  [
    'a salt taken away',
    { ...whole, salts: { A1: otherHash, A3: otherHash } },
    expect.objectContaining({ code: 'leaf-count' }),
  ],
  [
    'a date in the roster',
    {
      ...whole,
      instance: {
        ...town,
        applicants: changed(town.applicants, 2, (each) => ({
          ...each,
          choices: [{ school: 's1', tier: 1, order: 20_190_502 }],
        })),
      },
    },
    { code: 'roster-leaf', applicant: 'A3', facts: { leaf: 2 } },
  ],
  [
    'metres in the result',
    {
      ...whole,
      result: {
        ...told.result,
        placements: changed(told.result.placements, 0, (row) => ({ ...row, metres: 7 })),
      },
    },
    { code: 'result-leaf', applicant: 'A1', facts: { leaf: 0 } },
  ],
  [
    'the list of swaps in the result',
    { ...whole, result: { ...told.result, swaps: [{}] } },
    expect.objectContaining({ code: 'result-hash' }),
  ],
])('names %s that was changed', async (_, bundle, detail) => {
  expect(await p9(bundle)).toEqual(failing(detail));
});

test.each([
  ['link', 3, retold('seed', { previous: otherHash })],
  ['sequence', 3, retold('seed', { sequence: 4 })],
  ['another-season', 3, retold('seed', { season: '2027-primary' })],
  ['announcement-order', 3, retold('seed', { run: 2 })],
  ['announcement-order', 1, told.steps.slice(1)],
  ['announcement-order', 3, told.steps.filter((_, i) => i !== 2)],
  ['announcement-time', 3, retold('seed', { at: '2026-07-15T00:59:59.000Z' })],
  ['announcement-time', 3, retold('seed', { at: '2026-07-15' })],
  ['announcement-unreadable', 3, retold('seed', { seed: 'ab' })],
  ['nonce', 3, retold('seed', { nonces: nonces.toReversed() })],
  ['nonce-count', 3, retold('seed', { nonces: nonces.slice(1) })],
  ['seed', 3, retold('seed', { seed: otherHash })],
  ['seed', 3, retold('roster', { ruleBookHash: otherHash })],
  [
    'beacon-round',
    3,
    retold('seed', { beacon: { round: 1, signature: '', randomness: otherHash } }),
  ],
  ['roster-size', 1, retold('roster', { children: 4 })],
  ['roster-size', 1, retold('roster', { units: 4 })],
  ['result-root', 4, retold('result', { resultRoot: otherHash })],
  ['result-root', 6, retold('published', { resultRoot: otherHash })],
  ['public-root', 4, retold('result', { publicRoot: otherHash })],
  ['result-hash', 5, retold('approved', { resultHash: otherHash })],
  ['approved-failing', 5, retold('result', { verified: [{ property: 'P5', holds: false }] })],
])('%s is found and named at announcement %i', async (code, sequence, steps) => {
  expect(await p9(saying(steps))).toEqual(
    failing(expect.objectContaining({ code, facts: expect.objectContaining({ sequence }) })),
  );
});

test.each([
  ['roster-hash', retold('roster', { rosterHash: otherHash })],
  ['result-engine', retold('roster', { engine: 'another' })],
  ['result-hash', retold('result', { resultHash: otherHash }).slice(0, 4)],
])('%s is found where the result is seen', async (code, steps) => {
  expect(await p9(fullBundleOf(told, announced(steps)))).toEqual(
    failing(expect.objectContaining({ code })),
  );
});

test('public rows that are not those of the result are found by who sees both', async () => {
  const spoiled = toldOf({ ...town, schools: town.schools.map((each) => ({ ...each, seats: 3 })) });
  const { rules, schools, rows, cutoffs, prices, totals, leaves } = publicBundleOf(spoiled);
  const parts = { rules, schools, rows, cutoffs, prices, totals };
  const report = await p9({
    ...whole,
    ...parts,
    leaves: { ...whole.leaves, public: leaves.public },
  });

  expect(report).toEqual(
    failing({ code: 'public-view', school: 's1', facts: { leaf: 1, kind: 'school' } }),
  );
});

test('a signature under another key, or of another announcement, is no signature', async () => {
  const [first = '', second = ''] = texts;
  const other = `${second.slice(0, second.lastIndexOf('.'))}${first.slice(first.lastIndexOf('.'))}`;

  expect(await p9({ ...open, announcements: changed(texts, 1, () => other) })).toEqual(
    failing({ code: 'signature', facts: { sequence: 2 } }),
  );
  expect(await p9({ ...open, key: { ...key, kid: 'k2' } })).toEqual(
    failing({ code: 'key-unknown', facts: { sequence: 1, stated: 'k1', key: 'k2' } }),
  );
  expect(await p9({ ...open, announcements: [signed('{}', { alg: 'none', kid: 'k1' })] })).toEqual(
    failing({ code: 'announcement-unreadable', facts: { sequence: 1 } }),
  );
});

test('a bundle whose result is not announced yet is judged for its announcement only', async () => {
  const early = fullBundleOf(told, announced(told.steps.slice(0, 3)));
  const tools = { verifySignature, verifyBeacon: () => false };

  expect(breaches(await verifyBundle(early, tools, 'seed'))).toEqual([]);
  expect(breaches(await verifyBundle(early, tools))).toEqual(['P9 announcement-missing']);
  expect(
    breaches(
      await verifyBundle({ ...early, result: { ...told.result, engine: 'x' } }, tools, 'seed'),
    ),
  ).toEqual(['P9 result-engine']);
});
