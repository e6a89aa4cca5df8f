import type { Values } from '../questions/question.ts';

/** What one page of the form says that the server has not answered yet. */
export type Entry = {
  readonly path: string;
  readonly values: Values;
  /** what stood there before, to notice another phone */
  readonly before: Values;
  /** fields that are no part of what was stored: asked again in a new tab */
  readonly lacks: readonly string[];
};

const numberField = /(?:id|permit|passport|card|document)number/i;
const citizenNumber = /(?:^|\D)\d{17}[\dXx](?:\D|$)/;

const isNumber = (name: string, value: string): boolean =>
  numberField.test(name) || citizenNumber.test(value.normalize('NFKC').replace(/\s/g, ''));

const without = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

/** The part of an entry that may lie on the device: no number of a person, in whatever field it stands. */
export const withoutNumbers = ({ path, values, before, lacks }: Entry): Entry => {
  const numbers = [...Object.entries(values), ...Object.entries(before)]
    .filter(([name, value]) => isNumber(name, value))
    .map(([name]) => name);
  const all = [...new Set([...lacks, ...numbers])];
  return { path, values: without(values, all), before: without(before, all), lacks: all };
};

const isTexts = (value: unknown): value is Values =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string');

/** What lies on a device may be of an older version of the pages. */
export const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'values' in value &&
  isTexts(value.values) &&
  'before' in value &&
  isTexts(value.before) &&
  'lacks' in value &&
  Array.isArray(value.lacks) &&
  value.lacks.every((name) => typeof name === 'string');
