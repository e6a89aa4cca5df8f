import type { UnitTable } from './model.ts';
import type { LotteryNumbers } from './types.ts';

/** Numbers by unit index. A missing or doubled number is a defect of the caller, not of the roster. */
export const numbersOf = ({ ids }: UnitTable, numbers: LotteryNumbers): Int32Array => {
  const seen = new Set<number>();
  return Int32Array.from(ids, (id) => {
    const number = numbers.get(id);
    if (number === undefined || !Number.isInteger(number) || number < 1 || number > 0x7fffffff) {
      throw new Error(`unit ${id} has no lottery number`);
    }
    if (seen.has(number)) throw new Error(`unit ${id} shares its lottery number`);
    seen.add(number);
    return number;
  });
};
