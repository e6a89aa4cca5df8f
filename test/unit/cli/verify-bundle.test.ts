import { expect, test } from 'vitest';
import { terminal } from '../../support/cli/terminal.ts';
import {
  announced,
  fullBundleOf,
  key,
  publicBundleOf,
  toldOf,
} from '../../support/proof/announced.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';

const told = toldOf(
  instanceOf(
    [school('s1', 1), school('s2', 1)],
    ['A1', 'A2'].map((id, i) =>
      applicant(id, { unit: `T${i + 1}`, choices: [{ school: 's1', tier: 0, order: i }] }),
    ),
  ),
);
const open = publicBundleOf(told);
const whole = fullBundleOf(told);

const holding = (numbers: readonly number[]): string =>
  numbers.map((n) => `P${n} holds`).join('\n');

test('judges a public bundle, and says which key and which properties that leaves', async () => {
  const { write, run, at } = await terminal();
  await write('bundle.json', open);

  const ran = await run('verify', '--bundle', at('bundle.json'), '--lang', 'en');

  expect(ran).toMatchObject({ code: 0, out: holding([0, 1, 2, 3, 4, 5, 6, 9]) });
  expect(ran.err.split('\n')).toEqual([
    expect.stringContaining('the key in the bundle'),
    expect.stringContaining('P7 and P8'),
  ]);
});

test('judges every property of a full bundle under the key given', async () => {
  const { write, run, at } = await terminal();
  await write('bundle.json', whole);
  await write('keys.json', { keys: [{ ...key, x: key.y, y: key.x }, key] });
  await write('key.json', key);

  for (const file of ['keys.json', 'key.json']) {
    const ran = await run('verify', `--bundle=${at('bundle.json')}`, '--key', at(file));

    expect(ran).toEqual({ code: 0, err: '', out: holding([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) });
  }
});

test('a bundle signed with another key than the one given is not the bureau’s', async () => {
  const { write, run, at } = await terminal();
  await write('bundle.json', whole);
  await write('key.json', { ...key, x: key.y });

  const ran = await run(
    'verify',
    '--bundle',
    at('bundle.json'),
    '--key',
    at('key.json'),
    '--lang',
    'en',
  );

  expect(ran.code).toBe(1);
  expect(ran.out).toContain(
    'P9 fails: roots and links: a signature is not that of the key, sequence=1',
  );
});

test('names what was changed, in Chinese too', async () => {
  const { write, run, at } = await terminal();
  const [first, second] = open.rows;
  await write('bundle.json', { ...open, rows: [{ ...first, number: 9 }, second] });

  const ran = await run('verify', '--bundle', at('bundle.json'), '--lang', 'zh');

  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(/^P4 fails: 号码出自种子: .*ticket=T\d/m);
  expect(ran.out).toMatch(
    /^P9 fails: 根值与链接: 公开的一条与树中的不符, leaf=\d+, kind=row, ticket=T\d$/m,
  );
  expect(ran.err).toContain('--key');
});

test('a beacon that was made up is found', async () => {
  const { write, run, at } = await terminal();
  const chain = {
    hash: 'c',
    publicKey: '00',
    scheme: 'made up',
    genesisTime: 2_000_000_000,
    period: 30,
  };
  const randomness = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const [roster = {}, witnesses = {}, drawn = {}, ...rest] = told.steps;
  const announcements = announced([
    roster,
    { ...witnesses, beacon: { chain, round: 1 } },
    { ...drawn, beacon: { round: 1, signature: '', randomness } },
    ...rest,
  ]);
  await write('bundle.json', { ...open, announcements });

  const ran = await run('verify', '--bundle', at('bundle.json'), '--lang', 'en');

  expect(ran.out).toContain('the beacon signature is not that of its chain');
});

test.each([
  [['--bundle', 'none.json'], 'none.json'],
  [['--bundle', 'bundle.json', '--key', 'bundle.json'], 'JWK'],
  [['--bundle='], '--bundle'],
  [['--bundle', 'bundle.json', '--result', 'bundle.json'], '--result'],
])('%j is bad input', async (args, said) => {
  const { write, run, at } = await terminal();
  await write('bundle.json', open);

  const files = args.map((arg) => (arg.endsWith('.json') ? at(arg) : arg));
  const ran = await run('verify', '--lang', 'en', ...files);

  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(said);
});
