import { expect, test } from 'vitest';
import { terminal } from '../../support/cli/terminal.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';

const listed = (name: string, tier: number) => ({ school: name, tier, order: 0 });

const town = instanceOf(
  [school('p1', 1), school('p2', 2, { at: [5000, 0] })],
  [applicant('a', { choices: [listed('p1', 0)] }), applicant('b', { choices: [listed('p1', 1)] })],
);

const simulatorOf = async (instance: unknown) => {
  const opened = await terminal();
  const { write, run, at } = opened;
  await write('i.json', instance);
  const simulate = async (change: unknown, ...more: readonly string[]) => {
    await write('c.json', change);
    return run('simulate', '--instance', at('i.json'), '--change', at('c.json'), ...more);
  };
  return { ...opened, simulate };
};

test('shows both outcomes side by side, and who moves', async () => {
  const { simulate } = await simulatorOf(town);

  const { code, out } = await simulate({
    format: 'sunshine-change/1',
    added: [{ id: 'p3', seats: 1, at: [300, 400], beside: 'p1' }],
  });

  expect(code).toBe(0);
  expect(out).toMatch(/^: before \| after$/m);
  expect(out).toMatch(/^near: 1 \(50\.00 %\) \| 2 \(100\.00 %\)$/m);
  expect(out).toMatch(/^mean metres: 2500 \| 250$/m);
  expect(out).toMatch(/^children who move: 1\np2 → p3: 1\nb: p2 → p3$/m);
});

test('changes seats, reserves and rules, and takes a school away', async () => {
  const { simulate } = await simulatorOf(town);

  const { out } = await simulate(
    {
      format: 'sunshine-change/1',
      rules: { nearMetres: 6000 },
      schools: [{ id: 'p2', seats: 5, reserves: [{ group: 'migrant', seats: 1 }] }],
      removed: ['p1'],
    },
    '--seed',
    'abcd',
  );

  expect(out).toMatch(/^seed: abcd$/m);
  expect(out).toMatch(/^seats: 3 \| 5$/m);
  expect(out).toMatch(/^placed in the zone: 1 \| 0$/m);
  expect(out).toMatch(/^near: 1 \(50\.00 %\) \| 2 \(100\.00 %\)$/m);
});

test('an empty change moves nobody', async () => {
  const { simulate } = await simulatorOf(town);

  expect((await simulate({ format: 'sunshine-change/1' })).out).toMatch(/children who move: 0$/);
});

test.each([
  [
    { format: 'sunshine-change/1', removed: ['p9'] },
    'c.json, field removed.0: no such school ("p9")',
  ],
  [
    { format: 'sunshine-change/1', schools: [{ id: 'p1', seats: 1.5 }] },
    'c.json, field schools.0.seats: is of the wrong kind',
  ],
  [{ format: 'sunshine-change/1', school: [] }, 'c.json: has fields it should not have (school)'],
  [
    { format: 'sunshine-change/1', rules: { holdBack: 3 } },
    'c.json, field rules.holdBack: must be 0 where "joint" is "elastic" (3)',
  ],
])('refuses the change %j', async (change, message) => {
  const { simulate } = await simulatorOf(town);

  const { code, err } = await simulate(change);

  expect(code).toBe(2);
  expect(err.split('\n')).toContain(message);
});

/** two zones of their own, and an estate between them */
const zones = instanceOf(
  [
    school('p1', 2, { at: [0, 0] }),
    school('p2', 3, { at: [1000, 0] }),
    school('p3', 1, { at: [5000, 0] }),
  ],
  [
    applicant('a', { at: [0, 0], choices: [listed('p1', 0)] }),
    applicant('b', { at: [400, 0], choices: [listed('p1', 1)], groups: ['migrant'] }),
    applicant('c', { at: [400, 0], choices: [listed('p1', 2)] }),
    applicant('d', { at: [1000, 0], choices: [listed('p2', 1)] }),
    applicant('e', { at: [5000, 0], choices: [] }),
  ],
);

const change = (moved: readonly unknown[], more = {}) => ({
  format: 'sunshine-change/1',
  zones: { moved },
  ...more,
});

test('moves an estate to another zone, and shows tier, category, zone and school side by side', async () => {
  const { simulate } = await simulatorOf(zones);

  const { code, out } = await simulate(change([{ places: ['400,0'], to: ['p2'] }]), '--seed', '00');

  expect(code).toBe(0);
  expect(out).toContain(
    `tier 2: 1/1 (100.00 %), near 1, unplaced 0, metres 600, largest 600 | 1/1 (100.00 %), near 1, unplaced 0, metres 600, largest 600
no tier: 1/1 (100.00 %), near 1, unplaced 0, metres 0, largest 0 | 1/1 (100.00 %), near 1, unplaced 0, metres 0, largest 0
group migrant: 1/1 (100.00 %), near 1, unplaced 0, metres 400, largest 400 | 1/1 (100.00 %), near 1, unplaced 0, metres 600, largest 600
zones with another outcome (schools a child may choose): 2
p1: 3/3 (100.00 %), near 3, unplaced 0, metres 1000, largest 600 | 1/1 (100.00 %), near 1, unplaced 0, metres 0, largest 0
p2: 1/1 (100.00 %), near 1, unplaced 0, metres 0, largest 0 | 3/3 (100.00 %), near 3, unplaced 0, metres 1200, largest 600
schools with another outcome (line: tier/order/number): 2
`,
  );
  expect(out).toMatch(
    /^p1: seats 2, first choice of 3, zone 2, overflow 0, line open 1\/0\/\d \| seats 2, first choice of 1, zone 1, overflow 0, line -$/m,
  );
  expect(out).toMatch(
    /^p2: seats 3, first choice of 1, zone 1, overflow 1, line - \| seats 3, first choice of 3, zone 3, overflow 0, line open 2\/0\/\d$/m,
  );
  expect(out).toMatch(/^children who move: 1\np1 → p2: 1\nb: p1 → p2$/m);
});

test('writes everything it compares as data', async () => {
  const { simulate, at, read } = await simulatorOf(zones);

  const { code, out } = await simulate(
    change([{ places: ['400,0'], to: ['p2'] }]),
    ...['--seed', '00', '--out', at('w.json')],
  );

  expect({ code, last: out.split('\n').at(-1) }).toEqual({
    code: 0,
    last: `verified and written to ${at('w.json')}`,
  });
  const written = JSON.parse(await read('w.json'));
  expect(written).toMatchObject({
    format: 'sunshine-what-if/1',
    seed: '00',
    before: { totals: { placed: 5, metres: 1000 } },
    after: { totals: { placed: 5, metres: 1200 } },
    groups: [{ group: 'migrant', before: { metres: 400 }, after: { metres: 600 } }],
    moves: [{ from: 'p1', to: 'p2', children: 1 }],
    moved: [{ applicant: 'b', from: 'p1', to: 'p2' }],
  });
  expect(written.tiers.map(({ tier }: { tier: number | null }) => tier)).toEqual([0, 1, 2, null]);
  expect(written.zones.map((zone: { schools: readonly string[] }) => zone.schools)).toEqual([
    [],
    ['p1'],
    ['p2'],
  ]);
  expect(written.schools[0].before.lines).toMatchObject([{ pool: 'open', closed: true, tier: 1 }]);
});

test('gives the zone of a closed school to others, each child in the tier it had', async () => {
  const { simulate, at, read } = await simulatorOf(zones);

  const { code } = await simulate(
    change([{ from: 'p1', to: ['p9', 'p2'] }], {
      removed: ['p1'],
      added: [{ id: 'p9', seats: 1, at: [0, 0] }],
    }),
    ...['--out', at('w.json')],
  );

  expect(code).toBe(0);
  const { zones: compared, schools } = JSON.parse(await read('w.json'));
  expect(compared.map((zone: { schools: readonly string[] }) => zone.schools)).toEqual([
    [],
    ['p1'],
    ['p2'],
    ['p2', 'p9'],
  ]);
  expect(schools).toMatchObject([
    { school: 'p1', before: { zone: 2 }, after: null },
    { school: 'p2' },
    { school: 'p3' },
    { school: 'p9', before: null, after: { zone: 1, lines: [{ tier: 0 }] } },
  ]);
});

test('leaves the other schools of a list where they stand, and a school listed before keeps its tier', async () => {
  const shared = instanceOf(
    [school('p1', 1), school('p2', 1), school('p3', 1)],
    [applicant('a', { choices: [listed('p1', 1), listed('p3', 2), listed('p2', 3)] })],
  );
  const { simulate, at, read } = await simulatorOf(shared);

  await simulate(change([{ from: 'p1', to: ['p2'] }]), '--out', at('w.json'));

  const { schools, zones: compared } = JSON.parse(await read('w.json'));
  expect(compared[1]).toMatchObject({ schools: ['p2', 'p3'], after: { placed: 1 } });
  expect(schools[1]).toMatchObject({ after: { zone: 1, lines: [{ tier: 3 }] } });
});

test('gives children without a zone one, in the tier that is named', async () => {
  const { simulate, at, read } = await simulatorOf(zones);

  await simulate(
    change([{ places: ['5000,0'], to: ['p3'], tier: 7, order: 9 }]),
    ...['--out', at('w.json')],
  );

  const { schools } = JSON.parse(await read('w.json'));
  expect(schools[2]).toMatchObject({ after: { zone: 1, lines: [{ tier: 7, order: 9 }] } });
});

test('an empty change of zones is the same outcome, numbers included', async () => {
  const { simulate } = await simulatorOf(zones);

  const { out } = await simulate(change([]));

  expect(out).toMatch(/\(schools a child may choose\): 0\n.*: 0\nchildren who move: 0$/);
});

test.each<readonly [unknown, string]>([
  [
    { places: ['400,0'], to: [] },
    'zones.moved.0.to: names no school that the children could choose',
  ],
  [{ to: ['p2'] }, 'zones.moved.0.places: names no place and no zone whose children are moved'],
  [
    { places: [], from: 'p1', to: ['p2'] },
    'zones.moved.0.places: names no place and no zone whose children are moved',
  ],
  [
    { places: ['estate'], to: ['p2'] },
    'zones.moved.0.places.0: is not a place "x,y" in metres ("estate")',
  ],
  [{ places: ['7,7'], to: ['p2'] }, 'zones.moved.0.places.0: no child lives at this place ("7,7")'],
  [{ from: 'p9', to: ['p2'] }, 'zones.moved.0.from: no such school ("p9")'],
  [
    { from: 'p3', to: ['p2'] },
    'zones.moved.0.from: no child concerned may choose this school ("p3")',
  ],
  [
    { from: 'p1', places: ['1000,0'], to: ['p2'] },
    'zones.moved.0: no child concerned may choose this school ("p1")',
  ],
  [{ from: 'p1', to: ['p9'] }, 'zones.moved.0.to.0: no such school ("p9")'],
  [{ from: 'p1', to: ['p2', 'p2'] }, 'zones.moved.0.to.1: stands twice ("p2")'],
  [
    { places: ['5000,0'], to: ['p3'] },
    'zones.moved.0.tier: is needed, as children of this place have no choice to take it from ("5000,0")',
  ],
  [{ from: 'p1', to: ['p2'], tier: -1 }, 'zones.moved.0.tier: is out of range'],
])('refuses the moved zone %j', async (moved, message) => {
  const { simulate, at } = await simulatorOf(zones);

  const { code, out, err } = await simulate(change([moved]), '--out', at('w.json'));

  expect({ code, out, err }).toEqual({ code: 2, out: '', err: `c.json, field ${message}` });
});

test('refuses to move children twice, and to open a school that is there', async () => {
  const { simulate } = await simulatorOf(zones);

  const twice = await simulate(
    change([
      { from: 'p1', to: ['p2'] },
      { places: ['400,0'], to: ['p3'] },
    ]),
  );
  const there = await simulate(change([], { added: [{ id: 'p1', seats: 1, at: [0, 0] }] }));

  expect(twice.err).toBe(
    'c.json, field zones.moved.1: children of this place are moved twice ("400,0")',
  );
  expect(there.err).toBe('c.json, field added.0.id: stands twice ("p1")');
});
