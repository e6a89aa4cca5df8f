import { type ExtractRow, rowsOf } from '../extracts.ts';

const head = /户主|本人|妻|夫|配偶/u;
const parent = /^(?:养|继|岳|祖)?(?:父亲?|母亲?)$|公公|婆婆|岳[父母]/u;
const offspring =
  /^(?:子|女|养子|养女|独生子|独生女|儿子|女儿|[长次三二四五六]子|[长次二三四五六]女)$/u;
const grandchild = /孙/u;

const householdsOf = (person: string, found: readonly ExtractRow[]): readonly string[] =>
  rowsOf(found, 'households')
    .filter(({ idNumber }) => idNumber === person)
    .map(({ householdNumber }) => householdNumber);

export const shareHousehold = (a: string, b: string, found: readonly ExtractRow[]): boolean => {
  const own = householdsOf(a, found);
  return householdsOf(b, found).some((number) => own.includes(number));
};

/**
 * What an adult is to a child of the same household, as far as both relations to its head tell; null where they leave
 * it open (an uncle lives there too).
 */
export const adultInHousehold = (
  adult: string,
  child: string,
  found: readonly ExtractRow[],
): 'parent' | 'grandparent' | null => {
  const own = householdsOf(child, found);
  const relation = (person: string): string =>
    rowsOf(found, 'households').find(
      ({ idNumber, householdNumber }) => idNumber === person && own.includes(householdNumber),
    )?.relation ?? '';
  const [ofAdult, ofChild] = [relation(adult), relation(child)];
  if (head.test(ofAdult) && offspring.test(ofChild)) return 'parent';
  if (head.test(ofAdult) && grandchild.test(ofChild)) return 'grandparent';
  return parent.test(ofAdult) && offspring.test(ofChild) ? 'grandparent' : null;
};
