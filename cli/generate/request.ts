import { basename, join, resolve } from 'node:path';
import { failed, good, type Read } from '../faults.ts';
import type { Options } from '../options.ts';
import type { GenerateOptions } from './instance.ts';

/** What the command line asks for, in files and numbers. */
export type Request = {
  readonly csv: string;
  readonly explanations: string;
  readonly out: string;
  readonly options: GenerateOptions;
};

/** the national caps on a class */
const classSizes = { primary: 45, junior: 50 } as const;

const isLevel = (level: string): level is keyof typeof classSizes => level in classSizes;

type Bounds = { readonly least: number; readonly most: number };

const bounds = {
  'class-size': { least: 1, most: 100 },
  children: { least: 1, most: 2_000_000 },
  seed: { least: 0, most: 2 ** 32 - 1 },
  'short-percent': { least: 0, most: 99 },
  year: { least: 2000, most: 2100 },
} as const satisfies Record<string, Bounds>;

type NumberName = keyof typeof bounds;

const defaults = { children: 26_000, seed: 1, year: 2026 } as const;

/** in the order of the help text */
export const optionNames = ['level', ...Object.keys(bounds)];

const isWhole = (text: string, { least, most }: Bounds): boolean =>
  /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most;

export const readRequest = ({ value, given }: Pick<Options, 'value' | 'given'>): Read<Request> => {
  const level = given('level') ?? 'primary';
  const names: readonly NumberName[] = ['class-size', 'children', 'seed', 'short-percent', 'year'];
  const wrong = names.filter((name) => {
    const text = given(name);
    return text !== undefined && !isWhole(text, bounds[name]);
  });
  const faults = wrong.map((name) => ({
    where: `--${name}`,
    code: 'option-value',
    found: value(name),
  }));
  if (!isLevel(level)) faults.push({ where: '--level', code: 'option-value', found: level });
  if (!isLevel(level) || faults.length > 0) return failed(faults);
  const number = (name: NumberName, otherwise: number): number => Number(given(name) ?? otherwise);
  const plan = value('plan');
  const out = value('out');
  return good({
    csv: join(plan, `${level}_schools.csv`),
    explanations: join(plan, 'explanations.md'),
    out: out.endsWith('.json') ? out : join(out, 'instance.json'),
    options: {
      round: `${basename(resolve(plan))}-${level}`,
      classSize: number('class-size', classSizes[level]),
      children: number('children', defaults.children),
      seed: number('seed', defaults.seed),
      year: number('year', defaults.year),
      ...(given('short-percent') === undefined ? {} : { shortPercent: number('short-percent', 0) }),
    },
  });
};
