import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, parsePlan } from '../../../../cli/generate/plan.ts';

export const planFolder = join(
  process.env['SUNSHINE_REFERENCE'] ?? join('..', 'shared', 'data'),
  'panyu-2026',
);

const present = existsSync(planFolder);

/** said in the test's name, so that a run shows why it measured nothing */
export const whereAbsent = present ? '' : ` (skipped: no reference data in ${planFolder})`;

export const published = (level: 'primary' | 'junior'): Plan | null => {
  if (!present) return null;
  const file = join(planFolder, `${level}_schools.csv`);
  const explanations = readFileSync(join(planFolder, 'explanations.md'), 'utf8');
  const plan = parsePlan(file, readFileSync(file, 'utf8'), explanations);
  if (!plan.ok) throw new Error(JSON.stringify(plan.faults));
  return plan.value;
};
