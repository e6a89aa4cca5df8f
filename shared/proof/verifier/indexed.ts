/** Names as indices, in the order in which they are first seen. */

export type Indexed = {
  readonly names: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  /** the index of the name, a new one where it is new */
  readonly of: (name: string) => number;
};

export const indexed = (): Indexed => {
  const names: string[] = [];
  const at = new Map<string, number>();
  const of = (name: string): number => {
    const known = at.get(name);
    if (known !== undefined) return known;
    at.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };
  return { names, at, of };
};

/** a list of numbers that grows */
export type Growing = { values: Int32Array; length: number };

export const growing = (): Growing => ({ values: new Int32Array(1024), length: 0 });

export const append = (list: Growing, value: number): void => {
  if (list.length === list.values.length) {
    const larger = new Int32Array(2 * list.length);
    larger.set(list.values);
    list.values = larger;
  }
  list.values[list.length++] = value;
};

export const closed = ({ values, length }: Growing): Int32Array => values.slice(0, length);
