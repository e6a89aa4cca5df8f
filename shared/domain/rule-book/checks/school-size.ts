import { type Check, faultAt } from '../faults.ts';
import type { School } from '../schema.ts';

/** pupils a school (POLICY.md B.5); nine-year schools may have a quarter more, 2500 to 2000 */
const norm = 2000;

const mostAt = ({ kind }: School, schoolSize: number): number =>
  kind === 'nine-year' ? Math.floor((schoolSize * 5) / 4) : schoolSize;

export const schoolSize: Check = ({ schools, caps }) => [
  ...(caps.schoolSize > norm && caps.reason === undefined
    ? [
        faultAt(['caps', 'schoolSize'], 'school-size-needs-reason', {
          found: caps.schoolSize,
          most: norm,
        }),
      ]
    : []),
  ...schools.flatMap((school, index) => {
    const found = school.seats + school.pupilsNow;
    const most = mostAt(school, caps.schoolSize);
    return found > most
      ? [
          faultAt(['schools', index, 'seats'], 'school-too-large', {
            school: school.id,
            found,
            most,
          }),
        ]
      : [];
  }),
];
