import { canonical } from './characters.ts';
import { listPieces } from './items.ts';
import { readNumbers } from './numbers.ts';
import { firstBracket } from './pieces.ts';
import { kindOf, type Reading, readBare, readParts } from './places.ts';
import type { Condition, Place } from './types.ts';
import { section } from './wording.ts';

/** Reads one entry of a list: a name, what stands in brackets behind it, and exceptions. */

export type Entry = Reading & {
  readonly partly: readonly string[];
  readonly conditions: readonly Condition[];
};

export type Surroundings = {
  readonly street?: string;
  /** streets that the text names elsewhere with a number */
  readonly roads: readonly string[];
};

const plain = (reading: Reading): Entry => ({ partly: [], conditions: [], ...reading });

const partOf = (...names: readonly string[]): Entry => ({
  places: [],
  partly: names.map(canonical),
  conditions: [],
});

const streetHead = /^.{2,6}?(?:路|大道|街|道|巷)/;

/** the name of which a part is meant; null where the words before 部分 or 段 are no name */
const sectionOf = (text: string): Entry | null => {
  const whole = streetHead.exec(text)?.[0] ?? text.replace(section, '');
  const reading = readBare(whole);
  return reading === null ? null : partOf(...reading.places.map(({ name }) => name));
};

/** 时光九篇观景路649号: a name with its address behind it, where the text knows the street */
const nameAndAddress = (text: string, roads: readonly string[]): Reading | null => {
  for (const road of roads) {
    const at = text.indexOf(road);
    const name = at < 2 ? null : readBare(text.slice(0, at));
    const address = name === null ? null : readBare(text.slice(at));
    if (name !== null && address !== null) return { places: [...name.places, ...address.places] };
  }
  return null;
};

const readList = (wording: string, around: Surroundings, outer?: string): Place[] | null => {
  const list = wording.replace(/等$/, '');
  const places: Place[] = [];
  let street = around.street;
  for (const { text } of listPieces({ text: list, at: 0 })) {
    const parts = outer === undefined ? null : readParts(text);
    if (outer !== undefined && parts !== null) {
      places.push({ kind: kindOf(outer), name: outer, parts, excludes: [] });
      continue;
    }
    const entry = readEntry(text, { ...around, ...(street === undefined ? {} : { street }) });
    if (entry === null || entry.partly.length > 0) return null;
    places.push(...entry.places);
    street = entry.street ?? street;
  }
  return places.length === 0 ? null : places;
};

const excluding = (base: Reading | null, wording: string, around: Surroundings): Entry | null => {
  const name = base?.places[0]?.name;
  if (base === null || name === undefined) return null;
  const excludes = readList(wording, { ...around, street: name }, name);
  if (excludes === null) return null;
  return plain({ ...base, places: base.places.map((place) => ({ ...place, excludes })) });
};

/** what the bracket says narrows the one place before it */
const narrowed = (base: Reading | null, narrowing: Partial<Place>): Entry | null => {
  const [only, ...others] = base?.places ?? [];
  if (base === null || only === undefined || others.length > 0 || only.numbers) return null;
  return plain({ ...base, places: [{ ...only, ...narrowing }] });
};

const underCondition = (base: Reading | null, condition: Condition): Entry | null =>
  base === null ? null : { ...plain(base), conditions: [condition] };

/** names in the bracket: on a street or of a committee they are the claim, else other names */
const listedIn = (before: string, inside: string, around: Surroundings): Entry | null => {
  const places = readList(inside, around);
  if (places === null) return null;
  if (/部分$/.test(before)) return { ...partOf(before.replace(/部分$/, '')), places };
  const base = readBare(before, around.street);
  const [outer] = base?.places ?? [];
  if (base === null || outer === undefined) return null;
  if (outer.kind === 'street' && outer.numbers === undefined) {
    const onIt = places.map((place) => ({ ...place, road: outer.name }));
    return { ...partOf(outer.name), places: onIt };
  }
  if (outer.kind === 'committee') return { ...partOf(outer.name), places };
  return plain({ ...base, places: [...base.places, ...places] });
};

const without = /^(?:不含|不包括|除)(.+?)(?:以外|之外|外)?$/;
const including = /^(?:含|包含|包括|其中|即|原):?(.+)$/;
const townHukou = /^(.{2,4}(?:街道|街|镇|乡))户籍$/;
const residents = /居民|非小区管理/;

const bracketed = (before: string, inside: string, around: Surroundings): Entry | null => {
  const base = readBare(before, around.street);
  const excluded = without.exec(inside)?.[1];
  if (excluded !== undefined) return excluding(base, excluded, around);
  const members = including.exec(inside)?.[1];
  if (members !== undefined) {
    const known = nameAndAddress(members, around.roads)?.places ?? readList(members, around);
    return known === null || base === null
      ? null
      : plain({ ...base, places: [...base.places, ...known] });
  }
  const town = townHukou.exec(inside)?.[1];
  if (town !== undefined) return underCondition(base, { kind: 'hukou-in-town', town });
  if (residents.test(inside)) return underCondition(base, { kind: 'long-resident' });
  const numbers = readNumbers(inside);
  if (numbers !== null) return narrowed(base, { numbers });
  const parts = readParts(inside);
  if (parts !== null) return narrowed(base, { parts });
  return section.test(inside) ? sectionOf(before) : listedIn(before, inside, around);
};

const exception = /^(.+?)除(.+?)(?:以外|之外|外)(?:的?地段|的)?$/;

const excepted = (text: string, around: Surroundings): Entry | null => {
  const [, base, excluded] = exception.exec(text) ?? [];
  if (base === undefined || excluded === undefined) return null;
  const whole = readEntry(base, around);
  return whole === null || whole.places.length === 0 ? whole : excluding(whole, excluded, around);
};

/** 大北路2、4、6、8座(巷): the bracket belongs to the number */
const numberBracket = (text: string, around: Surroundings): Entry | null => {
  if (!/[巷街座幢]\)$|[单双][号数]?\)$/.test(text)) return null;
  const reading = readBare(text, around.street);
  const [only] = reading?.places ?? [];
  return reading === null || only?.numbers === undefined ? null : plain(reading);
};

const withBracket = (text: string, around: Surroundings): Entry | null => {
  const bracket = firstBracket({ text, at: 0 });
  return bracket !== null && /^(?:小区)?$/.test(bracket.after)
    ? bracketed(bracket.before, bracket.inside.text, around)
    : null;
};

const notHukouOf = /^(.{2,}?)非(.{2,}村)$/;
const hukouOf = /^(.{2,}?)中?具有(.{2,}村)$/;

const byHukou = (
  text: string,
  pattern: RegExp,
  kind: 'hukou-of' | 'hukou-not-of',
): Entry | null => {
  const [, place, village] = pattern.exec(text) ?? [];
  if (place === undefined || village === undefined) return null;
  const name = canonical(village.replace(/^.{2,4}(?:街道|镇|乡)/, ''));
  return underCondition(readBare(place), { kind, village: name });
};

const withoutBracket = (text: string, around: Surroundings): Entry | null => {
  if (text.includes('(')) return null;
  if (section.test(text)) return sectionOf(text);
  const reading = readBare(text.replace(/^的/, ''), around.street);
  return reading === null ? null : plain(reading);
};

/** Null where the wording fixes no exact place. */
export const readEntry = (wording: string, around: Surroundings): Entry | null => {
  const text = wording.replaceAll(/\s/g, '').replace(/等(?:整?片区|小区|地段)*$/, '');
  return (
    excepted(text, around) ??
    numberBracket(text, around) ??
    withBracket(text, around) ??
    byHukou(text, hukouOf, 'hukou-of') ??
    byHukou(text, notHukouOf, 'hukou-not-of') ??
    withoutBracket(text, around)
  );
};
