import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import { wordingIndex } from '../../domain/rule-book/zones-of.ts';
import type { Season } from '../../domain/season/season.ts';
import { type Resolution, resolveAddress } from '../../domain/zones/index.ts';
import type { StaffActor } from '../actors.ts';
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
  const index = onFirstUse(() => wordingIndex(book.zones));
  const resolve = (address: string) => resolveAddress(index(), address);
  return {
    book,
    zonesOf: (address) => {
      const resolution = resolve(address);
      return resolution.kind === 'found' ? resolution.zones.map(({ id }) => id) : [];
    },
    resolve,
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

/** A season of the staff's district; every other looks like none. */
export const districtSeason = async (
  ports: Pick<Ports, 'ruleBooks'>,
  { district }: Pick<StaffActor, 'district'>,
  id: string,
): Promise<Outcome<OpenSeason>> => {
  const opened = await openSeason(ports, id);
  return opened === null || opened.season.district !== district ? refuse('not-found') : ok(opened);
};
