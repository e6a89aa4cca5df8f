import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CityArrays,
  columnsOf,
  migrants,
  readCity,
  writeCity,
} from '../../../bench/limits/city/arrays.ts';
import { generatedCity, type Variant } from '../../../bench/limits/city/generated.ts';
import { leftOver } from '../../../bench/limits/city/left-over.ts';
import { readPairs, readProblem, writeProblem } from '../../../bench/limits/city/problem-files.ts';
import { fnv } from '../../../bench/limits/fnv.ts';
import { judged } from '../../../bench/limits/judged.ts';
import { NONE } from '../../../shared/allocation/columns.ts';
import { solve } from '../../../shared/allocation/solve.ts';

const recipes = join(process.env['SUNSHINE_REFERENCE'] ?? '../shared/data', '../recipes/limits');
const generator = join(recipes, 'gen.mjs');
const isAbsent = !existsSync(generator);
const note = isAbsent ? ` (skipped: no ${generator}; set SUNSHINE_REFERENCE)` : '';

const children = 10_000;

describe.skipIf(isAbsent)(`a generated city${note}`, () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sunshine-city-'));
    execFileSync(execPath, [generator, String(children), folder, '1']);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const city = (variant: Variant): CityArrays => generatedCity(folder, variant);

  const solved = (arrays: CityArrays) => solve(columnsOf(arrays), arrays.numbers, [migrants]);

  it('is matched as in C++ where every child stands for itself', () => {
    const plain = city({ full: false, ownZone: false });

    const { school, pool, counters } = solved(plain);

    const inZone = school.map((at, unit) => (pool[unit] === NONE ? NONE : at));
    // what da.cpp prints for this city
    expect([counters['proposals'], fnv(inZone)]).toEqual([14_884, '68b516c9']);
  });

  it('holds every property with guarantees, reserves and twins', () => {
    const zones = city({ full: true, ownZone: true });

    const result = solved(zones);

    expect(result.totals).toMatchObject({ applicants: children, placed: children });
    expect(judged(columnsOf(zones), zones.numbers, result)).toBe(8);
  });

  it('does not pass the verifier with one unit elsewhere', () => {
    const zones = city({ full: true, ownZone: true });
    const result = solved(zones);
    const unit = result.pool.indexOf(NONE);

    result.school[unit] = result.school[unit] === 0 ? 1 : 0;

    expect(() => judged(columnsOf(zones), zones.numbers, result)).toThrow(/"holds":false/);
  });

  it('leaves only schools of the own zone on a list where this is asked', () => {
    const [all, own] = [false, true].map((ownZone) => city({ full: true, ownZone }));

    const outside = 4;
    expect(all?.choiceRank.some((rank) => rank === outside)).toBe(true);
    expect(own?.choiceRank.some((rank) => rank === outside)).toBe(false);
  });

  it('comes back from its files as it was', () => {
    const zones = city({ full: true, ownZone: true });

    writeCity(join(folder, 'zones'), zones);

    expect(readCity(join(folder, 'zones'))).toEqual(zones);
  });

  it('leaves an overflow that comes back from its files with its nearest pairs', () => {
    const zones = city({ full: true, ownZone: true });

    const { units, problem } = leftOver(columnsOf(zones), zones.numbers);
    writeProblem(folder, problem);

    expect([units, problem.rows, problem.columns]).toEqual([805, 95, 39]);
    expect(readProblem(folder)).toEqual(problem);
    const { start, metres } = readPairs(folder);
    const first = metres.subarray(start[0], start[1]);
    expect([...first]).toEqual([...first].sort((a, b) => a - b));
  });
});
