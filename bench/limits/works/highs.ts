import { createRequire } from 'node:module';
import { argv, stdout } from 'node:process';
import { nearMetres, readPairs, readProblem, type SparsePairs } from '../city/problem-files.ts';

type Numbers = Float64Array | Int32Array;

type Model = {
  readonly options: { readonly set: (options: Readonly<Record<string, unknown>>) => void };
  readonly run: () => void;
  readonly getModelStatus: () => number;
  readonly getSolution: () => { readonly colValue: Float64Array };
};

type Highs = {
  readonly infinity: number;
  readonly constants: { readonly modelStatus: { readonly optimal: number } };
  readonly createModel: (model: {
    readonly numCols: number;
    readonly numRows: number;
    readonly colCost: Numbers;
    readonly colLower: Numbers;
    readonly colUpper: Numbers;
    readonly rowLower: Numbers;
    readonly rowUpper: Numbers;
    readonly matrix: {
      readonly format: 'csc';
      readonly numRows: number;
      readonly numCols: number;
      readonly starts: Int32Array;
      readonly indices: Int32Array;
      readonly values: Float64Array;
    };
  }) => Model;
};

/** floating point takes no larger weights; what comes out is compared with the exact optimum all the same */
const farWeight = 1e6;
const unplacedWeight = 1e8;

const rowOfPair = ({ start, column }: SparsePairs): Int32Array => {
  const row = new Int32Array(column.length);
  for (let r = 0; r + 1 < start.length; r++) row.fill(r, start[r], start[r + 1]);
  return row;
};

/** Prints the milliseconds of HiGHS on the sparse problem, a variable a pair and one a row for "unplaced". */
const [, , folder = '', module = ''] = argv;
const load: () => Promise<Highs> = createRequire(import.meta.url)(module);
const highs = await load();
const { rows, columns, supply, capacity } = readProblem(folder);
const pairs = readPairs(folder);
const rowOf = rowOfPair(pairs);
const count = rowOf.length + rows;
const starts = new Int32Array(count + 1);
const indices = new Int32Array(2 * rowOf.length + rows);
const cost = new Float64Array(count).fill(unplacedWeight);
for (let pair = 0; pair < rowOf.length; pair++) {
  const metres = pairs.metres[pair]!;
  cost[pair] = metres + (metres > nearMetres ? farWeight : 0);
  indices[2 * pair] = rowOf[pair]!;
  indices[2 * pair + 1] = rows + pairs.column[pair]!;
  starts[pair + 1] = 2 * pair + 2;
}
for (let row = 0; row < rows; row++) {
  indices[2 * rowOf.length + row] = row;
  starts[rowOf.length + row + 1] = 2 * rowOf.length + row + 1;
}
const rowLower = new Float64Array(rows + columns).fill(-highs.infinity);
rowLower.set(supply);
const rowUpper = new Float64Array(rows + columns);
rowUpper.set(supply);
rowUpper.set(capacity, rows);
const begun = performance.now();
const model = highs.createModel({
  numCols: count,
  numRows: rows + columns,
  colCost: cost,
  colLower: new Float64Array(count),
  colUpper: new Float64Array(count).fill(highs.infinity),
  rowLower,
  rowUpper,
  matrix: {
    format: 'csc',
    numRows: rows + columns,
    numCols: count,
    starts,
    indices,
    values: new Float64Array(indices.length).fill(1),
  },
});
model.options.set({ output_flag: false });
const built = performance.now();
model.run();
const solved = performance.now();
if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
  throw new Error('HiGHS found no optimum');

const { colValue } = model.getSolution();
let [far, metres, unplaced] = [0, 0, 0];
for (let i = 0; i < count; i++) {
  const children = Math.round(colValue[i]!);
  if (i >= rowOf.length) {
    unplaced += children;
    continue;
  }
  metres += children * pairs.metres[i]!;
  if (pairs.metres[i]! > nearMetres) far += children;
}
stdout.write(
  JSON.stringify({ build: built - begun, solve: solved - built, unplaced, far, metres }),
);
