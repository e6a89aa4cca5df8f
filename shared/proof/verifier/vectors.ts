/** Costs and prices as vectors (outside, far, metres), compared in the order of the published goals. */

import type { Rules } from './instance.ts';

export type Vector = readonly [outside: number, far: number, metres: number];

export const zero: Vector = [0, 0, 0];

export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

export const times = (a: Vector, factor: number): Vector => [
  a[0] * factor,
  a[1] * factor,
  a[2] * factor,
];

export const same = (a: Vector, b: Vector): boolean =>
  a[0] === b[0] && a[1] === b[1] && a[2] === b[2];

export type Compare = (a: Vector, b: Vector) => number;

const component = { area: 0, near: 1, metres: 2 } as const;

export type Component = 0 | 1 | 2;

/** the components in the order in which they count; a component that is no goal does not count */
export const countingOrder = ({ overflowGoals }: Rules): readonly Component[] =>
  overflowGoals.flatMap((goal) => (goal === 'placed' ? [] : [component[goal]]));

export const comparison = (rules: Rules): Compare => {
  const order = countingOrder(rules);
  return (a, b) => {
    for (const i of order) {
      if (a[i] !== b[i]) return a[i] - b[i];
    }
    return 0;
  };
};
