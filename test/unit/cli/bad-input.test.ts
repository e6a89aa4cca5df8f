import { expect, test } from 'vitest';
import { terminal } from '../../support/cli/terminal.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';

const sound = instanceOf(
  [school('p1', 2)],
  [applicant('a', { choices: [{ school: 'p1', tier: 0, order: 0 }] })],
);

const allocated = async (content: unknown, ...more: readonly string[]) => {
  const { write, run, at } = await terminal();
  await write('i.json', content);
  return run(
    'allocate',
    '--instance',
    at('i.json'),
    '--seed',
    '00',
    '--out',
    at('r.json'),
    ...more,
  );
};

const schoolRow = 'p1,2,0,0,,,true';
const schools = `id,seats,x,y,area,reserves,overflow\n${schoolRow}\n`;
const header = 'id,x,y,area,groups,unit,choices,metres,overflow';
const row = 'a,0,0,,,,p1:0:0,,true';

const allocatedFolder = async (files: Readonly<Record<string, unknown>>) => {
  const { write, run, at } = await terminal();
  const all = {
    'rules.json': { round: sound.round, rules: sound.rules },
    'schools.csv': schools,
    'applicants.csv': `${header}\n${row}\n`,
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    if (content !== null) await write(name, content);
  }
  return run('allocate', '--instance', at('.'), '--seed', '00', '--out', at('r.json'));
};

const text = JSON.stringify(sound, null, 1);

test.each<readonly [string, unknown, string | RegExp]>([
  [
    'an unknown school',
    { ...sound, schools: [] },
    'i.json, field applicants[0].choices[0].school: no such school ("p1")',
  ],
  [
    'a fraction',
    { ...sound, schools: [school('p1', 2.5)] },
    'i.json, field schools[0].seats: is not a whole number (2.5)',
  ],
  [
    'an id twice',
    { ...sound, applicants: [applicant('a'), applicant('a')] },
    'i.json, field applicants[1].id: stands twice ("a")',
  ],
  ['a misspelt field', { ...sound, school: [] }, 'i.json, field school: no such field (list of 0)'],
  [
    'another format',
    { ...sound, format: 'x' },
    'i.json, field format: not one of the values it may have ("x")',
  ],
  ['no object', '[]', 'i.json: is not an object (list of 0)'],
  [
    'a comma too many',
    text.replace('"seats": 2,', '"seats": 2,,'),
    /i\.json row \d+ column 15: is not JSON from here on$/,
  ],
  [
    'a truncated file',
    text.slice(0, -40),
    /i\.json row \d+ column \d+: ends in the middle of the JSON text$/,
  ],
  [
    'a file cut off within a name',
    text.slice(0, text.indexOf('2026-primary') + 3),
    /ends in the middle of the JSON text$/,
  ],
  ['an empty file', '', /i\.json row 1 column 1: ends in the middle of the JSON text$/],
])('refuses %s, naming file, place and fault', async (_what, content, message) => {
  const { code, err, out } = await allocated(content);

  expect({ code, out }).toEqual({ code: 2, out: '' });
  if (typeof message === 'string') expect(err.split('\n')).toContain(message);
  else expect(err).toMatch(message);
  expect(err).not.toMatch(/\n\s+at /);
});

test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
  [
    'an unknown school',
    { 'applicants.csv': `${header}\n${row}\nb,0,0,,,,p1:0:0;p9:1:0,,true\n` },
    'applicants.csv row 3, field choices: no such school ("p9")',
  ],
  [
    'a row after one of two lines',
    { 'applicants.csv': `${header}\n"a\nb",0,0,,,,,,true\nc,0,x,,,,,,true\n` },
    'applicants.csv row 4, field y: is not a whole number ("x")',
  ],
  [
    'a fraction',
    { 'applicants.csv': `${header}\n${row.replace('0,0', '1.5,0')}\n` },
    'applicants.csv row 2, field x: is not a whole number ("1.5")',
  ],
  [
    'a choice without order',
    { 'applicants.csv': `${header}\n${row.replace('p1:0:0', 'p1')}\n` },
    'applicants.csv row 2, field choices: is missing (nothing)',
  ],
  [
    'no yes or no',
    { 'schools.csv': schools.replace('true', 'yes') },
    'schools.csv row 2, field overflow: is not true or false ("yes")',
  ],
  [
    'a missing column',
    { 'schools.csv': schools.replace('seats', 'places') },
    'schools.csv row 1, field seats: the column is missing',
  ],
  [
    'a strange column',
    { 'schools.csv': schools.replace('seats', 'places') },
    'schools.csv row 1, field places: no such column, or twice',
  ],
  [
    'a short row',
    { 'applicants.csv': `${header}\n${row}\nb,0,0` },
    'applicants.csv row 3: not as many cells as the first line has (3/9)',
  ],
  [
    'an open quote',
    { 'applicants.csv': `${header}\n${row}\n"b,0,0,,,,p1:0:0,,true\n\n\n` },
    'applicants.csv row 3: is not CSV from here on (a quote that never closes?)',
  ],
  ['an empty file', { 'applicants.csv': '' }, 'applicants.csv: is empty'],
  [
    'a rule out of its values',
    { 'rules.json': { round: 'r', rules: { ...sound.rules, joint: 'x' } } },
    'rules.json, field rules.joint: not one of the values it may have ("x")',
  ],
])('refuses in a folder %s', async (_what, files, message) => {
  const { code, err } = await allocatedFolder(files);

  expect(code).toBe(2);
  expect(err.split('\n')).toContain(message);
});

test('reads a folder that is sound', async () => {
  expect((await allocatedFolder({})).code).toBe(0);
});

test('names each file that is missing', async () => {
  const { code, err } = await allocatedFolder({ 'schools.csv': null, 'rules.json': null });

  expect(code).toBe(2);
  expect(err).toMatch(/schools\.csv: no such file\n.*rules\.json: no such file$/);
});

test('asks for UTF-8 where a spreadsheet saved something else', async () => {
  const { write, run, at } = await terminal();
  const { writeFile } = await import('node:fs/promises');
  await write('schools.csv', schools);
  await write('rules.json', { round: 'r', rules: sound.rules });
  await writeFile(at('applicants.csv'), Buffer.from([0xd1, 0xa7, 0xc9, 0xfa]));

  const { code, err } = await run(
    'allocate',
    '--instance',
    at('.'),
    '--seed',
    '00',
    '--out',
    at('r.json'),
  );

  expect(code).toBe(2);
  expect(err).toMatch(/applicants\.csv: is not UTF-8; save it as "CSV UTF-8"$/);
});

test('stops at twenty faults and counts the others', async () => {
  const applicants = Array.from({ length: 50 }, (_, i) => applicant(`c${i}`, { at: [0.5, 0] }));

  const { err } = await allocated({ ...sound, applicants });

  expect(err.split('\n')).toHaveLength(21);
  expect(err).toMatch(/… \+30 more$/);
});

test('speaks Chinese where asked, and by default', async () => {
  const { code, err } = await allocated({ ...sound, schools: [] }, '--lang', 'zh');

  expect(code).toBe(2);
  expect(err).toContain('i.json,字段 applicants[0].choices[0].school:没有这所学校 ("p1")');
});

test.each([
  [['allocate'], '--instance: is needed'],
  [
    ['allocate', '--instance', 'x', '--seed', '0', '--out', 'y'],
    '--seed: is not an even number of hexadecimal digits',
  ],
  [
    ['verify', '--instance', 'nowhere.json', '--result', 'nowhere.json'],
    'nowhere.json: no such file',
  ],
  [['verify', '--what', 'x'], '--what: not an option of this command'],
  [['verify', 'stray'], 'stray: not an option of this command'],
  [['verify', '--instance'], '--instance: is needed'],
  [['verify', '--lang', 'fr'], '--lang: does not take this value (fr)'],
  [['celebrate'], 'celebrate: no such command'],
])('refuses the arguments %j', async (args, message) => {
  const { run } = await terminal();

  const { code, err } = await run(...args);

  expect(code).toBe(2);
  expect(err.split('\n')).toContain(message);
});

test('a folder as result file, or a result that cannot be written, is said in one line', async () => {
  const { write, run, at } = await terminal();
  await write('i.json', sound);
  await write('taken', 'a file where a folder should be');

  const read = await run('verify', '--instance', at('i.json'), '--result', at('.'));
  const written = await run(
    'allocate',
    '--instance',
    at('i.json'),
    '--seed',
    '00',
    '--out',
    at('taken/r.json'),
  );

  expect(read).toMatchObject({ code: 2, out: '' });
  expect(read.err).toMatch(/cannot be read \(EISDIR\)$/);
  expect(written.code).toBe(2);
  expect(written.err).toMatch(/cannot be written \(\w+\)$/);
});

test('a result that is no result is a property that fails', async () => {
  const { write, run, at } = await terminal();
  await write('i.json', sound);
  await write('r.json', '{}');

  const ran = await run('verify', '--instance', at('i.json'), '--result', at('r.json'));

  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(/^P0 fails: .*path=result\.format/m);
  expect(ran.out).not.toContain('holds');
});
