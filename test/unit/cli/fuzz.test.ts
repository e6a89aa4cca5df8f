import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terminal } from '../../support/cli/terminal.ts';
import { applicant, instanceOf, instances, school } from '../../support/proof/instances.ts';

/** the same instance with one thing in it made strange */
const oddities = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0.5, 1e300, 2 ** 53, -(2 ** 53), '', [], {}),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'open',
    '\0',
    '\ud800',
    'p1',
    'x'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.jsonValue({ maxDepth: 3 }),
);

type Json = ReturnType<typeof JSON.parse>;

/** every place in the value, as the list of keys that lead there */
const placesIn = (value: Json, path: readonly string[] = []): readonly (readonly string[])[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((key) => placesIn(value[key], [...path, key]))
    : []),
];

const withAt = (value: Json, [key, ...rest]: readonly string[], odd: unknown): Json => {
  if (key === undefined) return odd;
  if (Array.isArray(value)) {
    return value.map((item, i) => (String(i) === key ? withAt(item, rest, odd) : item));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      name === key ? withAt(item, rest, odd) : item,
    ]),
  );
};

const spoiled = (sound: fc.Arbitrary<Json>): fc.Arbitrary<string> =>
  fc
    .tuple(sound, fc.nat(), oddities, fc.nat(), fc.boolean())
    .map(([value, place, odd, cut, isCut]) => {
      const places = placesIn(value);
      const text = JSON.stringify(withAt(value, places[place % places.length] ?? [], odd) ?? null);
      return isCut ? text.slice(0, cut % (text.length + 1)) : text;
    });

const town = instanceOf(
  [school('p1', 2, { reserves: [{ group: 'migrant', seats: 1 }] }), school('p2', 1, { area: 'n' })],
  [
    applicant('a', { choices: [{ school: 'p1', tier: 0, order: 0 }], metres: { p2: 7 } }),
    applicant('b', { groups: ['migrant'], unit: 'u' }),
    applicant('c', { groups: ['migrant'], unit: 'u', overflow: true }),
  ],
);

const change = {
  format: 'sunshine-change/1',
  rules: { nearMetres: 9, overflow: 'by-tier' },
  schools: [{ id: 'p1', seats: 3, reserves: [{ group: 'migrant', seats: 1 }] }],
  added: [{ id: 'p3', seats: 1, at: [1, 1], beside: 'p1' }],
  removed: ['p2'],
  zones: { moved: [{ from: 'p1', places: ['0,0'], to: ['p3'], tier: 1 }] },
};

/** what a person sees: an exit code of the three, whole lines, no trace of the program's inside */
const isCivil = ({ code, out, err }: { code: number; out: string; err: string }) => {
  expect([0, 1, 2]).toContain(code);
  expect(code === 2 ? out : '').toBe('');
  expect(code === 2 && err === '').toBe(false);
  expect(`${out}\n${err}`).not.toMatch(/\n\s+at |Error|undefined|NaN|\[object|shape-/);
};

test('answers any spoiled instance with an exit code and whole lines', async () => {
  const { write, run, at } = await terminal();
  const file = ['--instance', at('i.json')];

  await fc.assert(
    fc.asyncProperty(spoiled(fc.oneof(fc.constant(town), instances)), async (text) => {
      await write('i.json', text);
      const allocated = await run('allocate', ...file, '--seed', '00', '--out', at('r.json'));
      isCivil(allocated);
      isCivil(await run('shortage', ...file));
      if (allocated.code === 2) return;
      isCivil(await run('explain', ...file, '--result', at('r.json'), '--applicant', 'a'));
      isCivil(await run('convert', ...file, '--out', at('folder')));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('answers any spoiled change or result so', async () => {
  const { write, run, at, read } = await terminal();
  const file = ['--instance', at('i.json')];
  await write('i.json', town);
  await run('allocate', ...file, '--seed', '00', '--out', at('sound.json'));
  const sound = JSON.parse(await read('sound.json'));

  await fc.assert(
    fc.asyncProperty(
      spoiled(fc.constant(change)),
      spoiled(fc.constant(sound)),
      async (wanted, result) => {
        await write('c.json', wanted);
        await write('r.json', result);
        isCivil(await run('simulate', ...file, '--change', at('c.json')));
        isCivil(await run('verify', ...file, '--result', at('r.json')));
        isCivil(await run('explain', ...file, '--result', at('r.json'), '--applicant', 'b'));
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);

const cells = fc.oneof(
  fc.constantFrom('', 'p1', '0', '1.5', '1e300', '9007199254740993', '-0', 'true', '"', ';', '\0'),
  fc.constantFrom('p1:0:0', 'p1:0:0;p1:0:0', 'p1:1', ':::', '__proto__:1', '\ufeff', 'a\tb'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const tables = (header: string, sound: string) =>
  fc
    .tuple(
      fc.array(fc.array(cells, { minLength: 1, maxLength: 10 }), { maxLength: 3 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom(',', ',', ',', ';', '\t'),
      fc.nat(9),
    )
    .map(([rows, end, delimiter, cut]) => {
      const lines = [header, sound, ...rows.map((row) => row.join(','))].join(end);
      const text = lines.replaceAll(',', delimiter);
      return cut === 0 ? text.slice(0, text.length / 2) : text;
    });

test('answers any folder so', async () => {
  const { write, run, at } = await terminal();
  await write('rules.json', { round: town.round, rules: town.rules });

  await fc.assert(
    fc.asyncProperty(
      tables('id,seats,x,y,area,reserves,overflow', 'p1,2,0,0,,,true'),
      tables('id,x,y,area,groups,unit,choices,metres,overflow', 'a,0,0,,,,p1:0:0,,true'),
      tables('school,rooms,class_size', 'p1,1,45'),
      async (schools, applicants, classrooms) => {
        await write('schools.csv', schools);
        await write('applicants.csv', applicants);
        await write('classrooms.csv', classrooms);
        isCivil(
          await run('allocate', '--instance', at('.'), '--seed', '00', '--out', at('r.json')),
        );
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);
