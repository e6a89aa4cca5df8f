import { type Check, faultAt } from '../faults.ts';

/** What is guaranteed is guaranteed to somebody, and not to everybody. */
export const guarantees: Check = ({ guarantees: { rank, groups }, categories }) => {
  const known = new Set(categories.flatMap((category) => category.groups));
  const ranks = categories.map((category) => category.rank);
  return [
    ...groups.flatMap((group, index) =>
      known.has(group)
        ? []
        : [faultAt(['guarantees', 'groups', index], 'group-of-nobody', { group })],
    ),
    ...(rank !== null && rank < Math.min(...ranks)
      ? [faultAt(['guarantees', 'rank'], 'guarantee-of-nobody', { rank })]
      : []),
    ...(rank !== null && rank >= Math.max(...ranks)
      ? [faultAt(['guarantees', 'rank'], 'guarantee-of-everybody', { rank })]
      : []),
  ];
};
