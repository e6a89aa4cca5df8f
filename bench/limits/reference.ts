import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { absent, type Found, present } from '../kit/found.ts';
import { inFreshProcess, printed, printedWithin } from '../kit/fresh-process.ts';
import { nearMetres } from './city/problem-files.ts';
import type { Programs } from './programs.ts';

/** beside the reference data, and read there only */
const recipes = join(process.env['SUNSHINE_REFERENCE'] ?? '../shared/data', '../recipes/limits');

const compile = async (source: string, program: string, libraries: readonly string[]) =>
  printed('g++', ['-O3', '-march=native', join(recipes, source), '-o', program, ...libraries]);

const compiled = async (
  source: string,
  program: string,
  choices: readonly (readonly string[])[],
  missing: string,
): Promise<Found<string>> => {
  if (!existsSync(join(recipes, source))) return absent(`no ${source}`);
  for (const libraries of choices) {
    const failed = await compile(source, program, libraries).then(
      () => false,
      () => true,
    );
    if (!failed) return present(program);
  }
  return absent(missing);
};

/** Plain deferred acceptance in C++. */
export const compiledZone = (scratch: string): Promise<Found<string>> =>
  compiled('da.cpp', join(scratch, 'da'), [[]], 'no g++');

const libraries = '/usr/lib';

/** the library by its full path, where the linker does not find its name */
const lemonFiles = (): readonly string[] =>
  existsSync(libraries)
    ? readdirSync(libraries)
        .filter((name) => name.endsWith('-linux-gnu'))
        .flatMap((name) => {
          const folder = join(libraries, name);
          return readdirSync(folder)
            .filter((file) => file.startsWith('liblemon.'))
            .map((file) => join(folder, file));
        })
    : [];

/** LEMON's network simplex, or what it was found to lack. */
export const compiledLemon = (scratch: string): Promise<Found<string>> =>
  compiled(
    'lemon.cpp',
    join(scratch, 'lemon'),
    [['-llemon'], ...lemonFiles().map((path) => [path])],
    'no g++ or no LEMON',
  );

export const cityName = (children: number): string =>
  `generated city of ${children.toLocaleString('en')}`;

const sizes = z.object({ units: z.int(), rows: z.int(), columns: z.int() });

export type City = {
  readonly of: string;
  readonly children: number;
  readonly folder: string;
  readonly overflow: z.infer<typeof sizes>;
};

/** A city of so many children in files, seed 1. */
export const generatedCity = async (
  { scratch, programs }: { readonly scratch: string; readonly programs: Programs },
  children: number,
): Promise<Found<City>> => {
  const generator = join(recipes, 'gen.mjs');
  if (!existsSync(generator)) return absent('no generator');
  const folder = join(scratch, `city-${children}`);
  await printed(process.execPath, [generator, String(children), folder, '1']);
  const overflow = await inFreshProcess(sizes, programs('prepare'), folder);
  return present({ of: cityName(children), children, folder, overflow });
};

/** seconds */
export const patience = 180;

const figures = (text: string, pattern: RegExp): readonly string[] => {
  const [, ...found] = pattern.exec(text) ?? [];
  if (found.length === 0) throw new Error(`not what was expected: ${text}`);
  return found;
};

/** What the program of deferred acceptance prints: median milliseconds of the runs, and what came out. */
export const zoneInCpp = async (program: string, folder: string, runs: number) => {
  const line = /([\d.]+) ms \(min [\d.]+\) proposals (\d+) fnv ([0-9a-f]+)/;
  const [median, proposals, hash] = figures(await printed(program, [folder, String(runs)]), line);
  return { median: Number(median), proposals: Number(proposals), hash };
};

/** What LEMON's program prints, under the lexicographic cost of near before metres; all pairs take much memory. */
export const overflowInLemon = async (
  program: string,
  folder: string,
  pairs: 'sparse' | 'dense',
  runs: number,
) => {
  const line = /build ([\d.]+) ms solve ([\d.]+) ms obj (\d+)/;
  const args = [folder, 'ns', pairs, String(runs), String(nearMetres)];
  const text = await printedWithin(patience, program, args);
  if (!text.ok) return text;
  const [build, solve, objective] = figures(text.value, line);
  return present({ build: Number(build), solve: Number(solve), objective: Number(objective) });
};
