/** Both documents with names, and the rows of the result found for every child. */

import { type Columns, type Names, NONE, type Seating } from './columns.ts';
import { indexed } from './indexed.ts';
import type { Instance } from './instance.ts';
import { kindName, poolLayout } from './pools.ts';
import type { Placement, Result } from './result.ts';
import { schoolColumns } from './school-columns.ts';
import { type Members, membersOf, unitColumns } from './unit-columns.ts';

export type Paper = {
  readonly instance: Instance;
  readonly result: Result;
  readonly columns: Columns;
  readonly members: Members;
  readonly names: Names;
  readonly schoolAt: ReadonlyMap<string, number>;
  /** by row of the result: the child, NONE where it is a stranger */
  readonly childOf: Int32Array;
  /** by child: its first row, NONE where it has none */
  readonly rowOf: Int32Array;
};

export type Compiled = Pick<Paper, 'columns' | 'members' | 'names' | 'schoolAt'>;

export const compiled = ({ rules, schools, applicants }: Instance): Compiled => {
  const schoolAt = new Map(schools.map(({ id }, s) => [id, s]));
  const areas = indexed();
  const groups = indexed();
  const members = membersOf(applicants);
  const schoolsInColumns = schoolColumns(schools, areas, groups);
  return {
    columns: {
      rules,
      schools: schoolsInColumns,
      ...unitColumns(applicants, members, schoolAt, areas, groups),
    },
    members,
    names: {
      school: (s) => schools[s]!.id,
      group: (g) => groups.names[g]!,
      unit: (u) => {
        const { unit, id } = applicants[members.firstChild[u]!]!;
        return unit ?? id;
      },
      applicant: (u) => applicants[members.firstChild[u]!]!.id,
    },
    schoolAt,
  };
};

/** rows mostly stand in the order of the children; names are looked up where they do not */
const childrenOf = (instance: Instance, placements: readonly Placement[]): Int32Array => {
  const { applicants } = instance;
  let known: ReadonlyMap<string, number> | null = null;
  return Int32Array.from(placements, ({ applicant }, row) => {
    if (applicants[row]?.id === applicant) return row;
    known ??= new Map(applicants.map(({ id }, i) => [id, i]));
    return known.get(applicant) ?? NONE;
  });
};

export const paperOf = (instance: Instance, result: Result, parts: Compiled): Paper => {
  const childOf = childrenOf(instance, result.placements);
  const rowOf = new Int32Array(instance.applicants.length).fill(NONE);
  childOf.forEach((child, row) => {
    if (child !== NONE && rowOf[child] === NONE) rowOf[child] = row;
  });
  return { instance, result, ...parts, childOf, rowOf };
};

/** index of the school, NONE where there is none of that name */
export const schoolOf = ({ schoolAt }: Paper, { school }: Placement): number =>
  school === null ? NONE : (schoolAt.get(school) ?? NONE);

/** by school: its pools' indices by name */
const poolNames = ({ columns, names }: Compiled): readonly ReadonlyMap<string, number>[] => {
  const { start, kind } = poolLayout(columns);
  return Array.from({ length: columns.schools.count }, (_, s) => {
    const pools = Array.from({ length: start[s + 1]! - start[s]! }, (_each, i) => start[s]! + i);
    return new Map(pools.map((p) => [kindName(kind[p]!, names), p]));
  });
};

/**
 * The seat and the number of every unit, as its first child's row has them. A pool that no school has stands behind all
 * pools; a number that no draw gives is -1.
 */
export const seatsOf = (paper: Paper): Seating & { readonly numbers: Int32Array } => {
  const { columns, members, result, rowOf } = paper;
  const { count } = columns.units;
  const pools = poolNames(paper);
  const noPool = poolLayout(columns).kind.length;
  const school = new Int32Array(count).fill(NONE);
  const pool = new Int32Array(count).fill(NONE);
  const numbers = new Int32Array(count).fill(-1);
  for (let u = 0; u < count; u++) {
    const row = rowOf[members.firstChild[u]!]!;
    if (row === NONE) continue;
    const placement = result.placements[row]!;
    const s = schoolOf(paper, placement);
    school[u] = s;
    if (placement.number <= count) numbers[u] = placement.number;
    if (placement.phase !== 'zone') continue;
    pool[u] = pools[s]?.get(placement.pool ?? '') ?? noPool;
  }
  return { school, pool, numbers };
};
