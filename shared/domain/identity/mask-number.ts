const shown = 4;

/** Enough of a number for its owner to know it by, on paper that others may see: **************002X. */
export const maskNumber = (number: string): string => {
  const characters = [...number.trim()];
  const kept = Math.min(shown, Math.floor(characters.length / 3));
  const hidden = characters.length - kept;
  return `${'*'.repeat(hidden)}${characters.slice(hidden).join('')}`;
};
