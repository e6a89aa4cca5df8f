import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Application, ApplicationState } from '../domain/application/application.ts';
import type { table as names } from '../domain/deployment.ts';
import type { ApplicationFilter, Page } from '../usecases/ports.ts';
import type { Cipher } from './cipher.ts';
import { fromCursor, type Position, toCursor } from './cursor.ts';
import { readApplication } from './items.ts';
import { applicationKey, stateAndId } from './keys.ts';
import { fromAttributes, rangeQuery, readItems, type Table, toAttributes } from './table.ts';

type Index = typeof names.indexes.desk | typeof names.indexes.season;
type Range = { readonly pk: string; readonly prefix: string };

const defaultLimit = 100;

/** One range a partition and state; without states a partition is one range. */
const rangesOf = (
  pks: readonly string[],
  states: readonly ApplicationState[] | undefined,
): readonly Range[] =>
  pks.flatMap((pk) =>
    states === undefined
      ? [{ pk, prefix: '' }]
      : states.map((state) => ({ pk, prefix: stateAndId(state, '') })),
  );

/** The sort key ends with the id, so a cursor needs no table key, and a forged one reaches no other list. */
const idIn = (sortKey: string) => sortKey.slice(sortKey.indexOf('#') + 1);

const startAfter = (index: Index, season: string, { pk }: Range, after: string) =>
  toAttributes({
    ...applicationKey(season, idIn(after)),
    [index.partitionKey]: pk,
    [index.sortKey]: after,
  });

type Stretch = { readonly sortKeys: readonly string[]; readonly more: boolean };

const readStretch = async (
  table: Table,
  index: Index,
  season: string,
  range: Range,
  after: string,
  limit: number,
): Promise<Stretch> => {
  const { pk, prefix } = range;
  const query = rangeQuery(table.name, { pk, ...(prefix === '' ? {} : { prefix }), index });
  const from: Record<string, AttributeValue> | undefined =
    after === '' ? undefined : startAfter(index, season, range, after);
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({ ...query, Limit: limit, ExclusiveStartKey: from }),
  );
  const sortKeys = Items.map((attributes) => String(fromAttributes(attributes)[index.sortKey]));
  return { sortKeys, more: LastEvaluatedKey !== undefined };
};

/**
 * Walks the ranges of an index for ids, then reads the applications themselves: the index holds keys only,
 * and what moved on since it was written is left out.
 */
export const listApplications = async (
  { table, cipher }: { readonly table: Table; readonly cipher: Cipher },
  index: Index,
  pks: readonly string[],
  { season, states, cursor, limit = defaultLimit }: ApplicationFilter,
): Promise<Page<Application>> => {
  const ranges = rangesOf(pks, states);
  const start = fromCursor(cursor);
  const ids: string[] = [];
  let next: Position | null = null;
  for (const [at, range] of ranges.entries()) {
    if (at < (start?.range ?? 0)) continue;
    if (ids.length >= limit) next ??= { range: at, after: '' };
    if (next !== null) break;
    const after = at === start?.range && start.after.startsWith(range.prefix) ? start.after : '';
    const found = await readStretch(table, index, season, range, after, limit - ids.length);
    ids.push(...found.sortKeys.map(idIn));
    if (found.more) next = { range: at, after: found.sortKeys.at(-1) ?? after };
  }
  const keys = ids.map((id) => applicationKey(season, id));
  const items = (await readItems(table, keys))
    .map((item) => readApplication(item, cipher))
    .filter(({ state }) => states === undefined || states.includes(state));
  return { items, next: next === null ? null : toCursor(next) };
};
