import { mkdir, readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { terminal } from '../../support/cli/terminal.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';

const listed = (name: string) => ({ school: name, tier: 0, order: 0 });

const sound = instanceOf([school('p1', 2)], [applicant('a', { choices: [listed('p1')] })]);

const withSchool = (more: object) => ({ ...sound, schools: [{ ...sound.schools[0], ...more }] });

const withChild = (more: object) => ({
  ...sound,
  applicants: [{ ...sound.applicants[0], ...more }],
});

const text = JSON.stringify(sound);

/** what is refused, and the whole of what is said about it, in both languages */
type Case = readonly [what: string, content: unknown, en: string, zh: string];

const inJson: readonly Case[] = [
  [
    'a fraction',
    withSchool({ seats: 2.5 }),
    'i.json, field schools[0].seats: is not a whole number (2.5)',
    'i.json,字段 schools[0].seats:不是整数 (2.5)',
  ],
  [
    'a number beyond every bound',
    text.replace('"seats":2', '"seats":1e300'),
    'i.json, field schools[0].seats: is not a whole number (1e+300)',
    'i.json,字段 schools[0].seats:不是整数 (1e+300)',
  ],
  [
    'a number that is no longer exact',
    text.replace('"order":0', '"order":9007199254740993'),
    'i.json, field applicants[0].choices[0].order: is not a whole number (9007199254740992)',
    'i.json,字段 applicants[0].choices[0].order:不是整数 (9007199254740992)',
  ],
  [
    'more seats than a school may have',
    withSchool({ seats: 1_000_001 }),
    'i.json, field schools[0].seats: is out of range (1000001)',
    'i.json,字段 schools[0].seats:超出范围 (1000001)',
  ],
  [
    'seats below none',
    withSchool({ seats: -1 }),
    'i.json, field schools[0].seats: is out of range (-1)',
    'i.json,字段 schools[0].seats:超出范围 (-1)',
  ],
  [
    'a place off the map',
    withChild({ at: [4_000_001, 0] }),
    'i.json, field at[0]: places are too far apart (4000001)',
    'i.json,字段 at[0]:地点相距过远 (4000001)',
  ],
  [
    'a list with a school twice',
    withChild({ choices: [listed('p1'), listed('p1')] }),
    'i.json, field applicants[0].choices[1].school: stands twice ("p1")',
    'i.json,字段 applicants[0].choices[1].school:重复 ("p1")',
  ],
  [
    'a list longer than there may be schools',
    withChild({ choices: Array.from({ length: 20_001 }, (_, i) => listed(`p${i}`)) }),
    'i.json, field applicants[0].choices: has too many rows (list of 20001)',
    'i.json,字段 applicants[0].choices:行数太多 (20001 项的列表)',
  ],
  [
    'a unit larger than the school',
    {
      ...sound,
      applicants: ['a', 'b', 'c'].map((id) =>
        applicant(id, { unit: 'u', choices: [listed('p1')] }),
      ),
    },
    'i.json, field applicants[0].choices[0].school: the unit is larger than the school ("3 children, 2 seats")',
    'i.json,字段 applicants[0].choices[0].school:捆绑组人数超过学校学位 (学生 3,学位 2)',
  ],
  [
    'a school twice',
    { ...sound, schools: [school('p1', 2), school('p1', 2)] },
    'i.json, field schools[1].id: stands twice ("p1")',
    'i.json,字段 schools[1].id:重复 ("p1")',
  ],
  [
    'a child twice',
    { ...sound, applicants: [applicant('a'), applicant('a')] },
    'i.json, field applicants[1].id: stands twice ("a")',
    'i.json,字段 applicants[1].id:重复 ("a")',
  ],
  [
    'half a character',
    text.replace('"id":"a"', '"id":"a\\ud800"'),
    'i.json, field applicants[0].id: has half a character in it ("a\\ud800")',
    'i.json,字段 applicants[0].id:含有残缺字符 ("a\\ud800")',
  ],
  [
    'a field that speaks to the terminal',
    text.replace('"id":"a"', '"id":"a","\\u001b[2J\\n\\u202e":1'),
    'i.json, field applicants[0].\\u001b[2J\\u000a\\u202e: no such field (1)',
    'i.json,字段 applicants[0].\\u001b[2J\\u000a\\u202e:没有这个字段 (1)',
  ],
  [
    'a field of every object',
    text.replace('"round"', '"__proto__":{"round":"x"},"round"'),
    'i.json, field __proto__: no such field (object)',
    'i.json,字段 __proto__:没有这个字段 (对象)',
  ],
  [
    'lists in lists, a hundred thousand deep',
    text.replace('"round":"2026-primary"', `"round":${'['.repeat(1e5)}${']'.repeat(1e5)}`),
    'i.json, field round: is not a text (list of 1)',
    'i.json,字段 round:不是文本 (1 项的列表)',
  ],
];

const broken: readonly Case[] = [
  [
    'a file cut off',
    text.slice(0, -3),
    ` row 1 column ${text.length - 2}: ends in the middle of the JSON text`,
    ` 第1行第${text.length - 2}列:JSON 文本不完整,中途结束`,
  ],
  [
    'a file cut off after a point',
    text.slice(0, text.indexOf('"seats":2') + 9).concat('.'),
    ` row 1 column ${text.indexOf('"seats":2') + 10}: ends in the middle of the JSON text`,
    ` 第1行第${text.indexOf('"seats":2') + 10}列:JSON 文本不完整,中途结束`,
  ],
  [
    'a name of ten million characters that never ends',
    `{"${'x'.repeat(10_000_000)}`,
    ' row 1 column 2: ends in the middle of the JSON text',
    ' 第1行第2列:JSON 文本不完整,中途结束',
  ],
  [
    'a hundred thousand lists that never end',
    '['.repeat(1e5),
    ' row 1 column 100001: ends in the middle of the JSON text',
    ' 第1行第100001列:JSON 文本不完整,中途结束',
  ],
  [
    'a file of zeros',
    '\0'.repeat(100),
    ' row 1 column 1: is not JSON from here on',
    ' 第1行第1列:从这里起不是合法的 JSON',
  ],
];

/** refused in both languages in exactly this line, and nothing written */
const refuses = async (
  instance: string,
  { at, run }: Pick<Awaited<ReturnType<typeof terminal>>, 'at' | 'run'>,
  lines: { readonly en: string; readonly zh: string },
) => {
  const before = await readdir(at('.'));
  const ask = ['--instance', at(instance), '--seed', '00', '--out', at('r.json')];
  for (const lang of ['en', 'zh'] as const) {
    expect(await run('allocate', ...ask, '--lang', lang)).toEqual({
      code: 2,
      out: '',
      err: lines[lang],
    });
  }
  expect(await readdir(at('.'))).toEqual(before);
};

test.each(inJson)('refuses %s in one line', async (_what, content, en, zh) => {
  const opened = await terminal();
  await opened.write('i.json', content);

  await refuses('i.json', opened, { en, zh });
});

test.each(broken)('refuses %s in one line', async (_what, content, en, zh) => {
  const opened = await terminal();
  await opened.write('i.json', content);
  const path = opened.at('i.json');

  await refuses('i.json', opened, { en: `${path}${en}`, zh: `${path}${zh}` });
});

const header = 'id,x,y,area,groups,unit,choices,metres,overflow';
const row = 'a,0,0,,,,p1:0:0,,true';

const folder = async (files: Readonly<Record<string, string>>) => {
  const opened = await terminal();
  const all = {
    'rules.json': JSON.stringify({ round: sound.round, rules: sound.rules }),
    'schools.csv': 'id,seats,x,y,area,reserves,overflow\np1,2,0,0,,,true\n',
    'applicants.csv': `${header}\n${row}\n`,
    ...files,
  };
  for (const [name, content] of Object.entries(all)) await opened.write(name, content);
  return opened;
};

test.each<Case>([
  [
    'a file cut off in a row',
    `${header}\n${row}\nb,0,0,,,`,
    'applicants.csv row 3: not as many cells as the first line has (6/9)',
    'applicants.csv 第3行:单元格个数与表头不同 (6/9)',
  ],
  [
    'a file cut off in a cell',
    `${header}\n${row}\nb,0,0,,,,p1:0:0,,tr`,
    'applicants.csv row 3, field overflow: is not true or false ("tr")',
    'applicants.csv 第3行,字段 overflow:不是 true 或 false ("tr")',
  ],
  [
    'semicolons between cells',
    `${header}\n${row}\n`.replaceAll(',', ';'),
    'applicants.csv row 1: cells must be separated by commas (";")',
    'applicants.csv 第1行:单元格必须用英文逗号分隔 (";")',
  ],
  [
    'tabulators between cells',
    `${header}\n${row}\n`.replaceAll(',', '\t'),
    'applicants.csv row 1: cells must be separated by commas ("\\t")',
    'applicants.csv 第1行:单元格必须用英文逗号分隔 ("\\t")',
  ],
  [
    'Chinese commas between cells',
    `${header}\n${row}\n`.replaceAll(',', '\uff0c'),
    'applicants.csv row 1: cells must be separated by commas ("\uff0c")',
    'applicants.csv 第1行:单元格必须用英文逗号分隔 ("\uff0c")',
  ],
  [
    'a number beyond every bound',
    `${header}\n${row.replace('0,0', '1e300,0')}\n`,
    'applicants.csv row 2, field x: is not a whole number ("1e300")',
    'applicants.csv 第2行,字段 x:不是整数 ("1e300")',
  ],
  [
    'a number that is no longer exact',
    `${header}\n${row.replace('p1:0:0', 'p1:0:9007199254740993')}\n`,
    'applicants.csv row 2, field choices: is not a whole number (9007199254740992)',
    'applicants.csv 第2行,字段 choices:不是整数 (9007199254740992)',
  ],
  [
    'two distances to one school',
    `${header}\n${row.replace('p1:0:0,', 'p1:0:0,p1:5;p1:7')}\n`,
    'applicants.csv row 2, field metres: stands twice ("p1")',
    'applicants.csv 第2行,字段 metres:重复 ("p1")',
  ],
  [
    'a row of a million characters',
    `${header}\n${'a'.repeat(1_000_000)},0,0,,,,,,true\n`,
    `applicants.csv row 2, field id: is too long ("${'a'.repeat(59)}…)`,
    `applicants.csv 第2行,字段 id:太长 ("${'a'.repeat(59)}…)`,
  ],
])('refuses in a folder %s, in one line', async (_what, content, en, zh) => {
  await refuses('.', await folder({ 'applicants.csv': String(content) }), { en, zh });
});

test('refuses what is no folder and no file, and a folder where a file should be', async () => {
  const opened = await folder({});
  const inside = opened.at('rules.json/i.json');
  await refuses('rules.json/i.json', opened, {
    en: `${inside}: cannot be read (ENOTDIR)`,
    zh: `${inside}:文件无法读取 (ENOTDIR)`,
  });

  await mkdir(opened.at('other'));
  await mkdir(opened.at('other/applicants.csv'));
  for (const name of ['rules.json', 'schools.csv']) {
    await opened.write(`other/${name}`, await opened.read(name));
  }
  const path = opened.at('other/applicants.csv');
  await refuses('other', opened, {
    en: `${path}: cannot be read (EISDIR)`,
    zh: `${path}:文件无法读取 (EISDIR)`,
  });
});

const outcome = async (opened: Awaited<ReturnType<typeof terminal>>, instance: string) => {
  const { run, at, read } = opened;
  const ran = await run(
    'allocate',
    ...['--instance', at(instance), '--seed', '00', '--out', at('r.json')],
  );
  expect(ran).toMatchObject({ code: 0, err: '' });
  return read('r.json');
};

test.each([
  ['a byte-order mark', (each: string) => `\ufeff${each}`],
  ['line ends of another system', (each: string) => each.replaceAll('\n', '\r\n')],
  ['line ends of two systems', (each: string) => each.replace('\n', '\r\n')],
  ['both', (each: string) => `\ufeff${each.replaceAll('\n', '\r\n')}`],
  ['empty lines at the end', (each: string) => `${each}\n\r\n\n`],
])('reads the same through %s', async (_what, spoil) => {
  const plain = await folder({ 'applicants.csv': `${header}\n${row}\n${row.replace('a', 'b')}\n` });
  const names = ['rules.json', 'schools.csv', 'applicants.csv'];
  const read = await Promise.all(names.map((name) => plain.read(name)));
  const spoiled = await folder(Object.fromEntries(names.map((name, i) => [name, spoil(read[i]!)])));

  expect(await outcome(spoiled, '.')).toBe(await outcome(plain, '.'));
});

test('a child without a zone is placed in the overflow, and ten thousand choices are read', async () => {
  const opened = await terminal();
  const schools = Array.from({ length: 10_000 }, (_, i) => school(`p${i}`, i === 9_999 ? 2 : 0));
  const choices = schools.map(({ id }) => listed(id));
  await opened.write(
    'i.json',
    instanceOf(schools, [applicant('a', { choices }), applicant('b', { choices: [] })]),
  );

  const { placements } = JSON.parse(await outcome(opened, 'i.json'));

  expect(placements).toMatchObject([
    { applicant: 'a', school: 'p9999', phase: 'zone' },
    { applicant: 'b', school: 'p9999', phase: 'overflow' },
  ]);
}, 30_000);

test('counts more faults than a call has arguments, and stops reading rows of another length', async () => {
  const rows = 'b,0\n'.repeat(3000);
  const { run, at, write } = await folder({ 'applicants.csv': `${header}\n${row}\n${rows}` });
  const removed = Array.from({ length: 150_000 }, () => 7);
  await write('c.json', { format: 'sunshine-change/1', removed });
  await write('i.json', sound);

  const ragged = await run('shortage', '--instance', at('.'));
  const change = await run('simulate', '--instance', at('i.json'), '--change', at('c.json'));

  expect({ code: ragged.code, last: ragged.err.split('\n').at(-1) }).toEqual({
    code: 2,
    last: '… +980 more',
  });
  expect({ code: change.code, last: change.err.split('\n').at(-1) }).toEqual({
    code: 2,
    last: '… +149980 more',
  });
});
