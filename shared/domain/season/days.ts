import type { Day, Instant } from '../text.ts';

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

const parts = (day: Day): { year: number; month: number; date: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

const written = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** yyyy-mm-dd of a day that exists */
export const isCalendarDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, date } = parts(text);
  return date >= 1 && date <= lengthOf(year, month);
};

export const nextDay = (day: Day): Day => {
  const { year, month, date } = parts(day);
  if (date < lengthOf(year, month)) return written(year, month, date + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
};

/** The same date years later; of 29 February, in a common year, 1 March. */
export const yearsLater = (day: Day, years: number): Day => {
  const { year, month, date } = parts(day);
  return date <= lengthOf(year + years, month)
    ? written(year + years, month, date)
    : written(year + years, month + 1, 1);
};

/** The day of an instant on the wall calendar of China: UTC+8, no summer time. */
export const dayInChina = (instant: Instant): Day => {
  const day = instant.slice(0, 10);
  return Number(instant.slice(11, 13)) + 8 >= 24 ? nextDay(day) : day;
};
