import { byCodeUnit } from './compare.ts';
import type { Margin } from './margin.ts';
import type { Model } from './model.ts';

/** Units that cost the same everywhere, by number. */
export type Row = readonly number[];

const statedMetres = ({ units }: Model, unit: number, columns: readonly number[]): string => {
  const own = units.metres[unit];
  return own ? columns.map((school) => own.get(school) ?? '').join() : '';
};

const group = (
  model: Model,
  numbers: Int32Array,
  units: readonly number[],
  columns: readonly number[],
): Row[] => {
  const { x, y, area } = model.units;
  const rows = new Map<string, { metres: string; row: number[] }>();
  for (const unit of units) {
    const metres = statedMetres(model, unit, columns);
    const key = `${x[unit]} ${y[unit]} ${area[unit]} ${metres}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { metres, row: [unit] });
    else known.row.push(unit);
  }
  return [...rows.values()]
    .sort(({ row: [a], metres: m }, { row: [b], metres: n }) => {
      const place = x[a!]! - x[b!]! || y[a!]! - y[b!]!;
      return place || area[a!]! - area[b!]! || byCodeUnit(m, n);
    })
    .map(({ row }) => row.sort((a, b) => numbers[a]! - numbers[b]!));
};

/** Sorted by what they are, never by id or input order; a marginal unit is a row alone, as its number counts. */
export const rowsOf = (
  model: Model,
  numbers: Int32Array,
  { whole, marginal }: Margin,
  columns: readonly number[],
): { readonly rows: readonly Row[]; readonly whole: number } => {
  const rows = group(model, numbers, whole, columns);
  const alone = [...marginal].sort((a, b) => numbers[a]! - numbers[b]!).map((unit) => [unit]);
  return { rows: [...rows, ...alone], whole: rows.length };
};
