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

type Bad = { readonly ok: false; readonly faults: readonly InputFault[] };

export const bad = (fault: InputFault): Bad => ({ ok: false, faults: [fault] });

/** as a list: a file may have more faults than a call can have arguments */
export const failed = (faults: readonly InputFault[]): Bad => ({ ok: false, faults });
