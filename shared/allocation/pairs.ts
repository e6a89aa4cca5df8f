/** Pairs by row, start[r] .. start[r + 1], with their costs. */
export type Pairs = {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly cost: Float64Array;
};

/** A list that grows; typed, because there are many. */
export type PairList = { count: number; row: Int32Array; column: Int32Array; cost: Float64Array };

export const newPairList = (room: number): PairList => ({
  count: 0,
  row: new Int32Array(room),
  column: new Int32Array(room),
  cost: new Float64Array(room),
});

const grown = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};

export const addPair = (list: PairList, row: number, column: number, cost: number): void => {
  if (list.count === list.row.length) {
    const room = 2 * list.count + 16;
    list.row = grown(list.row, new Int32Array(room));
    list.column = grown(list.column, new Int32Array(room));
    list.cost = grown(list.cost, new Float64Array(room));
  }
  list.row[list.count] = row;
  list.column[list.count] = column;
  list.cost[list.count] = cost;
  list.count++;
};

/** The pairs of both, by row; within a row first those of `known`. */
export const mergePairs = (rows: number, known: Pairs | null, list: PairList): Pairs => {
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < list.count; i++) start[list.row[i]! + 1]!++;
  for (let row = 0; row < rows; row++) {
    const before = known === null ? 0 : known.start[row + 1]! - known.start[row]!;
    start[row + 1]! += start[row]! + before;
  }
  const column = new Int32Array(start[rows]!);
  const cost = new Float64Array(start[rows]!);
  const end = start.slice(0, rows);
  if (known !== null) copyPairs(known, { start, column, cost }, end);
  for (let i = 0; i < list.count; i++) {
    const place = end[list.row[i]!]!++;
    column[place] = list.column[i]!;
    cost[place] = list.cost[i]!;
  }
  return { start, column, cost };
};

/** `end`: by row, where its pairs end so far */
const copyPairs = (from: Pairs, to: Pairs, end: Int32Array): void => {
  for (let row = 0; row < end.length; row++) {
    const last = from.start[row + 1]!;
    let place = end[row]!;
    for (let i = from.start[row]!; i < last; i++) {
      to.column[place] = from.column[i]!;
      to.cost[place] = from.cost[i]!;
      place++;
    }
    end[row] = place;
  }
};
