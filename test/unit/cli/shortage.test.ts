import { expect, test } from 'vitest';
import { terminal } from '../../support/cli/terminal.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';

const only = (id: string) => ({ choices: [{ school: id, tier: 0, order: 0 }] });

/** p1 is short by two; p2 has room that nobody of p1's zone may use */
const towns = instanceOf(
  [school('p1', 1, { at: [0, 0] }), school('p2', 3, { at: [9000, 0] })],
  [
    applicant('a', { at: [100, 0], ...only('p1') }),
    applicant('b', { at: [200, 0], ...only('p1') }),
    applicant('c', { at: [300, 0], ...only('p1') }),
    applicant('d', { at: [9000, 0], ...only('p2') }),
  ],
  { overflow: 'none' },
);

const cut = `seats are short: children 3, seats 1, missing 2
places (3): 100,0 200,0 300,0
schools (1): p1
elsewhere: children 1, seats 3, free 2, all out of reach of these children`;

const shortageOf = async (
  instance: unknown,
  classrooms: string | null,
  ...more: readonly string[]
) => {
  const opened = await terminal();
  await opened.write('instance.json', instance);
  if (classrooms !== null) await opened.write('classrooms.csv', classrooms);
  return opened.run('shortage', '--instance', opened.at('.'), ...more);
};

const header = 'school,rooms,class_size';

test('names the side that is short and by how much where nothing is known of classrooms', async () => {
  const { code, out, err } = await shortageOf(towns, null);

  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toBe(`${cut}
no classroom data (classrooms.csv), so which school could open a class is not known: 2 seats are missing at these schools, or within reach of these places`);
});

test('says which school opens how many classes, and what is proved of it', async () => {
  const { code, out } = await shortageOf(towns, `${header}\np1,2,45\np2,4,45\n`);

  expect(code).toBe(1);
  expect(out).toBe(`${cut}
cheapest mend: classes 1, seats 45; children 2, metres in sum 300
p1: classes 1, seats 45; children 2, metres on average 150
fewer classes cannot do
with as many classes no way in sum is shorter`);
});

test('says the same in Chinese', async () => {
  const { out } = await shortageOf(towns, `${header}\np1,1,1\n`, '--lang', 'zh');

  expect(out).toBe(`学位不足:学生 3,学位 1,缺 2
地点 (3): 100,0 200,0 300,0
学校 (1): p1
其他地方:学生 1,学位 3,空余 2,均不在这些学生可及范围内
最省的补救:增班 1,增加学位 1;安置学生 1,路程合计 100 米
p1:增班 1,增加学位 1;安置学生 1,平均 100 米
增班数已不能再少
增班数相同时,路程合计已不能再短
仍缺 1 个学位:空教室不足,或不在可及范围内`);
});

test('says so where no school within reach has a free classroom', async () => {
  const { out } = await shortageOf(towns, `${header}\np1,0,45\np2,9,45\n`);

  expect(out.split('\n').at(-1)).toBe(
    'no school within reach of these children has a free classroom',
  );
});

test('gives the report as data', async () => {
  const { out } = await shortageOf(towns, `${header}\np1,2,45\n`, '--json');

  expect(JSON.parse(out)).toEqual({
    format: 'sunshine-shortage/1',
    shortage: {
      places: ['100,0', '200,0', '300,0'],
      schools: ['p1'],
      children: 3,
      seats: 1,
      missing: 2,
    },
    elsewhere: { children: 1, seats: 3 },
    mend: {
      additions: [{ school: 'p1', classes: 1, seats: 45, children: 2, metres: 300 }],
      classes: 1,
      seats: 45,
      children: 2,
      metres: 300,
      missing: 0,
      atLeast: { classes: 1, metres: 300 },
    },
  });
});

test('is content where every child can reach a seat', async () => {
  const enough = { ...towns, rules: { ...towns.rules, overflow: 'together' } };

  expect(await shortageOf(enough, null)).toEqual({
    code: 0,
    out: 'seats suffice: every child can reach one',
    err: '',
  });
});

test('stands at the head of what allocate says, and a classroom file may be named', async () => {
  const { write, run, at } = await terminal();
  await write('i.json', towns);
  await write('free.csv', `${header}\np1,2,45\n`);
  const asked = ['--instance', at('i.json'), '--classrooms', at('free.csv')];

  const { out } = await run('shortage', ...asked);
  const allocated = await run('allocate', ...asked, '--seed', '00', '--out', at('r.json'));

  expect(out).toContain('cheapest mend: classes 1');
  expect(allocated.code).toBe(1);
  expect(allocated.out.startsWith(`${out}\nchildren: 4\n`)).toBe(true);
});

test.each([
  ['p9,1,45', 'classrooms.csv row 2, field school: no such school ("p9")'],
  ['p1,1,45\np1,1,45', 'classrooms.csv row 3, field school: stands twice ("p1")'],
  ['p1,1.5,45', 'classrooms.csv row 2, field rooms: is not a whole number ("1.5")'],
  ['p1,-1,45', 'classrooms.csv row 2, field rooms: is out of range ("-1")'],
  ['p1,1,0', 'classrooms.csv row 2, field class_size: is out of range ("0")'],
  ['p1,1,9007199254740993', 'classrooms.csv row 2, field class_size: is out of range'],
])('refuses the classrooms %j', async (rows, message) => {
  const { code, out, err } = await shortageOf(towns, `${header}\n${rows}\n`);

  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.startsWith(message)).toBe(true);
  expect(err.split('\n')).toHaveLength(1);
});
