import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allHold, verify } from '../../../shared/proof/verifier/index.ts';
import { instances } from '../../support/proof/instances.ts';
import { mutate } from '../../support/proof/mutations.ts';
import { resultOf } from '../../support/proof/results.ts';

const properties = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];

// small, but many
const patience = 60_000;

test('what the engine allocates is verified, whatever the instance', { timeout: patience }, () => {
  fc.assert(
    fc.property(instances, (instance) => {
      const report = verify(instance, resultOf(instance));

      expect(report.filter(({ holds }) => !holds)).toEqual([]);
      expect(report.map(({ property }) => property)).toEqual(properties);
    }),
    { numRuns: 300, seed: 20_260_822 },
  );
});

test('no single change of a result passes', { timeout: patience }, () => {
  fc.assert(
    fc.property(instances, fc.nat(), fc.nat(5), (instance, where, how) => {
      const result = resultOf(instance);
      const { path, mutant } = mutate(result, where, how);
      // the engine's name is not judged, and in a shortage other prices may prove the same places
      fc.pre(path[0] !== 'engine' && (path[0] !== 'prices' || result.totals.unplaced === 0));
      fc.pre(JSON.stringify(mutant) !== JSON.stringify(result));

      expect(allHold(verify(instance, mutant)), path.join('.')).toBe(false);
    }),
    { numRuns: 400, seed: 20_260_822 },
  );
});

test('no single change of an instance passes under its result', { timeout: patience }, () => {
  fc.assert(
    fc.property(instances, fc.nat(), fc.nat(5), (instance, where, how) => {
      const { path, mutant } = mutate(instance, where, how);
      fc.pre(JSON.stringify(mutant) !== JSON.stringify(instance));

      expect(allHold(verify(mutant, resultOf(instance))), path.join('.')).toBe(false);
    }),
    { numRuns: 300, seed: 20_260_822 },
  );
});

test('any two values get a full report, and none of it holds', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (instance, result) => {
      const report = verify(instance, result);

      expect(report.map(({ property }) => property)).toEqual(properties);
      expect(report.some(({ holds }) => holds)).toBe(false);
    }),
  );
});

test('names file and field of what cannot be read', () => {
  expect(verify({ format: 'sunshine-instance/1', round: 7 }, {})[0]).toEqual({
    property: 'P0',
    holds: false,
    detail: { code: 'unreadable', facts: { path: 'instance.round', expected: 'a text' } },
  });
});
