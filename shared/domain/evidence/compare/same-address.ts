import { canonical } from '../../zones/characters.ts';

/** what follows it may be left out in front: province, city, district */
const shortest = 4;

/**
 * Whether two wordings name one address after all forms are made one: equal, or one begins further in, the province
 * or the town left out. What counts afterwards is the register's wording, so a short claim gains nothing.
 */
export const sameAddress = (claimed: string, registered: string): boolean => {
  const [a, b] = [canonical(claimed), canonical(registered)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= shortest ? long.endsWith(short) : long === short;
};
