import { allowsNumber } from './numbers.ts';
import type { Address, Occurrence } from './read-address.ts';
import type { Tail, Token } from './tail.ts';
import type { NumberRule, Place } from './types.ts';
import { generic } from './wording.ts';

/** Does this place hold the address? `maybe` wherever the address or the wording leaves it open. */
export type Verdict = 'yes' | 'maybe' | 'no';

const order = ['yes', 'maybe', 'no'] as const;

/** the weakest of several answers holds */
export const weakest = (verdicts: readonly Verdict[]): Verdict =>
  order[Math.max(0, ...verdicts.map((verdict) => order.indexOf(verdict)))] ?? 'no';

type Numbered = Exclude<Token, { readonly unit: '区' }>;

const isNumbered = (token: Token): token is Numbered => token.unit !== '区';

/** the name goes on in words that are not understood: 东华花园→大厦 */
const goesOn = ({ tokens, rest }: Tail): boolean => tokens.length === 0 && rest !== '';

/** of a short name that goes on nothing remains */
const missing = (place: Place, tail: Tail): Verdict =>
  goesOn(tail) && place.kind !== 'village' && place.name.length < 3 ? 'no' : 'maybe';

const strictlyInside = (rule: NumberRule, value: number): boolean =>
  rule.parity === null && rule.ranges.some(({ from, to }) => from < value && value < to);

const numberVerdict = (place: Place, rule: NumberRule, tail: Tail): Verdict => {
  const skipsPhase = !rule.units.includes('期');
  const token = tail.tokens.filter(isNumbered).find(({ unit }) => !(unit === '期' && skipsPhase));
  if (token === undefined) return missing(place, tail);
  const fits = rule.units.some((unit) => unit === token.unit);
  if (!fits) return 'maybe';
  if (!allowsNumber(rule, token.value)) return 'no';
  return token.below && !strictlyInside(rule, token.value) ? 'maybe' : 'yes';
};

const partVerdict = (place: Place, parts: readonly string[], tail: Tail): Verdict => {
  const given = tail.tokens.flatMap((token) => (token.unit === '区' ? [token.part] : []));
  if (given.some((part) => parts.includes(part))) return 'yes';
  return given.length > 0 ? 'no' : missing(place, tail);
};

const villageStreet = /^[一-鿿]{0,6}?(?:大街|大道|路|街|巷|里|坊|围|涌|基|约)(?:\d|$)/;

/** what follows a place that is claimed whole */
const wholeVerdict = (place: Place, tail: Tail): Verdict => {
  const [first] = tail.tokens;
  if (place.kind === 'street' && /^[巷街弄]$/.test(first?.unit ?? '')) return 'maybe';
  if (!goesOn(tail)) return 'yes';
  if (place.kind === 'village' || place.kind === 'committee') {
    return villageStreet.test(tail.rest) ? 'yes' : 'maybe';
  }
  return place.name.length < 3 ? 'no' : 'maybe';
};

const houseNumber = /\d+(?:-\d+)*号$/;
const anyRoad = /(?:路|大道|大街|街|巷)$/;

/** the text says on which street the estate stands; an address on another may mean another estate */
const roadVerdict = (road: string, before: string, towns: readonly string[]): Verdict => {
  const lead = before.replace(houseNumber, '');
  const endsInTown = towns.some((town) => lead.replace(/(?:街道|街)$/, '').endsWith(town));
  return lead.endsWith(road) || endsInTown || !anyRoad.test(lead) ? 'yes' : 'maybe';
};

const tellsLittle = ({ name, within, parts }: Place): boolean =>
  generic.test(name) || (within !== undefined && parts === undefined && name.length < 3);

const nameVerdict = (place: Place, address: Address, sameTown: boolean): Verdict => {
  if (!tellsLittle(place) || sameTown) return 'yes';
  return place.within !== undefined && address.text.includes(place.within) ? 'yes' : 'maybe';
};

/** 康乐路118号(原康乐路116号): two answers under one name settle nothing */
const onceVerdict = (at: Occurrence, address: Address): Verdict =>
  address.occurrences.some(({ name, at: other }) => name === at.name && other !== at.at)
    ? 'maybe'
    : 'yes';

const against = { yes: 'no', maybe: 'maybe', no: 'yes' } as const;

/** an exception needs an address fine enough to fall outside it */
const exceptionVerdict = (place: Place, at: Occurrence, address: Address): Verdict => {
  const verdicts = place.excludes.map((excluded): Verdict => {
    if (excluded.name === place.name) return against[placeVerdict(excluded, at, address, true)];
    const named = address.occurrences.filter(({ name }) => name === excluded.name);
    return weakest(named.map((other) => against[placeVerdict(excluded, other, address, true)]));
  });
  const elsewhereNamed = place.excludes.every(({ name }) => name !== place.name);
  const finer = address.occurrences.some((other) => other.at > at.at);
  return weakest([...verdicts, elsewhereNamed && !finer ? 'maybe' : 'yes']);
};

/** `sameTown`: the address names a town that the place is known to lie in. */
export const placeVerdict = (
  place: Place,
  at: Occurrence,
  address: Address,
  sameTown: boolean,
): Verdict => {
  const narrow: Verdict[] = [];
  if (place.parts !== undefined) narrow.push(partVerdict(place, place.parts, at.tail));
  if (place.numbers !== undefined) narrow.push(numberVerdict(place, place.numbers, at.tail));
  if (narrow.length === 0) narrow.push(wholeVerdict(place, at.tail));
  if (place.road !== undefined) narrow.push(roadVerdict(place.road, at.before, address.towns));
  if (place.excludes.length > 0) narrow.push(exceptionVerdict(place, at, address));
  narrow.push(at.strange ? 'maybe' : 'yes', onceVerdict(at, address));
  narrow.push(nameVerdict(place, address, sameTown));
  return weakest(narrow);
};
