const parted = /[·•・‧．.\s]+/u;

const starred = (characters: readonly string[]): string => {
  const first = characters[0] ?? '';
  if (characters.length === 1) return '*';
  if (characters.length === 2) return `${first}*`;
  return `${first}${'*'.repeat(characters.length - 2)}${characters.at(-1) ?? ''}`;
};

/**
 * The form of a name in public lists: 张*明, 张*. A name in parts keeps its first and its last character
 * and nothing of its length: 阿*·*提.
 */
export const maskName = (name: string): string => {
  const parts = name
    .trim()
    .split(parted)
    .filter((part) => part !== '');
  const [head, ...rest] = parts;
  if (head === undefined) return '*';
  const tail = rest.at(-1);
  if (tail === undefined) return starred([...head]);
  return `${[...head][0] ?? ''}*·*${[...tail].at(-1) ?? ''}`;
};
