import { canonical } from './characters.ts';
import { readNumbers } from './numbers.ts';
import type { NumberRule, Place, PlaceKind } from './types.ts';
import { committeeEnd, estateEnd, notName, partEnd, streetEnd, villageEnd } from './wording.ts';

/** Reads one name without brackets: 康乐路116号, 东兴园1至6幢, 洛涛南区, 罗家村六队, 繁华路怡乐园. */

export const kindOf = (name: string): PlaceKind => {
  if (villageEnd.test(name)) return 'village';
  if (committeeEnd.test(name)) return 'committee';
  return streetEnd.test(name) ? 'street' : 'estate';
};

/** a digit left at the end, or a house number inside, is a number that was not understood */
const validName = /^(?!.*\d(?:号|$))[一-鿿A-Z0-9]{2,16}$/;

/** 小区 says what the place is; it stays where the name would be too short to tell it from others */
const withoutKind = (text: string): string => (/^.{3,}小区$/.test(text) ? text.slice(0, -2) : text);

type Parts = { readonly stem: string; readonly parts: readonly string[] };

const splitParts = (name: string): Parts => {
  const part = partEnd.exec(name);
  if (part === null || part.index < 2) return { stem: name, parts: [] };
  const rest = splitParts(name.slice(0, part.index));
  return { stem: rest.stem, parts: [...rest.parts, part[0]] };
};

/** 南区、北区 in a bracket, or one part alone; null if it is anything else. */
export const readParts = (text: string): string[] | null => {
  const parts = text.split(/[、,和及]/).map(canonical);
  return parts.every((part) => partEnd.exec(part)?.index === 0) ? parts : null;
};

const named = (text: string, numbers: NumberRule | null, road?: string): Place | null => {
  const name = canonical(withoutKind(text));
  if (notName.test(text) || !validName.test(name)) return null;
  const { stem, parts } = splitParts(name);
  const kind = kindOf(stem);
  return {
    kind,
    name: stem,
    ...(numbers === null ? {} : { numbers }),
    ...(parts.length === 0 ? {} : { parts }),
    ...(road === undefined ? {} : { road: canonical(road) }),
    excludes: [],
  };
};

const present = <T>(values: readonly (T | null)[]): T[] | null => {
  const kept = values.filter((value) => value !== null);
  return kept.length === values.length ? kept : null;
};

const numberStart = '(?:\\d|[一二三四五六七八九十百]+(?:号|幢|栋|座|巷|队|组|期|街)|单|双)';
const streetNumbers = new RegExp(`^(.{1,6}?(?:路|街|道|巷|里|坊))(${numberStart}.*)$`);
const estateNumbers =
  /^(.{2,}?)((?:\d|[一二三四五六七八九十百]+(?:号|幢|栋|座|巷|队|组|期)|单[号数]|双[号数]).*)$/;
const numberThenName = /^(\d+号)([^\d号].+)$/;
const roadThenName = /^(.{2,5}?(?:路|大道))([一-鿿].+)$/;
const sideStreetThenName = /^(.{2,5}?街)([一-鿿].+)$/;

export type Reading = {
  readonly places: readonly Place[];
  /** street that bare numbers later in the list belong to */
  readonly street?: string;
};

const single = (place: Place | null, street?: string): Reading | null =>
  place === null
    ? null
    : { places: [place], ...(street === undefined ? {} : { street: canonical(street) }) };

/** 178号康嘉园: the house and the name are one place under two names */
const houseAndName = (street: string, rest: string): Reading | null => {
  const [, house, name] = numberThenName.exec(rest) ?? [];
  if (house === undefined || name === undefined) return null;
  const places =
    name === '小区'
      ? present([named(street, readNumbers(house))])
      : present([named(street, readNumbers(house)), named(name, null, street)]);
  return places === null ? null : { places, street: canonical(street) };
};

const onStreet = (street: string, rest: string): Reading | null => {
  const numbers = readNumbers(rest);
  return numbers === null ? houseAndName(street, rest) : single(named(street, numbers), street);
};

const roadAndName = (text: string): Reading | null => {
  const [, road, name] = roadThenName.exec(text) ?? [];
  if (road !== undefined && name !== undefined) return single(named(name, null, road), road);
  const [, street, estate] = sideStreetThenName.exec(text) ?? [];
  return street !== undefined && estate !== undefined && estateEnd.test(estate)
    ? single(named(estate, null, street), street)
    : null;
};

const estateWithNumbers = (text: string): Reading | null => {
  const [, estate, rest] = estateNumbers.exec(text) ?? [];
  const numbers = rest === undefined ? null : readNumbers(rest);
  return estate === undefined || numbers === null ? null : single(named(estate, numbers));
};

/** `street`: the one that a bare number belongs to. Null: the wording is no exact place. */
export const readBare = (wording: string, street?: string): Reading | null => {
  const text = wording.replace(/(?:整条|全段|全路段)$/, '');
  if (street !== undefined) {
    const own = onStreet(street, text);
    if (own !== null) return own;
  }
  const [, road, rest] = streetNumbers.exec(text) ?? [];
  if (road !== undefined && rest !== undefined) {
    const numbered = onStreet(road, rest);
    if (numbered !== null) return numbered;
  }
  const found = estateWithNumbers(text) ?? roadAndName(text) ?? single(named(text, null));
  const [only] = found?.places ?? [];
  return only?.kind === 'street' && only.road === undefined && found !== null
    ? { ...found, street: only.name }
    : found;
};
