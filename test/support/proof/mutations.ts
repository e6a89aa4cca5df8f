/** One change at one place of a JSON value. */

type Path = readonly (string | number)[];

export type Mutation = { readonly path: Path; readonly mutant: unknown };

const children = (value: unknown): readonly (readonly [string | number, unknown])[] => {
  if (Array.isArray(value)) return value.map((each, i) => [i, each] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
};

const pathsOf = (value: unknown, path: Path = []): readonly Path[] => [
  path,
  ...children(value).flatMap(([key, member]) => pathsOf(member, [...path, key])),
];

const others = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [value + 1, value - 1, -value - 7, null, 0.5];
  if (typeof value === 'string') return [`${value}0`, '', null, 7];
  if (typeof value === 'boolean') return [!value, null];
  if (value === null) return [0, '', {}];
  if (Array.isArray(value)) {
    return [[], {}, null, value.slice(1), value.slice(0, -1), [...value, ...value.slice(0, 1)]];
  }
  return [null, [], {}];
};

const withAt = (value: unknown, [key, ...rest]: Path, change: unknown): unknown => {
  if (key === undefined) return change;
  if (Array.isArray(value)) {
    return value.map((each, i) => (i === key ? withAt(each, rest, change) : each));
  }
  return Object.fromEntries(
    children(value).map(([name, each]) => [name, name === key ? withAt(each, rest, change) : each]),
  );
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => children(at).find(([name]) => name === key)?.[1], value);

/** `where` and `how` are any numbers; they choose among the paths and the changes there. */
export const mutate = (value: unknown, where: number, how: number): Mutation => {
  const paths = pathsOf(value);
  const path = paths[where % paths.length]!;
  const changes = others(valueAt(value, path));
  const change = changes[how % changes.length];
  return { path, mutant: withAt(value, path, change) };
};
