/** Seconds since 1970 of an instant in UTC, by the calendar's arithmetic: nothing here knows a clock. */

const written = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?Z$/;

// days before the first of March of a year, counted from the March of the year 0 (proleptic Gregorian)
const daysBefore = (year: number): number =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** from March on, so that a leap day is the last day of its year */
const dayNumber = (year: number, month: number, day: number): number => {
  const shifted = (month + 9) % 12;
  const ownYear = month <= 2 ? year - 1 : year;
  return daysBefore(ownYear) + Math.floor((153 * shifted + 2) / 5) + day;
};

const epoch = dayNumber(1970, 1, 1);

/** `2026-07-15T01:02:03.000Z`; null where the text is no such instant. Fractions are cut off. */
export const secondsOf = (text: string): number | null => {
  const found = written.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) {
    return null;
  }
  return (dayNumber(year, month, day) - epoch) * 86_400 + hour * 3600 + minute * 60 + second;
};
