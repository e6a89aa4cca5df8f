import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { CounterStore } from '../usecases/ports.ts';
import { backoff } from './backoff.ts';
import { stillAt } from './conditions.ts';
import { parseStored } from './items.ts';
import { countedKey, counterKey, counterPks } from './keys.ts';
import { readItem, readRange, type Table } from './table.ts';
import { add, put, transact } from './transact.ts';

type Counts = Readonly<Record<string, number>>;
type Change = Parameters<CounterStore['apply']>[0];

const counts = z.record(z.string(), z.int());
/** what an application counts for, and by which of its versions */
const marker = z.object({ version: z.int().min(1), counts });
type Marker = z.infer<typeof marker>;

const counter = z.object({ sk: z.string(), count: z.int() });

const attempts = 20;

/** What the sums must change by; nothing where both agree. */
export const differences = (before: Counts, after: Counts): Counts =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
      .filter(([, difference]) => difference !== 0),
  );

/** The marker's condition makes the sums right: whoever applied meanwhile, these differences no longer fit. */
export const counterWrites = (
  table: Table,
  { season, application, version, counted }: Change,
  before: Marker | null,
): readonly TransactWriteItem[] => [
  put(
    table,
    { ...countedKey(season, application), body: { version, counts: counted } },
    stillAt('version', before?.version ?? 0),
  ),
  ...Object.entries(differences(before?.counts ?? {}, counted)).map(([name, difference]) =>
    add(table, counterKey(season, application, name), 'count', difference),
  ),
];

export const dynamoCounters = (table: Table): CounterStore => ({
  all: async (season) => {
    const shards = await Promise.all(counterPks(season).map((pk) => readRange(table, { pk })));
    const sums = new Map<string, number>();
    for (const item of shards.flat()) {
      const { sk: name, count } = parseStored(counter, item, 'COUNT');
      sums.set(name, (sums.get(name) ?? 0) + count);
    }
    return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0));
  },
  apply: async (change) => {
    const key = countedKey(change.season, change.application);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const item = await readItem(table, key);
      const before = item === null ? null : parseStored(marker, item['body'], key.sk);
      if (before !== null && before.version >= change.version) return;
      if ((await transact(table, counterWrites(table, change, before))) === 'done') return;
      await backoff(attempt);
    }
    throw new Error('counters: an application kept changing while it was counted');
  },
});
