import { wholeNumber } from './numerals.ts';
import type { Unit } from './types.ts';

/** One step down from a named place: 南区, 2期, 6队, 3巷, 116号, 18幢, or a number without a unit. */
export type Token =
  | { readonly unit: '区'; readonly part: string }
  | {
      readonly unit: Unit | '弄' | '';
      readonly value: number;
      /** 116号之一, 116-2号: a number below the number */
      readonly below: boolean;
    };

export type Tail = {
  readonly tokens: readonly Token[];
  /** where the tokens end: words that are no step known here */
  readonly rest: string;
};

const step =
  /(?:小区|大院|院内|内|的|之|[A-Z]\d{0,2}幢)|(?<part>(?:[A-Z]\d?|[东南西北中]{1,2}|\d{1,2})区)|(?<value>\d{1,6})(?<subs>(?:[-之]\d+)*)(?<unit>号|幢|巷|街(?!道)|弄|队|期)?(?<below>之[\d一二三四五六七八九十]+|[A-Z](?!区|幢))?/y;

const units = ['号', '幢', '巷', '街', '弄', '队', '期'] as const;

const tokenOf = (groups: Readonly<Record<string, string>>): Token | null => {
  const { part, value, subs, unit, below } = groups;
  if (part !== undefined) return { unit: '区', part };
  const number = value === undefined ? null : wholeNumber(value);
  if (number === null) return null;
  const named = units.find((known) => known === unit) ?? '';
  return { unit: named, value: number, below: Boolean(subs) || below !== undefined };
};

/** Reads what follows a name in a canonical address. */
export const readTail = (text: string): Tail => {
  const tokens: Token[] = [];
  let end = 0;
  step.lastIndex = 0;
  for (let match = step.exec(text); match !== null; match = step.exec(text)) {
    end = step.lastIndex;
    const token = tokenOf(match.groups ?? {});
    if (token !== null) tokens.push(token);
  }
  return { tokens, rest: text.slice(end) };
};
