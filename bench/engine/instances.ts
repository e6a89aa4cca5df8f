import { generateInstance } from '../../cli/generate/instance.ts';
import type { Instance } from '../../shared/allocation/index.ts';
import { city } from '../../test/support/allocation/city.ts';
import { published } from '../../test/unit/domain/zones/published-plan.ts';

const seed = 1;
const seatsASchool = 225;

const cityOf = (children: number) => (): Instance =>
  city(children, Math.round(children / seatsASchool), seed);

const plan = published('primary');

const all = new Map<string, () => Instance>([
  ['city of 1,000', cityOf(1000)],
  ['city of 10,000', cityOf(10_000)],
  ['city of 30,000', cityOf(30_000)],
]);

// reference data, which may be absent
if (plan !== null)
  all.set('published plan, 26,000', () =>
    generateInstance(plan, {
      round: 'panyu-2026-primary',
      year: 2026,
      classSize: 45,
      children: 26_000,
      seed,
    }),
  );

export const instanceNames: readonly string[] = [...all.keys()];

export const instanceOf = (name: string): Instance => {
  const make = all.get(name);
  if (make === undefined) throw new Error(`no instance is called ${name}`);
  return make();
};
