import type { Field } from './field.ts';
import { costOfPair, mayLeave, type Weights } from './pair-costs.ts';
import { addPair, newPairList, type PairList } from './pairs.ts';
import type { Tree } from './spanning-tree.ts';

/** the pairs of all that cost nothing extra at the prices: what later levels may use */
export const tightPairs = (field: Field, weights: Weights, tree: Tree): PairList => {
  const { problem } = field;
  const { rows, columns, leave } = problem;
  const list = newPairList(rows * 2);
  const last = leave === null ? columns - 1 : columns;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column <= last; column++) {
      if (column === columns && !mayLeave(problem, row)) continue;
      const cost = costOfPair(problem, weights, row, column);
      if (cost + tree.potential[rows + column]! === tree.potential[row]!) {
        addPair(list, row, column, 0);
      }
    }
  }
  return list;
};

/** the same pairs, at what they cost at another level */
export const repriced = (field: Field, weights: Weights, list: PairList): PairList => {
  for (let i = 0; i < list.count; i++) {
    list.cost[i] = costOfPair(field.problem, weights, list.row[i]!, list.column[i]!);
  }
  return list;
};

/** of the pairs, those that cost nothing extra at this level either */
export const stillTight = (list: PairList, tree: Tree): PairList => {
  const kept = newPairList(list.count);
  for (let i = 0; i < list.count; i++) {
    const [row, column] = [list.row[i]!, list.column[i]!];
    if (list.cost[i]! + tree.potential[tree.rows + column]! === tree.potential[row]!) {
      addPair(kept, row, column, 0);
    }
  }
  return kept;
};
