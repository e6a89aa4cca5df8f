import { join } from 'node:path';
import { NONE } from '../../../shared/allocation/columns.ts';
import { planarMetres, type Transport } from '../../../shared/allocation/pair-costs.ts';
import { readInt32, writeArray } from './typed-files.ts';

/** pairs a row in the sparse problem */
const nearest = 40;

export const nearMetres = 3000;

/** Pairs of row r: start[r] .. start[r + 1], nearest first. */
export type SparsePairs = {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly metres: Int32Array;
};

const sparsePairs = ({ rows, rowX, rowY, columns, columnX, columnY }: Transport): SparsePairs => {
  const each = Math.min(nearest, columns);
  const start = Int32Array.from({ length: rows + 1 }, (_, row) => row * each);
  const column = new Int32Array(rows * each);
  const metres = new Int32Array(rows * each);
  const ways = new Int32Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < columns; at++) {
      ways[at] = planarMetres(rowX[row]! - columnX[at]!, rowY[row]! - columnY[at]!);
    }
    const order = Int32Array.from(ways.keys()).sort((a, b) => ways[a]! - ways[b]! || a - b);
    for (let i = 0; i < each; i++) {
      column[row * each + i] = order[i]!;
      metres[row * each + i] = ways[order[i]!]!;
    }
  }
  return { start, column, metres };
};

/** Under the names that the reference program reads. */
export const writeProblem = (folder: string, problem: Transport): void => {
  const { start, column, metres } = sparsePairs(problem);
  const arrays = {
    gsup: problem.supply,
    gx: problem.rowX,
    gy: problem.rowY,
    tcap: problem.capacity,
    tx: problem.columnX,
    ty: problem.columnY,
    ptr: start,
    adj: column,
    cost: metres,
  };
  for (const [name, array] of Object.entries(arrays)) {
    writeArray(join(folder, `${name}.i32`), array);
  }
};

export const readPairs = (folder: string): SparsePairs => ({
  start: readInt32(join(folder, 'ptr.i32')),
  column: readInt32(join(folder, 'adj.i32')),
  metres: readInt32(join(folder, 'cost.i32')),
});

export const readProblem = (folder: string): Transport => {
  const at = (name: string) => readInt32(join(folder, `${name}.i32`));
  const [supply, capacity] = [at('gsup'), at('tcap')];
  return {
    rows: supply.length,
    rowX: at('gx'),
    rowY: at('gy'),
    rowArea: new Int32Array(supply.length).fill(NONE),
    supply,
    stated: null,
    columns: capacity.length,
    columnX: at('tx'),
    columnY: at('ty'),
    columnArea: new Int32Array(capacity.length).fill(NONE),
    capacity,
    nearMetres,
    leave: null,
  };
};
