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
