import type { RuleBook } from '../../domain/rule-book/schema.ts';
import { zonesByWording } from '../../domain/rule-book/zones-of.ts';
import type { Season } from '../../domain/season/season.ts';
import { type Resolution, resolveAddress, zoneIndex } from '../../domain/zones/index.ts';
import type { Ports, RuleBookStore } from '../ports.ts';

type Shelved = {
  readonly book: RuleBook;
  /** zone ids of an address; none or several are a person's to settle */
  readonly zonesOf: (address: string) => readonly string[];
  /** what the published wording says of an address, doubts included */
  readonly resolve: (address: string) => Resolution;
};

export type OpenSeason = Shelved & { readonly season: Season };

const shelfSize = 8;

/** A published version never changes, so a container reads it, and indexes its zones, once. */
const shelves = new WeakMap<RuleBookStore, Map<string, Promise<Shelved>>>();

/** Indexing the wording of a district takes a while, and most requests ask for no address. */
const onFirstUse = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const fetchBook = async (
  store: RuleBookStore,
  season: string,
  version: number,
): Promise<Shelved> => {
  const book = await store.find(season, version);
  if (book === null) throw new Error(`rule book ${version} of ${season} is missing`);
  const byWording = onFirstUse(() => zonesByWording(book));
  const index = onFirstUse(() => zoneIndex(book.zones.map(({ id, text }) => ({ id, text }))));
  return {
    book,
    zonesOf: (address) => byWording()(address),
    resolve: (address) => resolveAddress(index(), address),
  };
};

const shelved = (store: RuleBookStore, season: string, version: number): Promise<Shelved> => {
  const shelf = shelves.get(store) ?? new Map<string, Promise<Shelved>>();
  shelves.set(store, shelf);
  const key = `${season}/${version}`;
  const known = shelf.get(key);
  if (known !== undefined) return known;
  const fetched = fetchBook(store, season, version);
  shelf.set(key, fetched);
  fetched.catch(() => shelf.delete(key));
  const oldest = shelf.keys().next().value;
  if (shelf.size > shelfSize && oldest !== undefined) shelf.delete(oldest);
  return fetched;
};

/** The season with its rule book in force; null where there is none of this name. */
export const openSeason = async (
  ports: Pick<Ports, 'ruleBooks'>,
  id: string,
): Promise<OpenSeason | null> => {
  const season = await ports.ruleBooks.findSeason(id);
  if (season === null) return null;
  return { season, ...(await shelved(ports.ruleBooks, season.id, season.ruleBookVersion)) };
};
