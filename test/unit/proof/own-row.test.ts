import { expect, test } from 'vitest';
import { hexOf } from '../../../shared/proof/bytes.ts';
import { resultRow, resultTree, rosterRow, rosterTree } from '../../../shared/proof/leaves.ts';
import { merkleTree, pathOf } from '../../../shared/proof/merkle.ts';
import {
  checkOwnRow,
  type OwnProof,
  type OwnRowCheck,
  ownRowChecks,
  type Shown,
} from '../../../shared/proof/own-row.ts';
import {
  announced,
  key,
  type Step,
  saltOf,
  sha256Bytes,
  signed,
  toldOf,
  verifySignature,
} from '../../support/proof/announced.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';

const town = instanceOf(
  [school('s1', 2), school('s2', 2)],
  ['A1', 'A2', 'A3'].map((id, i) =>
    applicant(id, { unit: `T${i + 1}`, choices: [{ school: 's1', tier: 1, order: i }] }),
  ),
);
const told = toldOf(town);
const texts = announced(told.steps);

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));

const proofOf = (index: number): OwnProof => {
  const child = town.applicants[index]!;
  const roster = rosterTree(town, saltOf, sha256Bytes);
  const result = resultTree(told.result, saltOf, sha256Bytes);
  const proven = { index, size: roster.size };
  return {
    run: 1,
    ticket: child.unit!,
    salt: hexOf(saltOf(child.id)),
    roster: { ...proven, row: rosterRow(child), path: pathOf(roster, index) },
    result: {
      ...proven,
      row: resultRow(told.result.placements[index]!),
      path: pathOf(result, index),
    },
    announcements: texts,
    key,
  };
};

const shownOf = (index: number): Shown => {
  const { school: name, number } = told.result.placements[index]!;
  return { school: name, number };
};

const own = proofOf(1);

const failing = async (proof: OwnProof, shown: Shown | null = shownOf(1)) => {
  const findings = await checkOwnRow(proof, shown, { digest, verifySignature });
  return findings.flatMap(({ check, state }) => (state === 'fails' ? [check] : []));
};

const retold = (kind: string, change: Step): readonly string[] =>
  announced(told.steps.map((step) => (step['kind'] === kind ? { ...step, ...change } : step)));

test.each([0, 1, 2])('every check of row %i holds', async (index) => {
  const findings = await checkOwnRow(proofOf(index), shownOf(index), { digest, verifySignature });

  expect(findings).toEqual(ownRowChecks.map((check) => ({ check, state: 'holds' })));
});

test('before the draw and the publication the later checks are open', async () => {
  const early = { ...own, result: null, announcements: announced(told.steps.slice(0, 2)) };
  const findings = await checkOwnRow(early, null, { digest, verifySignature });

  expect(findings.flatMap(({ check, state }) => (state === 'not-yet' ? [check] : []))).toEqual([
    'seed',
    'result-row',
    'shown',
  ]);
  expect(findings.some(({ state }) => state === 'fails')).toBe(false);
});

const otherRow = (row: string): string => row.replace(/"s1"|"s2"/, '"s9"');

const spoiled: readonly (readonly [string, OwnRowCheck, OwnProof, Shown?])[] = [
  [
    'a byte of a signature',
    'signature',
    { ...own, announcements: [...texts.slice(0, -1), texts.at(-1)!.replace(/.{4}$/, 'AAAA')] },
  ],
  ['another key', 'signature', { ...own, key: { ...key, kid: 'k2' } }],
  ['no announcement at all', 'signature', { ...own, announcements: [] }],
  ['an announcement left out', 'link', { ...own, announcements: texts.slice(1) }],
  ['two announcements exchanged', 'link', { ...own, announcements: texts.toReversed() }],
  [
    'another row',
    'roster-row',
    { ...own, roster: { ...own.roster, row: otherRow(own.roster.row) } },
  ],
  ['another salt', 'roster-row', { ...own, salt: '00'.repeat(32) }],
  ['a salt cut short', 'roster-row', { ...own, salt: own.salt.slice(2) }],
  ['a neighbour’s place', 'roster-row', { ...own, roster: { ...own.roster, index: 0 } }],
  ['a smaller roster', 'roster-row', { ...own, roster: { ...own.roster, size: 2 } }],
  ['another ticket', 'ticket', { ...own, ticket: 'T1' }],
  [
    'another result row',
    'result-row',
    { ...own, result: { ...own.result!, row: otherRow(own.result!.row) } },
  ],
  ['a neighbour’s result', 'result-row', { ...own, result: proofOf(0).result }],
  ['another school shown', 'shown', own, { ...shownOf(1), school: 's9' }],
  ['another number shown', 'shown', own, { ...shownOf(1), number: 99 }],
  [
    'a seed from elsewhere',
    'seed',
    { ...own, announcements: retold('seed', { seed: '00'.repeat(32) }) },
  ],
  [
    'a nonce that was not committed to',
    'seed',
    { ...own, announcements: retold('seed', { nonces: ['c3'.repeat(16), 'b2'.repeat(20)] }) },
  ],
  [
    'another roster announced',
    'seed',
    { ...own, announcements: retold('roster', { ruleBookHash: '00'.repeat(32) }) },
  ],
  [
    'a beacon nobody named',
    'seed',
    {
      ...own,
      announcements: retold('seed', { beacon: { round: 1, signature: '', randomness: '' } }),
    },
  ],
];

const spoiledRows = spoiled.map(([how, check, proof, shown = shownOf(1)]) => ({
  how,
  check,
  proof,
  shown,
}));

test.each(spoiledRows)('$how fails the check $check', async ({ check, proof, shown }) => {
  expect(await failing(proof, shown)).toContain(check);
});

test('a result whose rows stand in another order than the roster is not the one promised', async () => {
  const { leaves } = resultTree(told.result, saltOf, sha256Bytes);
  const turned = merkleTree(leaves.toReversed(), sha256Bytes);
  const announcements = retold('result', { resultRoot: turned.root });
  const first = proofOf(0);
  const result = { ...first.result!, index: 2, path: pathOf(turned, 2) };

  expect(await failing({ ...first, announcements, result }, shownOf(0))).toEqual(['result-row']);
});

test('says at which announcement the chain breaks', async () => {
  const broken = texts.map((text, i) => (i === 2 ? signed('{"sequence":3}') : text));
  const findings = await checkOwnRow({ ...own, announcements: broken }, shownOf(1), {
    digest,
    verifySignature,
  });

  expect(findings.find(({ check }) => check === 'link')).toEqual({
    check: 'link',
    state: 'fails',
    sequence: 3,
  });
});
