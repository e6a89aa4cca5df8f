import { createHash } from 'node:crypto';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { runStates } from '../../../shared/domain/season/run.ts';
import {
  beaconOf,
  firstRoundFrom,
  nonceOf,
  reveal,
  revealFault,
} from '../../../web/bureau/reveal.ts';
import { RunCard } from '../../../web/bureau/run-card.tsx';
import {
  emptyRow,
  filledRows,
  rowsOfText,
  withPasted,
  witnessFaults,
} from '../../../web/bureau/witness-rows.ts';
import { bureau } from '../../../web/content/bureau.ts';
import { ceremony } from '../../../web/content/ceremony.ts';
import { inFours } from '../../../web/kit/hex.ts';
import { runView } from './runs.ts';
import { season } from './season.ts';

const words = ceremony.in('zh');
const sealOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const nonces = ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210'];
const [first = '', second = ''] = nonces.map(sealOf);
const witnesses = [
  { name: '县公证处', commitment: first },
  { name: '家长代表', commitment: second },
];

describe('witnesses pasted from a table or a chat', () => {
  it.each([
    ['a table', `县公证处\t${first}\n家长代表\t${second}`],
    ['a numbered list', `1、县公证处：${first}\r\n2. 家长代表 ${second}\n`],
    ['a form in fours', `县公证处 ${inFours(first.toUpperCase())}\n家长代表，${inFours(second)}`],
  ])('are read from %s', (_, text) => {
    expect(rowsOfText(text)).toEqual(witnesses);
  });

  it('leave a lone number, or a text that is no list, to the field under the cursor', () => {
    expect(rowsOfText(first)).toEqual([]);
    expect(rowsOfText('县公证处')).toEqual([]);
  });

  it('fill the empty rows, keep what was typed, and stop at twelve', () => {
    const typed = { name: '纪检组', commitment: '' };

    expect(withPasted([typed, emptyRow, emptyRow], 1, witnesses)).toEqual([typed, ...witnesses]);
    const many = Array.from({ length: 20 }, () => typed);
    expect(withPasted(many, 0, witnesses)).toHaveLength(12);
  });
});

describe('the form of the witnesses', () => {
  it('forgives spaces, capitals and rows nobody wrote in', () => {
    const typed = [
      { name: ' 县公证处 ', commitment: ` ${inFours(first.toUpperCase())}` },
      emptyRow,
      { name: '家长代表', commitment: second },
    ];

    expect(filledRows(typed)).toEqual(witnesses);
    expect(witnessFaults(words, filledRows(typed))).toEqual({});
  });

  it('names each fault beside its own field', () => {
    const faults = witnessFaults(words, [
      { name: '', commitment: 'ab' },
      { name: '家长代表', commitment: second },
      { name: '家长代表', commitment: second },
    ]);

    expect(faults).toEqual({
      'witnesses.0.name': words.inRow(1, words.nameLength),
      'witnesses.0.commitment': expect.stringContaining('现在是 2 位'),
      'witnesses.2.name': words.inRow(3, words.sameName),
      'witnesses.2.commitment': words.inRow(3, words.sameCommitment),
    });
  });
});

describe('a nonce made public', () => {
  const [nonce = ''] = nonces;

  it('fits its commitment however it was typed', async () => {
    const revealed = await reveal(` ${inFours(nonce.toUpperCase())} `, first);

    expect(revealed).toEqual({ standing: 'fits', nonce });
    expect(nonceOf(revealed)).toBe(nonce);
    expect(revealFault(words, '县公证处', revealed)).toBeUndefined();
  });

  it('is not sent where it is missing, malformed, or another one', async () => {
    const found = await Promise.all(
      ['', 'xyz', nonces[1] ?? ''].map((text) => reveal(text, first)),
    );

    expect(found.map(({ standing }) => standing)).toEqual(['empty', 'malformed', 'differs']);
    expect(found.map(nonceOf)).toEqual([null, null, null]);
    expect(found.map((one) => revealFault(words, '县公证处', one))).toEqual([
      words.nonceMissing('县公证处'),
      expect.stringContaining('现在是 3 位'),
      words.nonceDiffers('县公证处'),
    ]);
  });
});

describe('the public beacon', () => {
  const signature = 'ab'.repeat(48);

  it('is read from what its site answers', () => {
    expect(beaconOf(JSON.stringify({ round: 7, signature, randomness: 'cd' }))).toEqual({
      round: 7,
      signature,
    });
    expect(['', '7', '{"round":7}', '{"round":"7","signature":"ab"}'].map(beaconOf)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('counts its rounds from 1 at its beginning', () => {
    const chain = { genesisTime: 1_600_000_000, period: 30 };
    const at = (seconds: number) => new Date((chain.genesisTime + seconds) * 1000).toISOString();

    expect([0, 1, 30, 31].map((seconds) => firstRoundFrom(chain, at(seconds)))).toEqual([
      1, 2, 2, 3,
    ]);
  });
});

describe('the card of a run', () => {
  const card = (part: Parameters<typeof runView>[0]) =>
    render(<RunCard run={runView(part)} season={season()} changed={() => {}} />);

  it('shows the root of the frozen roster and asks for the witnesses', () => {
    const html = card({ state: 'FROZEN', allowed: ['witnesses'] });

    expect(html).toContain(inFours('2'.repeat(64)));
    expect(html).toContain(words.witnessesTitle);
    expect(html.match(/name="witnesses\.\d\.commitment"/g)).toHaveLength(3);
    expect(html).not.toContain(`<h3>${words.revealTitle}`);
    expect(html).not.toContain('name="beaconRound"');
  });

  it('asks for one nonce a witness, by its name, once they are announced', () => {
    const html = card({ state: 'COMMITTED', witnesses, allowed: ['draw', 'void'] });

    expect(html).toContain('<label class="label" for="f-nonces-0">县公证处</label>');
    expect(html).toContain('<label class="label" for="f-nonces-1">家长代表</label>');
    expect(html).toContain(words.voidTitle);
    expect(html).toContain(words.notYet);
  });

  it('says plainly who made a run void', () => {
    const html = card({ state: 'VOID', witnesses, nonces: [nonces[0] ?? '', null] });

    expect(html).toContain(words.voidedText('家长代表'));
    expect(html).toContain(words.voidedNext);
    expect(html).not.toContain(words.stagesLabel);
  });

  it('says where a run stands, step by step', () => {
    const steps = runStates
      .filter((state) => state !== 'VOID' && state !== 'PUBLISHED')
      .map((state) => /第 \d 步，共 7 步：[^<]+/.exec(card({ state }))?.[0]);

    expect(steps).toEqual([
      '第 2 步，共 7 步：公布见证人',
      '第 3 步，共 7 步：公开随机码',
      '第 4 步，共 7 步：录取',
      '第 5 步，共 7 步：独立验证',
      '第 6 步，共 7 步：复核批准',
      '第 7 步，共 7 步：公布',
      '第 7 步，共 7 步：公布',
    ]);
  });

  it('offers bundles once the result was announced, and no approval of a result that fails', () => {
    const { fileNames, fails, approve } = bureau.in('zh').runs;
    const announced = { resultHash: '5'.repeat(64), resultRoot: '6'.repeat(64) };
    const failing = [{ property: 'P5', holds: false }];

    expect(card({ state: 'DRAWN' })).not.toContain(`>${fileNames['public-bundle']}</button>`);
    const html = card({ state: 'ALLOCATED', verified: failing, ...announced });
    expect(html).toContain(`>${fileNames['full-bundle']}</button>`);
    expect(html).toContain(fails);
    expect(html).not.toContain(`>${approve}</button>`);
  });
});
