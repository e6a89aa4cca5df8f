/** DynamoDB removes items up to two days after this, so a reader looks at the time itself. */
export const epochSeconds = (moment: string): number => Math.ceil(Date.parse(moment) / 1000);

export const daysAfter = (moment: string, days: number): number =>
  epochSeconds(moment) + days * 86_400;

/** a season lasts some months; a phone that nobody signs in with any more is forgotten */
export const phoneKeptDays = 400;

/** an extract serves one season; a newer one removes it earlier */
export const extractKeptDays = 400;
