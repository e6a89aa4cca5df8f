import { createStore, del, entries, set } from 'idb-keyval';
import { wait } from '../../kit/browser.ts';
import { type Entry, isEntry, withoutNumbers } from './entry.ts';

/** What lies on the device: bound to who was signed in, and to a week. */
export type Kept = {
  readonly owner: string;
  readonly season: string;
  readonly id: string;
  readonly keptAt: number;
  readonly entries: readonly Entry[];
};

export type Box = {
  readonly all: () => Promise<readonly Kept[]>;
  /** false where the browser refuses to keep anything */
  readonly put: (kept: Kept) => Promise<boolean>;
  readonly drop: (kept: Pick<Kept, 'owner' | 'season' | 'id'>) => Promise<void>;
};

const week = 7 * 24 * 3600 * 1000;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'owner' in value &&
  typeof value.owner === 'string' &&
  'season' in value &&
  typeof value.season === 'string' &&
  'id' in value &&
  typeof value.id === 'string' &&
  'keptAt' in value &&
  typeof value.keptAt === 'number' &&
  'entries' in value &&
  Array.isArray(value.entries) &&
  value.entries.every(isEntry);

const keyOf = ({ owner, season, id }: Pick<Kept, 'owner' | 'season' | 'id'>): string =>
  `${owner}/${season}/${id}`;

/** some WebViews never answer */
const patience = 1500;
const soon = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([work, wait(patience).then(() => otherwise)]).catch(() => otherwise);

/** IndexedDB of this device; what is older than a week, or cannot be read, goes whenever somebody looks. */
export const deviceBox = (now: () => number): Box => {
  let store: ReturnType<typeof createStore> | null = null;
  const opened = () => {
    store ??= createStore('sunshine-drafts', 'drafts');
    return store;
  };
  const sweep = async (): Promise<readonly Kept[]> => {
    const good: Kept[] = [];
    for (const [key, value] of await entries<string, unknown>(opened())) {
      if (isKept(value) && now() - value.keptAt < week) good.push(value);
      else await del(key, opened());
    }
    return good;
  };
  const write = async (kept: Kept): Promise<boolean> => {
    await set(keyOf(kept), { ...kept, entries: kept.entries.map(withoutNumbers) }, opened());
    return true;
  };
  const erase = async (kept: Pick<Kept, 'owner' | 'season' | 'id'>) => del(keyOf(kept), opened());
  return {
    all: () => soon(sweep(), []),
    put: (kept) => soon(write(kept), false),
    drop: (kept) => soon(erase(kept), undefined),
  };
};
