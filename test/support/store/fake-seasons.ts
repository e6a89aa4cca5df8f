import { isDeepStrictEqual } from 'node:util';
import type { RuleBook } from '../../../shared/domain/rule-book/schema.ts';
import type { Run } from '../../../shared/domain/season/run.ts';
import type { Season } from '../../../shared/domain/season/season.ts';
import type { CounterStore, RuleBookStore, RunStore } from '../../../shared/usecases/ports.ts';

export const fakeRuleBooks = (): RuleBookStore => {
  const seasons = new Map<string, Season>();
  const books = new Map<string, { readonly book: RuleBook; readonly hash: string }>();
  return {
    seasons: async () => structuredClone([...seasons.values()]),
    findSeason: async (season) => structuredClone(seasons.get(season) ?? null),
    find: async (season, version) =>
      structuredClone(books.get(`${season}/${version}`)?.book ?? null),
    put: async (season, book, basedOn) => {
      if (season.ruleBookVersion !== basedOn + 1)
        throw new Error('rule book write: version is not the next');
      const stored = seasons.get(season.id);
      const key = `${season.id}/${season.ruleBookVersion}`;
      if ((stored?.ruleBookVersion ?? 0) !== basedOn) {
        if (books.get(key)?.hash === season.ruleBookHash) return 'written';
        return basedOn === 0 ? 'already-exists' : 'changed-meanwhile';
      }
      if (stored !== undefined && stored.publishedRun !== season.publishedRun)
        return 'changed-meanwhile';
      seasons.set(season.id, structuredClone(season));
      books.set(key, { book: structuredClone(book), hash: season.ruleBookHash });
      return 'written';
    },
    setPublishedRun: async (id, run) => {
      const season = seasons.get(id);
      if (season === undefined) throw new Error('published run: no such season');
      if ((season.publishedRun ?? 0) <= run) seasons.set(id, { ...season, publishedRun: run });
    },
  };
};

export const fakeRuns = (): RunStore => {
  const runs = new Map<string, Run>();
  return {
    find: async (season, number) => structuredClone(runs.get(`${season}/${number}`) ?? null),
    list: async (season) =>
      structuredClone([...runs.values()].filter((run) => run.season === season)).sort(
        (a, b) => a.number - b.number,
      ),
    begin: async (run, before) => {
      if (run.version !== 1) throw new Error('run write: a new run has version 1');
      const key = `${run.season}/${run.number}`;
      const stored = runs.get(key);
      if (stored !== undefined)
        return isDeepStrictEqual(stored, run) ? 'written' : 'already-exists';
      if (before !== null) {
        const beforeKey = `${before.season}/${before.number}`;
        if (runs.get(beforeKey)?.version !== before.version) return 'changed-meanwhile';
        runs.set(beforeKey, structuredClone({ ...before, version: before.version + 1 }));
      }
      runs.set(key, structuredClone(run));
      return 'written';
    },
    write: async (run, basedOn) => {
      if (run.version !== basedOn + 1) throw new Error('run write: version is not the next');
      const key = `${run.season}/${run.number}`;
      const stored = runs.get(key);
      if ((stored?.version ?? 0) !== basedOn) {
        if (isDeepStrictEqual(stored, run)) return 'written';
        return basedOn === 0 ? 'already-exists' : 'changed-meanwhile';
      }
      runs.set(key, structuredClone(run));
      return 'written';
    },
  };
};

export const fakeCounters = (): CounterStore => {
  const counted = new Map<
    string,
    { season: string; version: number; counts: Readonly<Record<string, number>> }
  >();
  return {
    all: async (season) => {
      const sums: Record<string, number> = {};
      for (const each of counted.values()) {
        if (each.season !== season) continue;
        for (const [name, count] of Object.entries(each.counts))
          sums[name] = (sums[name] ?? 0) + count;
      }
      return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
    },
    apply: async ({ season, application, version, counted: counts }) => {
      const key = `${season}/${application}`;
      if ((counted.get(key)?.version ?? 0) < version)
        counted.set(key, { season, version, counts: { ...counts } });
    },
  };
};
