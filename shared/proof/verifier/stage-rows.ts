/** Rows of a stage: units for whom every school costs the same. */

import type { Book } from './book.ts';
import { NONE } from './columns.ts';
import type { Stage } from './overflow-stages.ts';

export type StageRows = {
  readonly count: number;
  /** by position in the stage's units */
  readonly rowOf: Int32Array;
  /** by row: one of its units */
  readonly unit: Int32Array;
};

/** at one place and without own metres, or with the same ones */
const keyOf = ({ columns: { stated, units } }: Book, u: number): string | null => {
  if (stated === null) return null;
  const [start, end] = [stated.start[u]!, stated.start[u + 1]!];
  if (start === end) return null;
  const own = Array.from({ length: end - start }, (_, i) => start + i)
    .sort((a, b) => stated.school[a]! - stated.school[b]!)
    .map((i) => `${stated.school[i]}:${stated.metres[i]}`);
  return `${units.place[u]} ${own.join()}`;
};

export const stageRows = (book: Book, { units }: Stage): StageRows => {
  const { places } = book.columns;
  const byPlace = new Int32Array(places.count).fill(NONE);
  const byKey = new Map<string, number>();
  const rowOf = new Int32Array(units.length);
  const unit = new Int32Array(units.length);
  let count = 0;
  for (let i = 0; i < units.length; i++) {
    const u = units[i]!;
    const key = keyOf(book, u);
    const place = book.columns.units.place[u]!;
    let row = key === null ? byPlace[place]! : (byKey.get(key) ?? NONE);
    if (row === NONE) {
      row = count++;
      unit[row] = u;
      if (key === null) byPlace[place] = row;
      else byKey.set(key, row);
    }
    rowOf[i] = row;
  }
  return { count, rowOf, unit: unit.slice(0, count) };
};
