import { type Check, faultAt } from '../faults.ts';

/** pupils a class: the national norm, and the size that is refused whatever the reason (POLICY.md B.5) */
const norm = { primary: 45, junior: 50 } as const;
const never = 55;

/** Seats follow from classes; a class above the norm needs a written reason. */
export const classCaps: Check = ({ schools, caps, level }) => [
  ...(caps.classSize > never
    ? [faultAt(['caps', 'classSize'], 'class-size-refused', { found: caps.classSize, most: never })]
    : []),
  ...(caps.classSize > norm[level] && caps.classSize <= never && caps.reason === undefined
    ? [
        faultAt(['caps', 'classSize'], 'class-size-needs-reason', {
          found: caps.classSize,
          most: norm[level],
        }),
      ]
    : []),
  ...schools.flatMap(({ id, seats, classes }, index) =>
    seats > classes * caps.classSize
      ? [
          faultAt(['schools', index, 'seats'], 'seats-over-classes', {
            school: id,
            found: seats,
            most: classes * caps.classSize,
          }),
        ]
      : [],
  ),
];
