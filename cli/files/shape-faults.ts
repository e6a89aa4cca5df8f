import type * as z from 'zod';
import type { InputFault } from '../faults.ts';

/** What a schema found, as faults of the file. */
export const shapeFaults = (where: string, { issues }: z.ZodError): readonly InputFault[] =>
  issues.map((issue) => ({
    where,
    field: issue.path.map(String).join('.'),
    code: `shape-${issue.code}`,
    ...(issue.code === 'unrecognized_keys' ? { found: issue.keys.join(' ') } : {}),
  }));
