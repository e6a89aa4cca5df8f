import { describe, expect, it } from 'vitest';
import { coarseOf, ROUGHLY } from '../../../shared/allocation/coarse.ts';
import { type Goal, levelsOf } from '../../../shared/allocation/levels.ts';
import { isOutside, metresOfPair, type Transport } from '../../../shared/allocation/pair-costs.ts';
import { type Solution, transport } from '../../../shared/allocation/transport.ts';
import { seeded } from '../../support/allocation/city.ts';

const goals: readonly Goal[] = ['area', 'near', 'metres'];

/** children at random places of a town, some of whom state metres; short of seats where `short` */
const town = (seed: number, short: boolean, most = 60): Transport => {
  const random = seeded(seed);
  const upTo = (bound: number) => Math.floor(random() * bound);
  const rows = 1 + upTo(most);
  const columns = 1 + upTo(25);
  const numbers = (count: number, draw: () => number) => Int32Array.from({ length: count }, draw);
  const supply = numbers(rows, () => (short ? 1 : 1 + upTo(4)));
  const children = supply.reduce((sum, one) => sum + one, 0);
  const excess = short ? 1 + upTo(Math.ceil(children / 2)) : 0;
  const capacity = new Int32Array(columns);
  for (let seat = 0; seat < children - excess + (short ? 0 : upTo(20)); seat++) {
    capacity[upTo(columns)]!++;
  }
  const start = new Int32Array(rows + 1);
  const column: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (random() < 0.2) column.push(upTo(columns));
    start[row + 1] = column.length;
  }
  return {
    rows,
    rowX: numbers(rows, () => upTo(20_000)),
    rowY: numbers(rows, () => upTo(20_000)),
    rowArea: numbers(rows, () => upTo(3) - 1),
    supply,
    stated: {
      start,
      column: Int32Array.from(column),
      metres: numbers(column.length, () => upTo(9000)),
    },
    columns,
    columnX: numbers(columns, () => upTo(20_000)),
    columnY: numbers(columns, () => upTo(20_000)),
    columnArea: numbers(columns, () => upTo(2)),
    capacity,
    nearMetres: 3000,
    leave: short ? { seats: excess, number: numbers(rows, () => 1 + upTo(1000)) } : null,
  };
};

const valuesOf = (problem: Transport, { flow }: Solution) => {
  const sum = { outside: 0, far: 0, metres: 0, numbers: 0 };
  for (let i = 0; i < flow.count; i++) {
    const [row, column, children] = [flow.row[i]!, flow.column[i]!, flow.cost[i]!];
    if (column === problem.columns) {
      sum.numbers += problem.leave!.number[row]!;
      continue;
    }
    const metres = metresOfPair(problem, row, column);
    sum.outside += isOutside(problem, row, column) ? children : 0;
    sum.far += metres > problem.nearMetres ? children : 0;
    sum.metres += children * metres;
  }
  return sum;
};

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

describe('transport', () => {
  it('reaches in separate passes what it reaches with the goals in one sum', () => {
    for (const seed of seeds) {
      const problem = town(seed, seed % 2 === 1);
      const folded = transport(problem, goals);
      const apart = transport(problem, goals, { exact: 0 });

      expect(levelsOf(problem, goals).length).toBe(seed % 2 === 1 ? 2 : 1);
      expect(apart.levels.length).toBe(seed % 2 === 1 ? 4 : 3);
      expect(valuesOf(problem, apart)).toEqual(valuesOf(problem, folded));
      expect(apart.prices).toEqual(folded.prices);
    }
  });

  it('begins with what is known and ends where it ends without', () => {
    for (const seed of seeds) {
      const problem = town(seed, seed % 2 === 1);
      const cold = transport(problem, goals);
      const known = Array.from({ length: cold.flow.count }, (_, i) => {
        return [cold.flow.row[i]!, cold.flow.column[i]!] as const;
      });

      const warm = transport(problem, goals, { known });

      expect(valuesOf(problem, warm)).toEqual(valuesOf(problem, cold));
      expect(warm.prices).toEqual(cold.prices);
    }
  });

  it('ends with a look from afar first where it ends without', () => {
    let looked = 0;
    for (const seed of seeds) {
      const problem = town(seed, false);
      const plain = transport(problem, goals, { coarseFrom: Number.POSITIVE_INFINITY });
      const coarse = transport(problem, goals, { coarseFrom: 1 });
      const apart = transport(problem, goals, { coarseFrom: 1, exact: 0 });

      looked += coarseOf(problem, 1) === null ? 0 : 1;
      for (const other of [coarse, apart]) {
        expect(valuesOf(problem, other)).toEqual(valuesOf(problem, plain));
        expect(other.prices).toEqual(plain.prices);
      }
    }
    expect(looked).toBeGreaterThan(10);
  });

  it('ends there too where the look from afar leaves pairs out', () => {
    let looked = 0;
    for (const seed of seeds.slice(0, 12)) {
      const problem = town(seed, false, 2000);
      const rows = coarseOf(problem, 1)?.rows ?? 0;
      looked += rows > 2 * ROUGHLY ? 1 : 0;
      const plain = transport(problem, goals, { coarseFrom: Number.POSITIVE_INFINITY });

      for (const exact of [undefined, 0]) {
        const coarse = transport(problem, goals, { coarseFrom: 1, exact });
        expect(valuesOf(problem, coarse)).toEqual(valuesOf(problem, plain));
        expect(coarse.prices).toEqual(plain.prices);
      }
    }
    expect(looked).toBeGreaterThan(4);
  });

  it('sees from afar all children and all seats, and no two areas as one', () => {
    for (const seed of seeds) {
      const problem = town(seed, false);
      const coarse = coarseOf(problem, 1);
      if (coarse === null) continue;
      const byArea = ({ rows, rowArea, supply }: Transport) => {
        const sums = new Map<number, number>();
        for (let row = 0; row < rows; row++) {
          sums.set(rowArea[row]!, (sums.get(rowArea[row]!) ?? 0) + supply[row]!);
        }
        return sums;
      };

      expect(coarse.rows).toBeLessThan(problem.rows);
      expect(byArea(coarse)).toEqual(byArea(problem));
      expect(coarse.capacity).toEqual(problem.capacity);
    }
  });

  it('refuses more children than seats', () => {
    const problem = { ...town(2, false), capacity: new Int32Array(town(2, false).columns) };

    expect(() => transport(problem, goals)).toThrow('more children than seats');
  });
});
