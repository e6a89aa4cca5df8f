import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicEntries, publicParts } from '../../../shared/proof/public-parts.ts';
import { fullBundleOf, publicBundleOf, toldOf } from '../../support/proof/announced.ts';
import { applicant, instanceOf, instances, school } from '../../support/proof/instances.ts';
import { resultOf } from '../../support/proof/results.ts';

const choice = (name: string, tier: number, order: number) => ({ school: name, tier, order });

const town = instanceOf(
  [
    school('s2', 1, { at: [9, 9], area: 'north' }),
    school('s1', 2, { at: [5, 5], reserves: [{ group: 'migrant', seats: 1 }] }),
  ],
  [
    applicant('A1', {
      unit: 'T1',
      at: [3, 4],
      groups: ['migrant'],
      choices: [choice('s1', 2, 20_190_501), choice('s2', 1, 5)],
    }),
    applicant('A2', { unit: 'T2', choices: [choice('s1', 2, 20_150_101)], metres: { s1: 77 } }),
    applicant('A3', { unit: 'T3', choices: [choice('s1', 2, 20_190_501)] }),
    applicant('A4', { unit: 'T4', choices: [choice('s1', 0, 3)] }),
    applicant('A5', { unit: 'T4', choices: [choice('s1', 2, 20_010_101)] }),
  ],
);

test('orders are dense ranks within school and tier, a unit stands as its best member', () => {
  const { rows } = publicParts(town, resultOf(town));
  const choices = new Map(rows.map((row) => [row.ticket, row.choices]));

  expect(choices.get('T1')).toEqual([choice('s1', 2, 2), choice('s2', 1, 1)]);
  expect(choices.get('T2')).toEqual([choice('s1', 2, 1)]);
  expect(choices.get('T3')).toEqual([choice('s1', 2, 2)]);
  expect(choices.get('T4')).toEqual([choice('s1', 0, 1)]);
});

test('rows stand by number, schools by id, and every cut-off has a rank', () => {
  const { rows, schools, cutoffs } = publicParts(town, resultOf(town));

  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(rows.find(({ ticket }) => ticket === 'T4')?.children).toBe(2);
  expect(schools.map(({ id }) => id)).toEqual(['s1', 's2']);
  expect(cutoffs.every(({ order }) => order === null || order <= 2)).toBe(true);
});

test('the public bundle holds no place, date, way, group or application number', () => {
  const bundle = publicBundleOf(toldOf(town));
  // hashes, keys and signatures are digits and letters by chance
  const text = JSON.stringify({ ...bundle, key: null, announcements: [], leaves: {} });

  expect(text).toContain('"T4"');
  for (const hidden of ['"at"', '"area"', '"groups"', '20190501', '20150101', 'A1', 'A5']) {
    expect(text.includes(hidden), hidden).toBe(false);
  }
});

test('the full bundle is the public one with what was hidden', () => {
  const told = toldOf(town);
  const announcements = ['one'];
  const { instance, result, salts, ...rest } = fullBundleOf(told, announcements);

  expect({ ...rest, scope: 'public' }).toEqual(publicBundleOf(told, announcements));
  expect({ instance, result }).toEqual({ instance: town, result: told.result });
  expect(Object.keys(salts)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
});

test('every order of the input gives the same entries, whose order is that of the ids and numbers', () => {
  fc.assert(
    fc.property(instances, (instance) => {
      const result = resultOf(instance);
      const entries = publicEntries(publicParts(instance, result));
      const kinds = entries.map((entry) => JSON.parse(entry).kind);

      expect(
        publicEntries(
          publicParts(
            {
              ...instance,
              schools: instance.schools.toReversed(),
              applicants: instance.applicants.toReversed(),
            },
            result,
          ),
        ),
      ).toEqual(entries);
      expect([...new Set(kinds)]).toEqual(
        ['rules', 'school', 'cutoff', 'price', 'row', 'totals'].filter((kind) =>
          kinds.includes(kind),
        ),
      );
    }),
    { numRuns: 100 },
  );
});
