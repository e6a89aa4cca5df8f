import { type Check, faultAt } from '../faults.ts';

const order = ['placed', 'area', 'near', 'metres'] as const;

/** The engine's goals are lexicographic: nobody left out first, the shortest way last. */
export const overflowGoals: Check = ({ overflow: { goals } }) => [
  ...(goals[0] === 'placed' && goals.at(-1) === 'metres'
    ? []
    : [faultAt(['overflow', 'goals'], 'goals-ends', { first: 'placed', last: 'metres' })]),
  ...goals.flatMap((goal, index) => {
    const before = goals[index - 1];
    return before !== undefined && order.indexOf(goal) <= order.indexOf(before)
      ? [faultAt(['overflow', 'goals', index], 'goals-order', { goal, after: before })]
      : [];
  }),
];
