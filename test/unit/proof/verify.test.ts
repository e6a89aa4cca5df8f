import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verify } from '../../../shared/proof/verifier/index.ts';
import { instances } from '../../support/proof/instances.ts';
import { resultOf } from '../../support/proof/results.ts';

test('what the engine allocates is verified, whatever the instance', () => {
  fc.assert(
    fc.property(instances, (instance) => {
      const report = verify(instance, resultOf(instance));

      expect(report.filter(({ holds }) => !holds)).toEqual([]);
      expect(report).toHaveLength(9);
    }),
    { numRuns: 500 },
  );
});
