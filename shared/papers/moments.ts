import type { Instant, Language } from '../domain/text.ts';

/** China keeps one offset the whole year */
const offset = 8 * 3600 * 1000;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const written = (milliseconds: number, time: string | null, language: Language): string => {
  const text = new Date(milliseconds + offset).toISOString();
  const [year, month, date] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number);
  const clock = time ?? text.slice(11, 16);
  return language === 'zh'
    ? `${year}年${month}月${date}日 ${clock}`
    : `${date} ${months[(month ?? 1) - 1]} ${year} ${clock}`;
};

export const momentOf = (instant: Instant, language: Language): string =>
  written(Date.parse(instant), null, language);

/** An end at midnight is the 24th hour of the day before: nobody reads 8日 00:00 as the 7th's end. */
export const deadlineOf = (instant: Instant, language: Language): string => {
  const end = Date.parse(instant);
  const midnight = (end + offset) % 86_400_000 === 0;
  return midnight ? written(end - 1, '24:00', language) : written(end, null, language);
};
