import type { Columns } from './columns.ts';
import type { Applicant } from './types.ts';

/** An instance in columns, and the names of what the columns number; everything in code-unit order. */
export type Model = {
  readonly columns: Columns;
  readonly groups: readonly string[];
  readonly schools: readonly string[];
  readonly units: readonly string[];
  /** of each unit, in the order of applicants */
  readonly members: readonly (readonly Applicant[])[];
  /** the rules' guaranteedGroups among the groups */
  readonly guaranteedGroups: readonly number[];
};
