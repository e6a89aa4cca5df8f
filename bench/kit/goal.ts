/** A figure beside its goal: met, or the factor that is still missing. */

type Shown = (figure: number) => string;

const verdict = (short: number): string =>
  short <= 1 ? 'met' : `${Number(short.toPrecision(3)).toLocaleString('en')}× to go`;

export const atMost = (goal: number, figure: number, shown: Shown): string =>
  `≤ ${shown(goal)}: ${verdict(figure / goal)}`;

export const atLeast = (goal: number, figure: number, shown: Shown): string =>
  `≥ ${shown(goal)}: ${verdict(goal / figure)}`;
