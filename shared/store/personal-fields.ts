import type { Cipher } from './cipher.ts';

/** Paths of stored fields; `*` stands for one step. */
export type FieldRules = {
  /** sealed wherever they stand */
  readonly sealed: readonly string[];
  /** exceptions, stronger than `sealed` */
  readonly open: readonly string[];
};

/** What a family or a person typed is personal; what follows from a published list is not. */
export const applicationFields: FieldRules = {
  sealed: [
    'answers.*',
    'answers.child.*',
    'answers.guardian.*',
    'answers.claims.*',
    'evidence.*.fact.address',
    'evidence.*.fact.unitNumber',
    'defects.*.note',
    'objection.reason',
    'objection.answer',
  ],
  open: ['answers.category', 'answers.choices', 'answers.consent'],
};

const matches = (pattern: readonly string[], path: readonly string[]) =>
  pattern.every((step, index) => step === '*' || step === path[index]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Change = (value: unknown, path: readonly string[]) => unknown;

const descend = (value: unknown, path: readonly string[], change: Change): unknown => {
  if (Array.isArray(value))
    return value.map((each: unknown, index) => change(each, [...path, `${index}`]));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => [name, change(each, [...path, name])]),
  );
};

const contextOf = (item: string, path: readonly string[]) => `${item}/${path.join('.')}`;

/** A copy whose personal fields are envelopes bound to item and path. */
export const sealFields = (
  value: unknown,
  item: string,
  rules: FieldRules,
  cipher: Cipher,
): unknown => {
  const split = (paths: readonly string[]) => paths.map((path) => path.split('.'));
  const sealed = split(rules.sealed);
  const open = split(rules.open);
  const leadsOn = (path: readonly string[]) =>
    sealed.some(
      (pattern) => pattern.length > path.length && matches(pattern.slice(0, path.length), path),
    );
  const isAt = (patterns: readonly string[][], path: readonly string[]) =>
    patterns.some((pattern) => pattern.length === path.length && matches(pattern, path));

  const seal: Change = (each, path) => {
    if (isAt(open, path)) return each;
    // a list or record is sealed part by part where a longer rule leads into it
    const container = typeof each === 'object' && each !== null;
    if (container && leadsOn(path)) return descend(each, path, seal);
    if (!isAt(sealed, path)) return each;
    return cipher.seal(Buffer.from(JSON.stringify(each), 'utf8'), contextOf(item, path));
  };
  return seal(value, []);
};

/** Opens every envelope, whatever the rules were when it was sealed. */
export const openFields = (value: unknown, item: string, cipher: Cipher): unknown => {
  const open: Change = (each, path) => {
    if (!(each instanceof Uint8Array)) return descend(each, path, open);
    const plain: unknown = JSON.parse(
      Buffer.from(cipher.open(each, contextOf(item, path))).toString('utf8'),
    );
    return plain;
  };
  return open(value, []);
};
