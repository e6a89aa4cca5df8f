/** Whole numbers in proportion to the weights that add up to the total: largest remainder, ties to the first. */
export const proportional = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const whole = weights.map((weight) => Math.floor((total * weight) / sum));
  const missing = total - whole.reduce((all, share) => all + share, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return whole.map((share, index) => share + (lucky.has(index) ? 1 : 0));
};
