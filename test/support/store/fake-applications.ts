import { isDeepStrictEqual } from 'node:util';
import type {
  Application,
  AuditEvent,
  Document,
} from '../../../shared/domain/application/application.ts';
import type {
  ApplicationChange,
  ApplicationFilter,
  ApplicationStore,
  Page,
} from '../../../shared/usecases/ports.ts';

type Read = Parameters<ApplicationStore['logRead']>[0];

export type FakeApplications = ApplicationStore & {
  /** everything stored, newest version only */
  readonly all: () => readonly Application[];
  readonly reads: readonly Read[];
  /** runs `before` when the next write arrives: another writer gets in first */
  readonly interruptNextWrite: (before: () => Promise<unknown>) => void;
};

const keyOf = (season: string, id: string) => `${season}/${id}`;

const page = (
  found: readonly Application[],
  { states, cursor = '', limit = 100 }: ApplicationFilter,
): Page<Application> => {
  const rest = found
    .filter((each) => (states === undefined || states.includes(each.state)) && each.id > cursor)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const items = rest.slice(0, limit);
  return { items: structuredClone(items), next: rest.length > limit ? items.at(-1)!.id : null };
};

export const fakeApplications = (): FakeApplications => {
  const applications = new Map<string, Application>();
  const events = new Map<string, AuditEvent[]>();
  const documents = new Map<string, Map<string, Document>>();
  const reads: Read[] = [];
  let interruption: (() => Promise<unknown>) | null = null;

  const repeated = (change: ApplicationChange, key: string) => {
    const last = change.events.at(-1);
    return last === undefined
      ? isDeepStrictEqual(applications.get(key), change.after)
      : (events.get(key) ?? []).some((event) => event.hash === last.hash);
  };

  return {
    all: () => structuredClone([...applications.values()]),
    reads,
    interruptNextWrite: (before) => {
      interruption = before;
    },
    find: async (season, id) => structuredClone(applications.get(keyOf(season, id)) ?? null),
    write: async (change) => {
      const before = interruption;
      interruption = null;
      await before?.();
      const { after, basedOn } = change;
      const key = keyOf(after.season, after.id);
      if (after.version !== basedOn + 1)
        throw new Error('application write: version is not the next');
      if ((applications.get(key)?.version ?? 0) !== basedOn) {
        if (repeated(change, key)) return 'written';
        return basedOn === 0 ? 'already-exists' : 'changed-meanwhile';
      }
      applications.set(key, structuredClone(after));
      events.set(key, [...(events.get(key) ?? []), ...structuredClone(change.events)]);
      const files = documents.get(key) ?? new Map<string, Document>();
      for (const document of change.documents ?? [])
        files.set(document.id, structuredClone(document));
      documents.set(key, files);
      return 'written';
    },
    ofGuardian: async (owner) =>
      structuredClone([...applications.values()].filter((each) => each.owner === owner)),
    atDesk: async (filter) =>
      page(
        [...applications.values()].filter(
          (each) => each.season === filter.season && each.desk === filter.desk,
        ),
        filter,
      ),
    ofSeason: async (filter) =>
      page(
        [...applications.values()].filter((each) => each.season === filter.season),
        filter,
      ),
    events: async (season, id) => structuredClone(events.get(keyOf(season, id)) ?? []),
    documents: async (season, id) =>
      structuredClone([...(documents.get(keyOf(season, id))?.values() ?? [])]),
    findDocument: async (season, id, document) =>
      structuredClone(documents.get(keyOf(season, id))?.get(document) ?? null),
    logRead: async (entry) => {
      reads.push(structuredClone(entry));
    },
  };
};
