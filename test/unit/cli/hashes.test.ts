import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { instanceHash, rosterTexts } from '../../../cli/hashes.ts';
import { canonicalInstance } from '../../../shared/allocation/index.ts';
import { canonicalJson } from '../../../shared/proof/canonical-json.ts';
import { city } from '../../support/allocation/city.ts';

const town = city(200, 3, 7);

const whole = (instance: typeof town): string =>
  createHash('sha256')
    .update(canonicalJson(canonicalInstance(instance)))
    .digest('hex');

test('the hash is that of the canonical text as a whole', () => {
  expect(instanceHash(town)).toBe(whole(town));
  expect(instanceHash({ ...town, applicants: [] })).toBe(whole({ ...town, applicants: [] }));
});

test('a changed roster hashes the same with the texts of the unchanged children as without', () => {
  const applicants = town.applicants
    .toReversed()
    .map((each, i) => (i % 7 === 0 ? { ...each, groups: ['z', 'migrant'], choices: [] } : each));
  const before = { ...town, applicants: town.applicants.toReversed() };
  const after = { ...before, schools: town.schools.slice(1), applicants };

  expect(instanceHash(after, rosterTexts(before))).toBe(whole(after));
});
