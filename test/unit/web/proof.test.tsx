import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProofView } from '../../../shared/contract/proof-view.ts';
import type { SigningKey } from '../../../shared/domain/season/ceremony.ts';
import { hexOf } from '../../../shared/proof/bytes.ts';
import { resultRow, resultTree, rosterRow, rosterTree } from '../../../shared/proof/leaves.ts';
import { pathOf } from '../../../shared/proof/merkle.ts';
import { proofWords } from '../../../web/content/proof.ts';
import {
  announcedValue,
  type Checked,
  proofSteps,
  type Steps,
  stepsOf,
} from '../../../web/families/check-proof.ts';
import { ProofSteps, Verdict } from '../../../web/families/own-proof.tsx';
import { proofTools } from '../../../web/kit/proof-tools.ts';
import { loadWords } from '../../../web/kit/words.ts';
import {
  announced,
  key,
  saltOf,
  season,
  sha256Bytes,
  toldOf,
} from '../../support/proof/announced.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';

const words = proofWords.in('zh');
const town = instanceOf(
  [school('s1', 2), school('s2', 2)],
  ['A1', 'A2', 'A3'].map((id, i) =>
    applicant(id, { unit: `T${i + 1}`, choices: [{ school: 's1', tier: 1, order: i }] }),
  ),
);
const { result, steps: told } = toldOf(town);
const roster = rosterTree(town, saltOf, sha256Bytes);
const placed = resultTree(result, saltOf, sha256Bytes);
const jwk: SigningKey = { ...key, alg: 'ES256', use: 'sig' };

const checkedAt = (index: number): Checked => {
  const child = town.applicants[index];
  const placement = result.placements[index];
  if (child === undefined || placement?.school == null) throw new Error('no such child placed');
  const at = { index, size: roster.size };
  const ticket = child.unit ?? '';
  return {
    id: child.id,
    result: {
      ticket,
      placement: {
        run: 1,
        school: placement.school,
        phase: 'zone',
        pool: 'open',
        number: placement.number,
        metres: 0,
      },
    },
    proof: {
      run: 1,
      ticket,
      salt: hexOf(saltOf(child.id)),
      roster: { ...at, row: rosterRow(child), path: [...pathOf(roster, index)] },
      result: { ...at, row: resultRow(placement), path: [...pathOf(placed, index)] },
      announcements: [...announced(told)],
      key: jwk,
    },
    keys: [jwk],
  };
};

const otherSchool = (row: string): string => row.replace('"s1"', '"s2"');

const own = checkedAt(0);
const withProof = (part: Partial<ProofView>): Checked => ({
  ...own,
  proof: { ...own.proof, ...part },
});
const withPlacement = (part: Partial<Checked['result']['placement']>): Checked => ({
  ...own,
  result: { ...own.result, placement: { ...own.result.placement, ...part } },
});
const failing = async (checked: Checked) => {
  const steps = await stepsOf(checked, proofTools);
  return proofSteps.filter((step) => steps[step] === 'fails');
};

describe('a family’s own check', () => {
  it('finds that everything agrees, on the browser’s own cryptography', async () => {
    const steps = await stepsOf(own, proofTools);

    expect(Object.values(steps)).toEqual(['holds', 'holds', 'holds', 'holds', 'holds']);
  });

  const { proof } = own;
  const spoiled: readonly (readonly [string, Checked, readonly string[]])[] = [
    [
      'a changed character of the row in the result',
      withProof({
        result: proof.result && { ...proof.result, row: otherSchool(proof.result.row) },
      }),
      ['result', 'shown'],
    ],
    ['another school on the page', withPlacement({ school: 's9' }), ['shown']],
    ['another number on the page', withPlacement({ number: 77 }), ['shown']],
    ['a result of another run', withPlacement({ run: 2 }), ['shown']],
    ['a row of another child', { ...own, id: 'A2' }, ['roster']],
    ['another ticket on the page', { ...own, result: { ...own.result, ticket: 'T9' } }, ['roster']],
    [
      'a changed row of the roster',
      withProof({
        roster: { ...proof.roster, row: proof.roster.row.replace('"tier":1', '"tier":2') },
      }),
      ['roster'],
    ],
    ['a key that the bureau does not publish', { ...own, keys: [] }, ['signature']],
    [
      'a key that is published under the same number only',
      { ...own, keys: [{ ...jwk, x: jwk.y }] },
      ['signature'],
    ],
    [
      'a changed signature',
      withProof({
        announcements: proof.announcements.map((text, i) =>
          i === 1 ? text.replace(/.{4}$/, 'AAAA') : text,
        ),
      }),
      ['signature'],
    ],
  ];

  it.each(spoiled)('finds %s', async (_, checked, wanted) => {
    expect(await failing(checked)).toEqual(wanted);
  });

  it('reads announced values of its own run alone', () => {
    const rosterRoot = told.flatMap((step) =>
      step['kind'] === 'roster' ? [step['rosterRoot']] : [],
    );

    expect([announcedValue(own.proof, 'roster', 'rosterRoot')]).toEqual(rosterRoot);
    expect(announcedValue({ ...own.proof, run: 2 }, 'roster', 'rosterRoot')).toBe('');
  });
});

describe('what the page says of it', () => {
  beforeAll(() => loadWords('en'));

  const sound: Steps = {
    roster: 'holds',
    seed: 'holds',
    result: 'holds',
    shown: 'holds',
    signature: 'holds',
  };
  const verdict = (steps: Steps | null) =>
    render(<Verdict told={{ proof: own.proof, steps }} hotline="0370-5550123" number="A1" />);
  const listed = (steps: Steps | null) =>
    render(<ProofSteps told={{ proof: own.proof, steps }} season={season} />);

  it('is one quiet line where all agrees', () => {
    expect(verdict(sound)).toContain(words.quiet);
    expect(verdict(sound)).not.toContain('notice');
  });

  it('is a red notice with the hotline where something does not', () => {
    const html = verdict({ ...sound, shown: 'fails' });

    expect(html).toContain('notice bad');
    expect(html).toContain(words.failsDo('A1'));
    expect(html).toContain('href="tel:03705550123"');
  });

  it('is nothing where nothing could be found', () => {
    expect(verdict(null)).toBe('');
    expect(verdict({ ...sound, result: 'not-yet' })).toBe('');
    expect(listed(null)).toContain(words.unable);
  });

  it('names each step, and the one that does not agree', () => {
    const html = listed({ ...sound, seed: 'fails' });

    expect(html).toContain(words.steps.roster.holds);
    expect(html).toContain(words.steps.seed.fails);
    expect(html).not.toContain(words.steps.seed.holds);
    expect(html).toContain(words.placeOf(1, 3));
    expect(html).toContain(own.proof.ticket);
  });
});
