import type { Fault } from './types.ts';

const LIMIT = 1000;
const SHOWN = 60;
const LONGEST_PATH = 200;

/** A collector of faults; it keeps the first thousand. */
export type Faults = {
  readonly list: Fault[];
  readonly add: (path: string, code: string, found: unknown) => void;
};

const shown = (found: unknown): string => {
  if (found === undefined) return 'nothing';
  if (Array.isArray(found)) return `list of ${found.length}`;
  if (typeof found === 'object' && found !== null) return 'object';
  const text = typeof found === 'string' ? JSON.stringify(found) : String(found);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
};

export const newFaults = (): Faults => {
  const list: Fault[] = [];
  return {
    list,
    add: (path, code, found) => {
      if (list.length < LIMIT) {
        list.push({ path: path.slice(0, LONGEST_PATH), code, found: shown(found) });
      }
    },
  };
};

export const checkDistinct = (
  names: readonly string[],
  pathOf: (index: number) => string,
  faults: Faults,
): void => {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) faults.add(pathOf(index), 'double', name);
    seen.add(name);
  }
};
