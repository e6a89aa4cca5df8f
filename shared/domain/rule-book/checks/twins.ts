import { type Check, faultAt } from '../faults.ts';

/**
 * Each pool can pass its mark by the second child of a pair. Held back are therefore as many seats as a school has
 * pools that can (its reserves and the open one), or the plan could be passed; elastic holds none.
 */
export const twins: Check = ({ twins: { bind, joint, holdBack }, schools }) => {
  const path = ['twins', 'holdBack'];
  if (joint === 'elastic' || !bind) {
    return holdBack > 0 ? [faultAt(path, 'hold-back-not-used', { found: holdBack })] : [];
  }
  const most = schools.reduce(
    (so, { id, reserves }) =>
      reserves.length + 1 > so.needed ? { id, needed: reserves.length + 1 } : so,
    { id: '', needed: 0 },
  );
  return [
    ...(holdBack < most.needed
      ? [
          faultAt(path, 'hold-back-too-small', {
            found: holdBack,
            least: most.needed,
            school: most.id,
          }),
        ]
      : []),
    ...schools.flatMap(({ id, seats }, index) =>
      holdBack >= seats
        ? [
            faultAt(['schools', index, 'seats'], 'hold-back-takes-all', {
              school: id,
              held: holdBack,
            }),
          ]
        : [],
    ),
  ];
};
