/** Of children for whom every school costs the same, the smaller number has the nearer one. */

import type { Book } from './book.ts';
import { rankOf } from './left-out.ts';
import { metresTo } from './metres.ts';
import type { Stage } from './overflow-stages.ts';
import type { Breach } from './report.ts';
import type { StageRows } from './stage-rows.ts';

/** whether a class was served whole; in one that was not, the shortest total way decides */
const servedWhole = (book: Book, { units, school, left }: Stage): ((unit: number) => boolean) => {
  if (left === 0) return () => true;
  const together = book.columns.rules.overflow === 'together';
  const classOf = (u: number): number => (together ? rankOf(book, u) : 0);
  const short = new Set(
    Array.from(
      units.filter((_, i) => school[i]! < 0),
      classOf,
    ),
  );
  return (u) => !short.has(classOf(u));
};

/** children alone of whole classes, by row: those of row r are list[start[r]] .. list[start[r + 1] - 1] */
const byRow = (book: Book, stage: Stage, { count, rowOf }: StageRows) => {
  const { units, size } = stage;
  const whole = servedWhole(book, stage);
  const counts = new Uint8Array(units.length);
  const start = new Int32Array(count + 2);
  for (let i = 0; i < units.length; i++) {
    if (size[i] !== 1 || !whole(units[i]!)) continue;
    counts[i] = 1;
    start[rowOf[i]! + 2]!++;
  }
  for (let r = 2; r < start.length; r++) start[r]! += start[r - 1]!;
  const list = new Int32Array(start[count + 1]!);
  for (let i = 0; i < units.length; i++) {
    if (counts[i] === 1) list[start[rowOf[i]! + 1]!++] = units[i]!;
  }
  return { start, list };
};

/** most lists are short */
const few = 40;

/** the units list[from] .. list[to - 1] */
const sortByNumber = (list: Int32Array, from: number, to: number, numbers: Int32Array): void => {
  if (to - from > few) {
    list.subarray(from, to).sort((a, b) => numbers[a]! - numbers[b]!);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const unit = list[i]!;
    let j = i - 1;
    for (; j >= from && numbers[list[j]!]! > numbers[unit]!; j--) list[j + 1] = list[j]!;
    list[j + 1] = unit;
  }
};

const pairOutOfOrder = (
  book: Book,
  list: Int32Array,
  from: number,
  to: number,
): readonly [number, number] | null => {
  const { numbers, seating } = book.outcome;
  sortByNumber(list, from, to, numbers);
  let before = -1;
  for (let i = from; i < to; i++) {
    const metres = metresTo(book.columns, list[i]!, seating.school[list[i]!]!);
    if (metres < before) return [list[i - 1]!, list[i]!];
    before = metres;
  }
  return null;
};

export const numberOrderBreach = (book: Book, stage: Stage, rows: StageRows): Breach | null => {
  const { start, list } = byRow(book, stage, rows);
  for (let row = 0; row < rows.count; row++) {
    if (start[row + 1]! - start[row]! < 2) continue;
    const pair = pairOutOfOrder(book, list, start[row]!, start[row + 1]!);
    if (pair === null) continue;
    const [applicant, instead] = pair;
    return {
      code: 'number-order',
      applicant: book.names.applicant(applicant),
      facts: { instead: book.names.applicant(instead) },
    };
  }
  return null;
};
