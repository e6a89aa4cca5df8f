import { canonicalInstance } from './canonical.ts';
import { compile } from './compile.ts';
import type { Model } from './model.ts';
import { outcomeOf } from './outcome.ts';
import { shortageBeside } from './shortage.ts';
import { solve } from './solve.ts';
import type { Counters, Instance, LotteryNumbers, Outcome, Progress } from './types.ts';

/** Numbers by unit. A missing or doubled number is a defect of the caller, not of the roster. */
const numbersOf = ({ units }: Model, lottery: LotteryNumbers): Int32Array => {
  const seen = new Set<number>();
  return Int32Array.from(units, (unit) => {
    const number = lottery.get(unit);
    if (number === undefined || !Number.isInteger(number) || number < 1 || number > 0x7fffffff) {
      throw new Error(`unit ${unit} has no lottery number`);
    }
    if (seen.has(number)) throw new Error(`unit ${unit} shares its lottery number`);
    seen.add(number);
    return number;
  });
};

/**
 * The published procedure on a checked instance: into columns, solved there (solve.ts), and back into names.
 * The order of the input is without effect. Throws where a unit has no number of its own.
 */
export const allocate = (
  instance: Instance,
  lottery: LotteryNumbers,
  onProgress?: Progress,
): { readonly outcome: Outcome; readonly counters: Counters } => {
  const model = compile(canonicalInstance(instance));
  const numbers = numbersOf(model, lottery);
  const solved = solve(model.columns, numbers, model.guaranteedGroups, onProgress);
  const shortage = shortageBeside(model, solved.school);
  return { outcome: outcomeOf(model, numbers, solved, shortage), counters: solved.counters };
};
