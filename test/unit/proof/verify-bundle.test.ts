import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allHold, type Report, verifyBundle } from '../../../shared/proof/verifier/index.ts';
import {
  announced,
  fullBundleOf,
  publicBundleOf,
  toldOf,
  verifySignature,
} from '../../support/proof/announced.ts';
import { instances } from '../../support/proof/instances.ts';
import { mutate } from '../../support/proof/mutations.ts';

const publicProperties = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P9'];
const properties = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'];

// small, but many
const patience = 120_000;

const judge = (bundle: unknown): Promise<Report> =>
  verifyBundle(bundle, { verifySignature, verifyBeacon: () => false });

const named = (report: Report): readonly string[] => report.map(({ property }) => property);
const failing = (report: Report) => report.filter(({ holds }) => !holds);

test('both bundles of any run are verified', { timeout: patience }, async () => {
  await fc.assert(
    fc.asyncProperty(instances, async (instance) => {
      const told = toldOf(instance);
      const announcements = announced(told.steps);
      const inPublic = await judge(publicBundleOf(told, announcements));
      const inFull = await judge(fullBundleOf(told, announcements));

      expect([failing(inPublic), failing(inFull)]).toEqual([[], []]);
      expect([named(inPublic), named(inFull)]).toEqual([publicProperties, properties]);
    }),
    { numRuns: 200, seed: 20_261_126 },
  );
});

test.each([
  { scope: 'public', bundleOf: publicBundleOf },
  { scope: 'full', bundleOf: fullBundleOf },
])('no single change of a $scope bundle passes', { timeout: patience }, async ({ bundleOf }) => {
  await fc.assert(
    fc.asyncProperty(instances, fc.nat(), fc.nat(5), async (instance, where, how) => {
      const told = toldOf(instance);
      // a list cut off after the result is the list as it stood on that day
      const bundle = bundleOf(told, announced(told.steps.slice(0, 4)));
      const { path, mutant } = mutate(JSON.parse(JSON.stringify(bundle)), where, how);
      fc.pre(JSON.stringify(mutant) !== JSON.stringify(bundle));

      expect(allHold(await judge(mutant)), path.join('.')).toBe(false);
    }),
    { numRuns: 400, seed: 20_261_126 },
  );
});

const flipped = (text: string, at: number): string => {
  const code = text.charCodeAt(at) ^ 1;
  return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
};

test('no single changed bit of an announcement passes', { timeout: patience }, async () => {
  await fc.assert(
    fc.asyncProperty(instances, fc.nat(), fc.nat(), async (instance, which, where) => {
      const bundle = publicBundleOf(toldOf(instance));
      const at = which % bundle.announcements.length;
      const announcements = bundle.announcements.map((text, i) =>
        i === at ? flipped(text, where % text.length) : text,
      );

      const report = await judge({ ...bundle, announcements });

      const last = report.at(-1);
      expect(last?.holds === false && last.detail.facts['sequence']).toBe(at + 1);
    }),
    { numRuns: 300, seed: 20_261_126 },
  );
});

test('any value gets a full report, and none of it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (value) => {
      const report = await judge(value);

      expect(named(report)).toEqual(publicProperties);
      expect(report.some(({ holds }) => holds)).toBe(false);
    }),
  );
});
