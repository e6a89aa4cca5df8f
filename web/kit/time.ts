import type { Language } from '../../shared/domain/text.ts';

/** China keeps one offset the whole year, so its wall clock needs no time zone data. */
const offset = 8 * 3600 * 1000;

const parts = (instant: string) => {
  const text = new Date(Date.parse(instant) + offset).toISOString();
  return {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    date: Number(text.slice(8, 10)),
    time: text.slice(11, 16),
  };
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const dateOf = (instant: string, language: Language): string => {
  const { year, month, date } = parts(instant);
  return language === 'zh'
    ? `${year}年${month}月${date}日`
    : `${date} ${months[month - 1]} ${year}`;
};

/** A day as the rule book writes an order: 20190531. */
export const dayOf = (order: number, language: Language): string => {
  const [year, month, day] = [
    Math.floor(order / 10_000),
    Math.floor(order / 100) % 100,
    order % 100,
  ];
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`;
};

export const momentOf = (instant: string, language: Language): string =>
  `${dateOf(instant, language)} ${parts(instant).time}`;

/** An end at midnight is written as the 24th hour of the day before: nobody reads 8日 00:00 as the 7th's end. */
export const deadlineOf = (instant: string, language: Language): string => {
  if (parts(instant).time !== '00:00') return momentOf(instant, language);
  const before = new Date(Date.parse(instant) - 1).toISOString();
  return `${dateOf(before, language)} 24:00`;
};

export const timeOf = (instant: string): string => parts(instant).time;

/** Whole days still left, the running one counted; 0 once the moment has passed. */
export const daysLeft = (until: string, now: string): number =>
  Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 86_400_000));

/** What is left until a moment, in whole days, hours and minutes; null once it has passed. */
export const timeLeft = (until: string, now: string) => {
  const minutes = Math.floor((Date.parse(until) - Date.parse(now)) / 60_000);
  return minutes < 0
    ? null
    : {
        days: Math.floor(minutes / 1440),
        hours: Math.floor((minutes % 1440) / 60),
        minutes: minutes % 60,
      };
};
