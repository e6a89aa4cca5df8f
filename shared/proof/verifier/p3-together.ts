import { NONE } from './columns.ts';
import type { Paper } from './paper.ts';
import type { Breach } from './report.ts';
import type { Placement } from './result.ts';

const alike = (a: Placement | undefined, b: Placement | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.school === b.school &&
    a.phase === b.phase &&
    a.pool === b.pool &&
    a.number === b.number);

/** P3 — Members of a unit have the same school, phase and pool, and one number. */
export const unitsTogether = ({ instance, result, members, rowOf }: Paper): Breach | null => {
  const { unitOf, firstChild } = members;
  const placementOf = (child: number): Placement | undefined =>
    rowOf[child] === NONE ? undefined : result.placements[rowOf[child]!];
  for (let child = 0; child < unitOf.length; child++) {
    const first = firstChild[unitOf[child]!]!;
    if (child === first || alike(placementOf(child), placementOf(first))) continue;
    const { id, unit } = instance.applicants[child]!;
    return { code: 'apart', applicant: id, facts: { unit: unit ?? id } };
  }
  return null;
};
