import type { Lookup } from '../domain/evidence/compare/index.ts';
import { type ExtractKind, type ExtractRow, keyOf } from '../domain/evidence/extracts.ts';
import type { ExtractStore } from '../usecases/ports.ts';

type Found = readonly ExtractRow[] | 'no-extract';

/** Looks a family's keys up once, however many of its claims ask for them. */
export const sharedLookups = (extracts: ExtractStore, district: string) => {
  const underWay = new Map<string, Promise<Found>>();
  const nameOf = (registry: ExtractKind, key: string) => JSON.stringify([registry, key]);

  return async ({ registry, keys }: Lookup): Promise<Found> => {
    const unknown = keys.filter((key) => !underWay.has(nameOf(registry, key)));
    if (unknown.length > 0) {
      const asked = extracts.rows(district, registry, unknown);
      for (const key of unknown)
        underWay.set(
          nameOf(registry, key),
          asked.then((rows) =>
            rows === 'no-extract' ? rows : rows.filter((row) => keyOf(row).includes(key)),
          ),
        );
    }
    const found = await Promise.all(keys.map((key) => underWay.get(nameOf(registry, key))));
    const rows: ExtractRow[] = [];
    for (const one of found) {
      if (one === undefined || one === 'no-extract') return 'no-extract';
      rows.push(...one);
    }
    return rows;
  };
};
