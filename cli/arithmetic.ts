/** Quotients of whole numbers, rounded half up, without floating point in between. */

/** 0 where there is nothing to divide by */
export const roundedQuotient = (sum: number, count: number): number => {
  if (count === 0) return 0;
  const [dividend, divisor] = [BigInt(sum), BigInt(count)];
  return Number((2n * dividend + divisor) / (2n * divisor));
};

/** `99.66 %` */
export const percentage = (part: number, whole: number): string => {
  if (whole === 0) return '-';
  const basis = String(roundedQuotient(part * 10_000, whole)).padStart(3, '0');
  return `${basis.slice(0, -2)}.${basis.slice(-2)} %`;
};
