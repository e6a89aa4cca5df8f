import { compile } from '../../../shared/allocation/compile.ts';
import { canonicalInstance } from '../../../shared/allocation/index.ts';
import { poolsOf } from '../../../shared/allocation/pools.ts';
import type { Instance, Result } from '../../../shared/allocation/types.ts';
import { judgeColumns, type Names, type Outcome } from '../../../shared/proof/verifier/index.ts';

/** The engine's own columns, and a result put on them; every child has a row, members of a unit agree. */
export const onColumns = (instance: Instance, result: Result) => {
  const { columns, schools, groups, units, members } = compile(canonicalInstance(instance));
  const { start, kind } = poolsOf(columns);
  const nameOf = (pool: number): string =>
    ['open', 'guaranteed'][kind[pool]! + 2] ?? groups[kind[pool]!]!;
  const rows = new Map(result.placements.map((row) => [row.applicant, row]));
  const places = members.map(([first]) => {
    const row = rows.get(first!.id)!;
    const school = row.school === null ? -1 : schools.indexOf(row.school);
    let pool = -1;
    for (let p = start[school] ?? 0; row.phase === 'zone' && p < start[school + 1]!; p++) {
      if (nameOf(p) === row.pool) pool = p;
    }
    return { school, pool, number: row.number };
  });
  const outcome: Outcome = {
    ...result,
    numbers: Int32Array.from(places, ({ number }) => number),
    seating: {
      school: Int32Array.from(places, ({ school }) => school),
      pool: Int32Array.from(places, ({ pool }) => pool),
    },
  };
  const names: Names = {
    school: (s) => schools[s]!,
    group: (g) => groups[g]!,
    unit: (u) => units[u]!,
    applicant: (u) => members[u]![0]!.id,
  };
  return { columns, outcome, names };
};

export const judgedOnColumns = (instance: Instance, result: Result) => {
  const { columns, outcome, names } = onColumns(instance, result);
  return judgeColumns(columns, outcome, names);
};
