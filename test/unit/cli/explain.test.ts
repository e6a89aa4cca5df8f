import { expect, test } from 'vitest';
import { terminal } from '../../support/cli/terminal.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';

const listed = (name: string, tier: number) => ({ school: name, tier, order: 0 });

const town = instanceOf(
  [school('p1', 1), school('p2', 2, { at: [5000, 0] })],
  [applicant('a', { choices: [listed('p1', 0)] }), applicant('b', { choices: [listed('p1', 1)] })],
);

const allocatedTown = async () => {
  const opened = await terminal();
  const { write, run, at } = opened;
  await write('i.json', town);
  await run('allocate', '--instance', at('i.json'), '--seed', '00', '--out', at('r.json'));
  const explain = (id: string, ...more: readonly string[]) =>
    run(
      'explain',
      ...['--instance', at('i.json'), '--result', at('r.json'), '--applicant', id, ...more],
    );
  return { ...opened, explain };
};

test('explains the line a child missed and the price that placed it', async () => {
  const { explain } = await allocatedTown();

  const { code, out } = await explain('b');

  expect(code).toBe(0);
  expect(out).toMatch(/^child b: placed in the overflow, p2, 5000 metres$/m);
  expect(out).toMatch(/^1\. p1: below the line \(tier 1, .*pool open; line: tier 0, /m);
  expect(out).toMatch(/^overflow, here p2: \(0, 1, 5000\) \+ price 0 = \(0, 1, 5000\)$/m);
  expect(out).toMatch(/^would have changed it: p1, pool open: tier 1 against 0, 1 too many$/m);
});

test('explains nothing of a child it does not know, nor from a result that does not hold', async () => {
  const { explain, write, read } = await allocatedTown();

  expect(await explain('x')).toEqual({
    code: 2,
    out: '',
    err: '--applicant: no such child in the instance (x)',
  });

  await write('r.json', (await read('r.json')).replace('"seed":"00"', '"seed":"01"'));
  await write(
    'r.json',
    (await read('r.json')).replace('"metres":5000,"number"', '"metres":4000,"number"'),
  );
  const spoiled = await explain('b');
  expect(spoiled).toMatchObject({ code: 1, out: '' });
  expect(spoiled.err).toMatch(/^P0 fails: /m);
});

test('gives the same as data, with codes and numbers', async () => {
  const { explain } = await allocatedTown();

  const { code, out } = await explain('b', '--json');

  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    format: 'sunshine-explanation/1',
    applicant: 'b',
    phase: 'overflow',
    school: 'p2',
    choices: [
      {
        school: 'p1',
        verdict: 'below-line',
        key: { tier: 1, order: 0 },
        line: { pool: 'open', decidedBy: 'tier', cutoff: { tier: 0 } },
      },
    ],
    nearest: {
      line: { school: 'p1', pool: 'open', criterion: 'tier', own: 1, cutoff: 0, by: 1 },
      price: null,
    },
  });
});

test('says what the next best school of the overflow lost by', async () => {
  const { write, run, at } = await terminal();
  await write(
    'i.json',
    instanceOf(
      [school('p1', 1, { at: [100, 0] }), school('p2', 1, { at: [250, 0] })],
      [applicant('a')],
    ),
  );
  await run('allocate', '--instance', at('i.json'), '--seed', '00', '--out', at('r.json'));

  const { out } = await run(
    'explain',
    ...['--instance', at('i.json'), '--result', at('r.json'), '--applicant', 'a'],
  );

  expect(out).toMatch(
    /^would have changed it: p2 in the overflow, were its metres and price less by 150$/m,
  );
});

test('says so where two schools of the overflow cost a child the same', async () => {
  const { write, run, at } = await terminal();
  await write(
    'i.json',
    instanceOf(
      [school('p1', 1, { at: [100, 0] }), school('p2', 1, { at: [-100, 0] })],
      [applicant('a')],
    ),
  );
  await run('allocate', '--instance', at('i.json'), '--seed', '00', '--out', at('r.json'));

  const { out } = await run(
    'explain',
    ...['--instance', at('i.json'), '--result', at('r.json'), '--applicant', 'a'],
  );

  expect(out).toMatch(
    /^would have changed it: p[12] in the overflow costs just as much; between equals the procedure decides$/m,
  );
});

test('says so where no line refused the child and it took no part in the overflow', async () => {
  const { explain } = await allocatedTown();

  expect((await explain('a')).out).toMatch(
    /^1\. p1: admitted \(.*\nwould have changed it: nothing; no line refused the child$/m,
  );
  expect((await explain('a', '--lang', 'zh')).out).toMatch(/最接近的改变:无;没有录取线拒绝过该生$/);
});
