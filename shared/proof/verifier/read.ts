/** Reading from `unknown` without trust: a fault is noted with its path and reading goes on with a harmless value. */

export type ReadFault = { readonly path: string; readonly expected: string };

export type Node = {
  readonly value: unknown;
  readonly path: string;
  readonly faults: ReadFault[];
};

export const rootNode = (value: unknown, path: string): Node => ({ value, path, faults: [] });

export const fault = (node: Node, expected: string): void => {
  node.faults.push({ path: node.path, expected });
};

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const field = (node: Node, name: string): Node => {
  const value =
    isObject(node.value) && Object.hasOwn(node.value, name) ? node.value[name] : undefined;
  return { value, path: `${node.path}.${name}`, faults: node.faults };
};

/** Notes a fault for every key outside the list. */
export const onlyFields = (node: Node, names: readonly string[]): void => {
  for (const [name, member] of entries(node)) {
    if (!names.includes(name)) fault(member, 'no such field');
  }
};

const member = ({ path, faults }: Node, value: unknown, i: number): Node => ({
  value,
  path: `${path}[${i}]`,
  faults,
});

export const items = (node: Node): readonly Node[] => itemsRead(node, (_, item) => item());

/** `read` gets a member as it is, and as a node where that is needed: long lists are read without. */
export const itemsRead = <T>(
  node: Node,
  read: (value: unknown, item: () => Node) => T,
): readonly T[] => {
  if (!Array.isArray(node.value)) {
    fault(node, 'a list');
    return [];
  }
  // holes of a list are members too
  return Array.from(node.value, (value: unknown, i) => read(value, () => member(node, value, i)));
};

export const entries = (node: Node): readonly (readonly [string, Node])[] => {
  if (isObject(node.value)) return Object.keys(node.value).map((key) => [key, field(node, key)]);
  fault(node, 'an object');
  return [];
};

const loneSurrogate = /\p{Surrogate}/u;

/** A text that can be written in UTF-8. */
export const isText = (value: unknown): value is string => {
  if (typeof value !== 'string') return false;
  for (let i = 0; i < value.length; i++) {
    if (value.charCodeAt(i) >= 0xd800) return !loneSurrogate.test(value);
  }
  return true;
};

export const text = (node: Node): string => {
  if (isText(node.value)) return node.value;
  fault(node, 'a text');
  return '';
};

export const integer = (node: Node, least: number, most: number): number => {
  const { value } = node;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
    return value;
  }
  fault(node, `an integer from ${least} to ${most}`);
  return least;
};

export const flag = (node: Node): boolean => {
  if (typeof node.value === 'boolean') return node.value;
  fault(node, 'true or false');
  return false;
};

export const oneOf = <T extends string>(node: Node, options: readonly [T, ...T[]]): T => {
  const found = options.find((option) => option === node.value);
  if (found === undefined) fault(node, options.join(' | '));
  return found ?? options[0];
};

export const orNull = <T>(node: Node, read: (present: Node) => T): T | null =>
  node.value === null ? null : read(node);

export const orAbsent = <T>(node: Node, read: (present: Node) => T): T | undefined =>
  node.value === undefined ? undefined : read(node);
