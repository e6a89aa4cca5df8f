/** What is wrong with what the command was given, and where. */
export type InputFault = {
  /** a file, or an option of the command line */
  readonly where: string;
  /** line of a CSV or broken JSON file, from 1 */
  readonly row?: number;
  readonly column?: number;
  readonly field?: string;
  readonly code: string;
  readonly found?: string;
};

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

export const good = <T>(value: T): Read<T> => ({ ok: true, value });

export const bad = (
  ...faults: readonly InputFault[]
): { ok: false; faults: readonly InputFault[] } => ({
  ok: false,
  faults,
});
