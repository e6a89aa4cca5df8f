/** Costs and prices as vectors (outside, far, metres), compared in the order of the published goals. */

import type { Book } from './book.ts';

export type Vector = readonly [outside: number, far: number, metres: number];

export const zero: Vector = [0, 0, 0];

export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

export const same = (a: Vector, b: Vector): boolean =>
  a[0] === b[0] && a[1] === b[1] && a[2] === b[2];

export type Compare = (a: Vector, b: Vector) => number;

const component = { area: 0, near: 1, metres: 2 } as const;

/** the components in the order in which they count; a component that is no goal does not count */
const countingOrder = (book: Book): readonly (0 | 1 | 2)[] =>
  book.rules.overflowGoals.flatMap((goal) => (goal === 'placed' ? [] : [component[goal]]));

export const comparison = (book: Book): Compare => {
  const order = countingOrder(book);
  return (a, b) => {
    for (const i of order) {
      if (a[i] !== b[i]) return a[i] - b[i];
    }
    return 0;
  };
};
