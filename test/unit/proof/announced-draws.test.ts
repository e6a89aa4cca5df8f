import { expect, test } from 'vitest';
import type { Json } from '../../../shared/proof/canonical-json.ts';
import { commitmentOf } from '../../../shared/proof/commitment.ts';
import { seedOf } from '../../../shared/proof/seed.ts';
import { verifyBundle } from '../../../shared/proof/verifier/index.ts';
import { secondsOf } from '../../../shared/proof/verifier/instant.ts';
import {
  announced,
  nonces,
  publicBundleOf,
  type Step,
  season,
  sha256,
  sha256Bytes,
  toldOf,
  verifySignature,
} from '../../support/proof/announced.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';
import { breaches } from '../../support/proof/results.ts';

const town = instanceOf(
  [school('s1', 2)],
  ['A1', 'A2'].map((id) => applicant(id)),
);
const told = toldOf(town);
const [roster = {}, witnesses = {}, drawn = {}, result = {}] = told.steps;
const textOf = (step: Step, field: string): string => String(step[field]);
const rosterRoot = textOf(roster, 'rosterRoot');
const ruleBookHash = textOf(roster, 'ruleBookHash');

const linked = async (steps: readonly Step[], run = 1, beaconHolds = true) => {
  const bundle = { ...publicBundleOf(told, announced(steps)), run };
  const report = await verifyBundle(bundle, { verifySignature, verifyBeacon: () => beaconHolds });
  return breaches(report).filter((breach) => breach.startsWith('P9'));
};

const inRun = (run: number, steps: readonly Step[]): readonly Step[] =>
  steps.map((step) => ({ ...step, run }));

const void1: Step = { kind: 'void', missing: [2], nonces: [nonces[0] ?? '', null] };

const otherBook = sha256('another rule book');
const run2 = (rule: string, root = rosterRoot): readonly Step[] => [
  { ...roster, rosterRoot: root, ruleBookHash: rule, reason: 'a witness was missing' },
  witnesses,
  {
    ...drawn,
    seed: seedOf(
      { rosterRoot: root, ruleBookHash: rule, round: season, nonces, beacon: null },
      sha256,
    ),
  },
  result,
];

test('a draw made void may be held again under a new rule book, and both are seen', async () => {
  const steps = [roster, witnesses, void1, ...inRun(2, run2(otherBook))];

  expect(await linked(steps, 2)).toEqual([]);
});

test('another roster may be drawn after one that was', async () => {
  const [again = {}, ...rest] = run2(ruleBookHash);
  const moved = { ...again, rosterHash: sha256('moved') };

  expect(
    await linked([roster, witnesses, drawn, result, ...inRun(2, [moved, ...rest])], 2),
  ).toEqual([]);
});

test.each([
  [
    'held again under the same rule book',
    [roster, witnesses, void1, ...inRun(2, run2(ruleBookHash))],
  ],
  ['drawn already', [roster, witnesses, drawn, result, ...inRun(2, run2(otherBook))]],
  ['frozen again as it was', [roster, ...inRun(2, run2(ruleBookHash))]],
])('a roster %s is a run repeated', async (_, steps) => {
  expect(await linked(steps, 2)).toEqual(['P9 run-repeated']);
});

test.each([
  ['nobody missing', { missing: [], nonces }, 'P9 void'],
  ['another one named', { missing: [1], nonces: [nonces[0] ?? '', null] }, 'P9 void'],
  ['a nonce shown that was not committed to', { nonces: ['c3'.repeat(16), null] }, 'P9 nonce'],
  ['a witness forgotten', { missing: [1], nonces: [null] }, 'P9 nonce-count'],
])('a draw made void with %s is caught', async (_, change: Step, breach) => {
  const steps = [roster, witnesses, { ...void1, ...change }, ...inRun(2, run2(otherBook))];

  expect(await linked(steps, 2)).toEqual([breach]);
});

test.each([
  ['too short', 'ab'.repeat(15)],
  ['in capitals', 'AB'.repeat(16)],
])('a nonce %s is none, though it was committed to', async (_, nonce) => {
  const both = [nonce, nonces[1] ?? ''];
  const committed: readonly Json[] = both.map((each) => ({
    name: 'notary',
    commitment: commitmentOf(each, sha256),
  }));
  const seed = seedOf(
    { rosterRoot, ruleBookHash, round: season, nonces: both, beacon: null },
    sha256,
  );

  expect(
    await linked([
      roster,
      { ...witnesses, witnesses: committed },
      { ...drawn, nonces: both, seed },
      result,
    ]),
  ).toEqual(['P9 nonce']);
});

// announced at 01:02:00, the second announcement of the test's day
const announcedAt = 1_784_077_320;
const chain = {
  hash: 'c1',
  publicKey: 'c2',
  scheme: 'made up',
  genesisTime: announcedAt - 299,
  period: 30,
};
const round = 11;
const signature = 'beac'.repeat(24);
const randomness = Buffer.from(sha256Bytes(Buffer.from(signature, 'hex'))).toString('hex');

const withBeacon = (named: Step, used: Step): readonly Step[] => {
  const inputs = {
    rosterRoot,
    ruleBookHash,
    round: season,
    nonces,
    beacon: textOf(used, 'randomness'),
  };
  return [
    roster,
    { ...witnesses, beacon: { chain, round, ...named } },
    { ...drawn, beacon: { round, signature, randomness, ...used }, seed: seedOf(inputs, sha256) },
    result,
  ];
};

test('a beacon round due a second after it was named counts in the seed', async () => {
  expect(await linked(withBeacon({}, { randomness }))).toEqual([]);
});

test.each([
  ['another round', {}, { round: 12, randomness }, 'P9 beacon-round'],
  ['a value of its own', {}, { randomness: sha256('chosen') }, 'P9 beacon-randomness'],
  [
    'a round that was out',
    { chain: { ...chain, genesisTime: announcedAt - 300 } },
    { randomness },
    'P9 beacon-too-early',
  ],
])('%s of the beacon is caught', async (_, named: Step, used: Step, breach) => {
  expect(await linked(withBeacon(named, used))).toEqual([breach]);
});

test('a beacon whose chain did not sign it is caught', async () => {
  expect(await linked(withBeacon({}, { randomness }), 1, false)).toEqual(['P9 beacon-signature']);
});

test('a beacon named and left out of the seed is caught', async () => {
  const [, named = {}] = withBeacon({}, { randomness });

  expect(await linked([roster, named, drawn, result])).toEqual(['P9 beacon-round']);
});

test.each([
  ['1970-01-01T00:00:00Z', 0],
  ['2000-02-29T23:59:59.999Z', 951_868_799],
  ['2026-07-15T01:02:00.000Z', announcedAt],
  ['2100-03-01T00:00:00Z', 4_107_542_400],
  ['2026-13-01T00:00:00Z', null],
  ['2026-07-15T01:02:00+08:00', null],
  ['2026-07-15', null],
])('the instant %s is %s seconds', (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
  if (seconds !== null) expect(Math.floor(Date.parse(text) / 1000)).toBe(seconds);
});
