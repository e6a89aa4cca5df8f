import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { GenerateOptions } from './instance.ts';

export const usage =
  'sunshine generate --plan FOLDER [--level primary|junior] [--class-size N] [--children N] ' +
  '[--seed N] [--short-percent N] [--year N] --out FILE.json|FOLDER';

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'not a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const shape = z.object({
  plan: z.string().min(1),
  out: z.string().min(1),
  level: z.enum(['primary', 'junior']).default('primary'),
  'class-size': whole(1, 100).optional(),
  children: whole(1, 2_000_000).default(26_000),
  seed: whole(0, 2 ** 32 - 1).default(1),
  'short-percent': whole(0, 99).optional(),
  year: whole(2000, 2100).default(2026),
});

/** national caps */
const classSizes = { primary: 45, junior: 50 } as const;

export type Request = {
  readonly csv: string;
  readonly explanations: string;
  readonly out: string;
  readonly options: GenerateOptions;
};

export type Parsed =
  | { readonly ok: true; readonly value: Request }
  | { readonly ok: false; readonly faults: readonly string[] };

const argument = { type: 'string' } as const;

const read = (args: readonly string[]): unknown =>
  parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.keys(shape.shape).map((name) => [name, argument])),
  }).values;

const requestOf = (values: z.infer<typeof shape>): Request => {
  const { plan, out, level, children, seed, year } = values;
  const shortPercent = values['short-percent'];
  return {
    csv: join(plan, `${level}_schools.csv`),
    explanations: join(plan, 'explanations.md'),
    out: out.endsWith('.json') ? out : join(out, 'instance.json'),
    options: {
      round: `${basename(resolve(plan))}-${level}`,
      year,
      children,
      seed,
      classSize: values['class-size'] ?? classSizes[level],
      ...(shortPercent === undefined ? {} : { shortPercent }),
    },
  };
};

/** Faults name the option and what is wrong with it. */
export const parseOptions = (args: readonly string[]): Parsed => {
  try {
    const values = shape.safeParse(read(args));
    return values.success
      ? { ok: true, value: requestOf(values.data) }
      : {
          ok: false,
          faults: values.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`),
        };
  } catch (fault) {
    // parseArgs throws for an option it does not know
    return { ok: false, faults: [fault instanceof Error ? fault.message : String(fault)] };
  }
};
