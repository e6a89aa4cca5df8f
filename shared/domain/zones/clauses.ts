import { type Entry, readEntry, type Surroundings } from './brackets.ts';
import { canonical } from './characters.ts';
import type { Item } from './items.ts';
import { type TownPrefix, townPrefix } from './town-prefix.ts';
import type { Clause, Condition, Place, UnresolvedClause } from './types.ts';
import { committeeEnd, townStem } from './wording.ts';

/** Turns the entries of one list into clauses, handing town, street and surrounding place on. */

export type ListContext = {
  readonly source: string;
  readonly towns: readonly string[];
  readonly roads: readonly string[];
  readonly conditions: readonly Condition[];
};

type Carried = { readonly town?: string; readonly street?: string; readonly within?: string };

const placeNames = /[一-鿿]{2,6}?(?:大道|路|大街|街|道|巷|河|村|社区|花园)/g;

export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/以(?:及以)?[东南西北]|[及至和、,()]/)
      .flatMap((part) => part.match(placeNames) ?? [])
      .map(canonical),
  ),
];

export const unresolved = (
  span: string,
  conditions: readonly Condition[],
  why: UnresolvedClause['why'],
  names: { readonly partly?: readonly string[]; readonly bounds?: readonly string[] },
): UnresolvedClause => ({
  kind: 'unresolved',
  understood: false,
  why,
  span,
  conditions,
  partly: names.partly ?? [],
  bounds: names.bounds ?? [],
});

const inside = /^(.{2,9}?)内的?(.{2,})$/;
const committeeAndPlace = /^(.{2,6}?(?:社区居委会?|居委会?|社区))(.{4,})$/;
const villageAndPlace = /^(.{1,4}村)([一-鿿].{3,})$/;

/** 祈福新邨内康怡居, 骏新居委锦绣趣园: the larger place, then the one that is meant */
const surrounded = (text: string): { readonly within: string; readonly rest: string } | null => {
  const found = inside.exec(text) ?? committeeAndPlace.exec(text) ?? villageAndPlace.exec(text);
  const [, within, rest] = found ?? [];
  return within === undefined || rest === undefined || rest.startsWith('(')
    ? null
    : { within: canonical(within), rest };
};

const townOf = (prefix: TownPrefix | null, carried: Carried) => {
  if (prefix !== null) return { town: prefix.town };
  return carried.town === undefined ? {} : { town: carried.town, townCarried: true };
};

const bareNames = (text: string): string[] => {
  const name = canonical(text.replace(/\(.*$/, ''));
  return /^[一-鿿A-Z0-9]{2,12}$/.test(name) ? [name] : [];
};

/** 市桥街户籍: a hukou condition on X街 alone speaks of the town, not of a street */
const asTown = (place: Place, context: ListContext): Place => {
  if (place.kind !== 'street' || place.numbers !== undefined || !/街$/.test(place.name)) {
    return place;
  }
  const known = context.towns.some((town) => town.replace('街道', '街') === place.name);
  const byHukou =
    context.conditions.some(({ kind }) => kind === 'hukou') &&
    context.conditions.every(({ kind }) => kind !== 'home-and-hukou');
  return known || (byHukou && place.name.length < 5)
    ? { ...place, kind: 'town', name: townStem(place.name) }
    : place;
};

const clauseOf = (
  span: string,
  entry: Entry,
  context: ListContext,
  extra: { readonly within?: string; readonly town?: string; readonly townCarried?: boolean },
): Clause => {
  const { within, ...town } = extra;
  const conditions = [...context.conditions, ...entry.conditions];
  const read = entry.places.map((place) => asTown(place, context));
  const [first] = read;
  if (first === undefined) {
    return { ...unresolved(span, conditions, 'part', { partly: entry.partly }), ...town };
  }
  const places: Place[] = read.map((place) =>
    within === undefined ? place : { ...place, within },
  );
  const { partly } = entry;
  return { kind: first.kind, understood: true, span, conditions, ...town, places, partly };
};

type Step = { readonly clause: Clause; readonly carried: Carried };

const readItem = (item: Item, first: boolean, carried: Carried, context: ListContext): Step => {
  const { at, text } = item.piece;
  const span = context.source.slice(at, at + text.length);
  const prefix = townPrefix(text, context.towns, first);
  const town = townOf(prefix, carried);
  if (item.kind === 'area') {
    const bounds = namesIn(prefix?.rest ?? text);
    return {
      clause: { ...unresolved(span, context.conditions, 'area', { bounds }), ...town },
      carried: { ...carried, ...(prefix === null ? {} : { town: prefix.town }) },
    };
  }
  const own = (prefix?.rest ?? text).replaceAll(/\s/g, '').replace(/(?:村民)?户籍$/, '');
  const wording = `${own}${item.ending ?? ''}`;
  const outer = surrounded(wording);
  const around: Surroundings = {
    roads: context.roads,
    ...(carried.street === undefined ? {} : { street: carried.street }),
  };
  const entry = readEntry(outer?.rest ?? wording, around);
  const within = outer?.within ?? carried.within;
  const next: Carried = {
    ...carried,
    ...(prefix === null ? {} : { town: prefix.town }),
    ...(entry?.street === undefined ? {} : { street: entry.street }),
    ...(outer === null || committeeEnd.test(outer.within) ? {} : { within: outer.within }),
  };
  const surrounding = within === undefined ? {} : { within };
  const clause: Clause =
    entry === null
      ? {
          ...unresolved(span, context.conditions, 'wording', { bounds: bareNames(wording) }),
          ...town,
        }
      : clauseOf(span, entry, context, { ...surrounding, ...town });
  return { clause, carried: next };
};

export const readItems = (items: readonly Item[], context: ListContext): Clause[] => {
  const clauses: Clause[] = [];
  let carried: Carried = {};
  for (const [index, item] of items.entries()) {
    const step = readItem(item, index === 0, carried, context);
    clauses.push(step.clause);
    carried = step.carried;
  }
  return clauses;
};
