/** Judging a result on columns. */

import { type Book, bookOf } from './book.ts';
import { type Columns, type Names, type Outcome, plainNames } from './columns.ts';
import { onePlaceAUnit } from './p1-one-place.ts';
import { seatsAreKept } from './p2-seats.ts';
import { noJustifiedEnvy } from './p5-no-envy.ts';
import { reservesAreKept } from './p6-reserves.ts';
import { nobodyUnplaced } from './p7-nobody-unplaced.ts';
import { overflowIsOptimal } from './p8-overflow-optimal.ts';
import type { Breach, Property, PropertyReport, Report } from './report.ts';
import { totalsBreach } from './totals.ts';

export const entry = (property: Property, detail: Breach | null): PropertyReport =>
  detail === null ? { property, holds: true } : { property, holds: false, detail };

/** The properties that are judged on columns alone; P0 here is the totals. */
export const judged = (book: Book) => {
  const seats = seatsAreKept(book);
  const reserves = reservesAreKept(book);
  return {
    P0: totalsBreach(book),
    P2: seats,
    P5: noJustifiedEnvy(book, seats === null && reserves === null),
    P6: reserves,
    P7: nobodyUnplaced(book),
    P8: overflowIsOptimal(book),
  };
};

/**
 * The report on a result in columns, without names, hash and draw: P1's one row and P3 hold by the layout, one
 * number and one seat a unit; P4 is judged where the ids are known (`numbersFollowFromSeed`).
 */
export const judgeColumns = (
  columns: Columns,
  outcome: Outcome,
  names: Names = plainNames,
): Report => {
  const book = bookOf(columns, outcome, names);
  const { P0, P2, P5, P6, P7, P8 } = judged(book);
  return [
    entry('P0', P0),
    entry('P1', onePlaceAUnit(book)),
    entry('P2', P2),
    entry('P3', null),
    entry('P5', P5),
    entry('P6', P6),
    entry('P7', P7),
    entry('P8', P8),
  ];
};
