import type * as z from 'zod';
import { failed, good, type InputFault, type Read } from '../faults.ts';

const faultsOf = (where: string, { issues }: z.ZodError): readonly InputFault[] =>
  issues.map((issue) => ({
    where,
    field: issue.path.map(String).join('.'),
    code: `shape-${issue.code}`,
    ...(issue.code === 'unrecognized_keys' ? { found: issue.keys.join(' ') } : {}),
  }));

/** The value in its shape, or what does not fit, as faults of the file. */
export const shaped = <T>(where: string, shape: z.ZodType<T>, value: unknown): Read<T> => {
  const parsed = shape.safeParse(value);
  return parsed.success ? good(parsed.data) : failed(faultsOf(where, parsed.error));
};
