import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { city, seeded, shuffled } from '../../support/allocation/city.ts';
import { terminal } from '../../support/cli/terminal.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';

const seed = '5eed'.repeat(16);

const town = city(300, 3, 7);

const shortTown = instanceOf(
  [school('p1', 1, { at: [0, 0] })],
  [applicant('a', { at: [1, 1] }), applicant('b', { at: [1, 1] })],
);

test('writes a verified result, and says what came out', async () => {
  const { write, run, at, read } = await terminal();
  await write('town.json', town);

  const ran = await run(
    'allocate',
    '--instance',
    at('town.json'),
    '--seed',
    seed,
    '--out',
    at('r.json'),
  );

  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('children: 300');
  expect(ran.out).toMatch(/near: \d+ \(\d+\.\d\d %\)/);
  expect(await read('r.json')).toMatch(/^\{"cutoffs":\[.*\}\n$/);

  const verified = await run('verify', '--instance', at('town.json'), '--result', at('r.json'));
  const properties = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => `P${n} holds`).join('\n');
  expect(verified).toEqual({ code: 0, err: '', out: properties });
});

test('gives the same bytes for any order of the input', async () => {
  const { write, run, at, read } = await terminal();
  const random = seeded(3);
  const results = new Set<string>();

  for (let i = 0; i < 10; i++) {
    const schools = shuffled(town.schools, random);
    const applicants = shuffled(town.applicants, random).map((each) => ({
      ...each,
      groups: shuffled(each.groups, random),
    }));
    await write('t.json', {
      applicants,
      schools,
      ...{ rules: town.rules, round: town.round, format: town.format },
    });
    await run('allocate', '--instance', at('t.json'), '--seed', seed, '--out', at('r.json'));
    results.add(await read('r.json'));
  }

  expect(results.size).toBe(1);
});

test('gives the same bytes for the folder of CSV files as for the JSON file', async () => {
  const { write, run, at, read } = await terminal();
  await write('town.json', town);

  expect((await run('convert', '--instance', at('town.json'), '--out', at('town'))).code).toBe(0);
  await run('allocate', '--instance', at('town.json'), '--seed', seed, '--out', at('a.json'));
  await run(
    'allocate',
    '--instance',
    at('town'),
    '--seed',
    seed.toUpperCase(),
    '--out',
    at('b.json'),
  );

  expect(await read('b.json')).toBe(await read('a.json'));
});

test('names places, schools and missing seats of a shortage, and writes what could be placed', async () => {
  const { write, run, at, read } = await terminal();
  await write('short.json', shortTown);

  const ran = await run(
    'allocate',
    '--instance',
    at('short.json'),
    '--seed',
    seed,
    '--out',
    at('r.json'),
  );

  expect(ran.code).toBe(1);
  expect(ran.out).toContain('children 2, seats 1, missing 1');
  expect(ran.out).toContain('places (1): 1,1');
  expect(ran.out).toContain('schools (1): p1');
  expect(JSON.parse(await read('r.json'))).toMatchObject({
    shortage: { places: ['1,1'], schools: ['p1'], children: 2, seats: 1, missing: 1 },
    totals: { placed: 1, unplaced: 1 },
  });
  expect((await run('verify', '--instance', at('short.json'), '--result', at('r.json'))).code).toBe(
    0,
  );
});

test('leaves no half-written file behind, and an old result alone where it refuses', async () => {
  const { write, run, at, read } = await terminal();
  await write('town.json', { ...town, round: 7 });
  await write('r.json', 'old');

  const ran = await run(
    'allocate',
    '--instance',
    at('town.json'),
    '--seed',
    seed,
    '--out',
    at('r.json'),
  );

  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(await read('r.json')).toBe('old');
  expect(await readdir(at('.'))).toEqual(['r.json', 'town.json']);
});

test('says a phase at a time how far it is', async () => {
  const { write, run, at } = await terminal();
  await write('town.json', town);

  const ran = await run(
    'allocate',
    '--instance',
    at('town.json'),
    '--seed',
    seed,
    '--out',
    at('r.json'),
    '--progress',
  );

  expect(ran.code).toBe(0);
  expect(ran.err.split('\n')).toEqual(expect.arrayContaining(['zone 100%', 'verify 100%']));
});

test('a changed result fails the property it breaks, by name', async () => {
  const { write, run, at, read } = await terminal();
  await write('town.json', town);
  await run('allocate', '--instance', at('town.json'), '--seed', seed, '--out', at('r.json'));
  const result = JSON.parse(await read('r.json'));
  await write('r.json', { ...result, seed: '00' });

  const ran = await run(
    'verify',
    '--instance',
    at('town.json'),
    '--result',
    at('r.json'),
    '--lang',
    'zh',
  );

  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(
    /^P4 fails: 号码出自种子: 号码与种子不符, 学生 \S+, stated=\d+, drawn=\d+$/m,
  );
  expect(ran.out).toMatch(/^P5 holds$/m);
});
