import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { readSigned } from '../../../shared/proof/signed-text.ts';
import { common } from '../../../web/content/common.ts';
import { record } from '../../../web/content/record.ts';
import { proofTools } from '../../../web/kit/proof-tools.ts';
import { sentencesOf, witnessesIn } from '../../../web/public/announced.ts';
import { inOrder, readRecord } from '../../../web/public/read-record.ts';
import { RunRecord, Verdict } from '../../../web/public/record.tsx';
import {
  announced,
  key,
  nonces,
  type Step,
  season,
  toldOf,
} from '../../support/proof/announced.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';
import { runView } from './runs.ts';

const words = record.in('zh');
const { list } = common.in('zh');

const { steps } = toldOf(
  instanceOf(
    [school('s1', 2)],
    ['A1', 'A2'].map((id) => applicant(id, { choices: [{ school: 's1', tier: 1, order: 0 }] })),
  ),
);
const voided: Step = { kind: 'void', missing: [2], nonces: [nonces[0] ?? '', null] };
const again: readonly Step[] = steps.map((step) => ({ ...step, run: 2 }));
const all: readonly Step[] = [...steps.slice(0, 2), voided, ...again];
const texts = announced(all);
const runs = [
  runView({
    number: 2,
    state: 'PUBLISHED',
    reason: '重新摇号',
    announcements: [...texts.slice(3)],
  }),
  runView({ number: 1, state: 'VOID', announcements: [...texts.slice(0, 3)] }),
];

const read = (of: readonly string[], keys = [key]) => readRecord(season, of, keys, proofTools);
const changed = (at: number, change: (text: string) => string) =>
  texts.map((text, index) => (index === at ? change(text) : text));

describe('the announcements of a season', () => {
  it('stand in one line over all its runs', () => {
    expect(inOrder(runs)).toEqual(texts);
  });

  it('are sound, and the seed follows, on the browser’s own cryptography', async () => {
    const { entries, unsoundAt } = await read(texts);

    expect(unsoundAt).toBeNull();
    expect(entries.map(({ follows }) => follows)).toEqual(
      all.map(({ kind }) => (kind === 'seed' ? true : null)),
    );
  });

  it.each([
    ['a changed signature', 4, (text: string) => text.replace(/.{4}$/, 'AAAA')],
    ['a text that is no announcement', 2, () => 'x'],
  ])('show %s at its place', async (_, at, change) => {
    expect((await read(changed(at, change))).unsoundAt).toBe(at + 1);
  });

  it('show that one was left out, or that the key is another', async () => {
    expect((await read(texts.filter((_, index) => index !== 1))).unsoundAt).toBe(2);
    expect((await read(texts, [{ ...key, kid: 'k2' }])).unsoundAt).toBe(1);
  });

  it('show one that is signed and numbered, but follows another', async () => {
    const strayed = all.map((step, index) =>
      index === 4 ? { ...step, previous: '0'.repeat(64) } : step,
    );

    expect((await read(announced(strayed))).unsoundAt).toBe(5);
  });

  it('show a seed that was not made of what the witnesses committed to', async () => {
    const other = all.map((step) =>
      step['kind'] === 'seed' ? { ...step, nonces: [...nonces].reverse() } : step,
    );

    expect((await read(announced(other))).unsoundAt).toBe(
      other.findIndex(({ kind }) => kind === 'seed') + 1,
    );
  });
});

describe('the record of a run', () => {
  it('says what happened, step by step, and who did not reveal', async () => {
    const { entries } = await read(texts);

    const first = render(
      <RunRecord season={season} run={runs[1] ?? runView()} after={undefined} entries={entries} />,
    );
    const second = render(
      <RunRecord season={season} run={runs[0] ?? runView()} after={1} entries={entries} />,
    );

    expect(first).toContain(words.voidText('notary 2'));
    expect(first).toContain(words.notRevealed);
    expect(first).not.toContain(words.bundleTitle);
    expect(second).toContain(words.after(1));
    expect(second).toContain(words.seedFollows);
    expect(second).toContain(words.command);
    expect(Object.values(words.kinds).filter((kind) => !(first + second).includes(kind))).toEqual(
      [],
    );
  });

  it('says before anything else whether it is genuine', () => {
    const told = (unsoundAt: number | null) =>
      render(<Verdict judged={{ standing: 'judged', entries: [], unsoundAt }} />);

    expect(told(null)).toContain(words.sound(0));
    expect(told(3)).toContain(words.unsoundText(3));
    expect(render(<Verdict judged={{ standing: 'unable' }} />)).toContain(words.unable);
  });

  it('reads a payload of any form without falling over', () => {
    const odd = { kind: 'witnesses', witnesses: [null, 7, {}], beacon: 'x' };

    expect(witnessesIn(odd)).toEqual([{ name: '', commitment: '', nonce: undefined }]);
    expect(sentencesOf(odd, { words, list, named: {} })).toEqual([words.witnessesText]);
    expect(sentencesOf({ kind: 'brand-new' }, { words, list, named: {} })).toEqual([]);
    expect(readSigned('a.b.c')).toBeNull();
  });
});
