import type { Random } from './random.ts';

/** Made-up numbers of made-up documents, right in their form and check characters. */

const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100 */
export const creditCode = (random: Random): string => {
  const body = `91419900MA${Array.from({ length: 7 }, () => creditCharacters[random.below(31)]).join('')}`;
  const sum = creditWeights.reduce(
    (total, weight, i) => total + weight * creditCharacters.indexOf(body[i] ?? ''),
    0,
  );
  return `${body}${creditCharacters[(31 - (sum % 31)) % 31]}`;
};

/** Counters of numbers given out, so that no two documents share one. */
export const documentNumbers = () => {
  let given = 0;
  const next = (): string => {
    given += 1;
    return String(given * 37 + 100_000).padStart(7, '0');
  };
  return {
    title: (year: number): string => `豫(${year})青禾县不动产权第${next()}号`,
    contract: (year: number): string => `QH${year}${next()}`,
    unit: (): string => `419900001001GB00001F0${next()}`,
    household: (): string => `H${next()}`,
  };
};
