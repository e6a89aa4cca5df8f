import { wholeNumber } from './numerals.ts';
import type { NumberRule, Range, Unit } from './types.ts';

const unitOf: Readonly<Record<string, Unit>> = {
  号: '号',
  幢: '幢',
  栋: '幢',
  座: '幢',
  号楼: '幢',
  号栋: '幢',
  号幢: '幢',
  幢号: '幢',
  巷: '巷',
  街: '街',
  队: '队',
  组: '队',
  期: '期',
};

const token =
  /(?<number>\d+|[零〇一二三四五六七八九十百千两]+)|(?<unit>号楼|号栋|号幢|幢号|[号幢栋座巷街队组期])|(?<to>至|到|-)|(?<parity>单数|双数|奇数|偶数|单|双)|(?<other>\([巷街座幢]\))|(?<skip>[、,和及第()\s])/gy;

type Reading = {
  readonly units: Set<Unit>;
  readonly ranges: Range[];
  pending: boolean;
  parity: NumberRule['parity'];
};

const readNumber = (reading: Reading, text: string): boolean => {
  const value = wholeNumber(text);
  if (value === null) return false;
  const last = reading.ranges.at(-1);
  if (reading.pending) {
    if (last === undefined || value < last.from) return false;
    reading.ranges.splice(-1, 1, { from: last.from, to: value });
    reading.pending = false;
  } else {
    reading.ranges.push({ from: value, to: value });
  }
  return true;
};

const readToken = (reading: Reading, groups: Readonly<Record<string, string>>): boolean => {
  const { number, unit, to, parity, other } = groups;
  if (number !== undefined) return readNumber(reading, number);
  const named = unit ?? other?.slice(1, 2);
  if (named !== undefined) {
    const known = unitOf[named];
    if (known !== undefined) reading.units.add(known);
    return known !== undefined;
  }
  if (to !== undefined) {
    if (reading.ranges.length === 0 || reading.pending) return false;
    reading.pending = true;
  }
  if (parity !== undefined) reading.parity = /[单奇]/.test(parity) ? 'odd' : 'even';
  return true;
};

/** two units in one list are one place under either (8座(巷)); without the bracket they are not read */
const consistent = (reading: Reading, text: string): boolean =>
  !reading.pending &&
  (reading.units.size === 1 || (reading.units.size === 2 && /\([巷街座幢]\)/.test(text))) &&
  (reading.ranges.length > 0 || reading.parity !== null);

/** 24幢26幢28幢, 1号至99号(单号), 1-3队,11-13队, 单数幢号, 一巷至六巷; null if anything else stands there. */
export const readNumbers = (text: string): NumberRule | null => {
  const reading: Reading = { units: new Set(), ranges: [], pending: false, parity: null };
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (!readToken(reading, match.groups ?? {})) return null;
    end = match.index + match[0].length;
  }
  if (end !== text.length || !consistent(reading, text)) return null;
  return { units: [...reading.units], ranges: reading.ranges, parity: reading.parity };
};

const sameParity = (value: number, parity: NumberRule['parity']): boolean =>
  parity === null || (value % 2 === 1) === (parity === 'odd');

export const allowsNumber = (rule: NumberRule, value: number): boolean =>
  sameParity(value, rule.parity) &&
  (rule.ranges.length === 0 || rule.ranges.some(({ from, to }) => from <= value && value <= to));

const shared = (a: Range, b: Range): Range => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});

const everything: readonly Range[] = [{ from: 0, to: 999_999 }];

/** Some number obeys both rules. */
export const numbersMeet = (a: NumberRule, b: NumberRule): boolean => {
  if (!a.units.some((unit) => b.units.includes(unit))) return false;
  const rangesOf = (rule: NumberRule) => (rule.ranges.length === 0 ? everything : rule.ranges);
  return rangesOf(a).some((left) =>
    rangesOf(b).some((right) => {
      const { from, to } = shared(left, right);
      if (from > to) return false;
      const first = [from, from + 1].filter((value) => value <= to);
      return first.some((value) => sameParity(value, a.parity) && sameParity(value, b.parity));
    }),
  );
};
