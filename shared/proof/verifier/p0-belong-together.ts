import { NONE } from './columns.ts';
import { metresTo } from './metres.ts';
import { type Paper, schoolOf } from './paper.ts';
import type { Breach } from './report.ts';

/** the published metres of every child */
const distanceBreach = (paper: Paper): Breach | null => {
  const { instance, result, members, columns, rowOf, names } = paper;
  for (let child = 0; child < rowOf.length; child++) {
    const row = result.placements[rowOf[child]!];
    if (row === undefined) continue;
    const s = schoolOf(paper, row);
    const counted = s === NONE ? null : metresTo(columns, members.unitOf[child]!, s);
    if (row.metres === counted) continue;
    return {
      code: 'metres',
      applicant: instance.applicants[child]!.id,
      ...(s === NONE ? {} : { school: names.school(s) }),
      facts: { stated: row.metres, counted },
    };
  }
  return null;
};

/**
 * P0 — Both files can be read, the result names this instance by its hash, and its distances and totals are those of
 * its places. `totals`: what is wrong with these.
 */
export const filesBelongTogether = (
  paper: Paper,
  hash: string,
  totals: Breach | null,
): Breach | null => {
  const { instanceHash: stated } = paper.result;
  if (stated !== hash) return { code: 'instance-hash', facts: { stated, counted: hash } };
  return distanceBreach(paper) ?? totals;
};
