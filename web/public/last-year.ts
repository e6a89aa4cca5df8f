import type { LastYear } from '../../shared/domain/rule-book/schema.ts';
import type { Language } from '../../shared/domain/text.ts';
import type { FindWords } from '../content/find.ts';
import { dayOf } from '../kit/time.ts';

const lineText = (words: FindWords, line: LastYear, language: Language): string => {
  const { full, rank, number, order } = line;
  if (!full) return words.notFull;
  if (order !== null) return words.fullOrder(rank + 1, dayOf(order, language));
  return number === null ? words.full(rank + 1) : words.fullNumber(rank + 1, number);
};

/** How far down a school's list went last year. */
export const lastYearText = (words: FindWords, line: LastYear, language: Language): string => {
  const text = lineText(words, line, language);
  return line.note === undefined ? text : words.noted(text, line.note[language]);
};
