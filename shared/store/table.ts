import {
  type AttributeValue,
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  BatchWriteItemCommand,
  type BatchWriteItemCommandOutput,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { marshall, type NativeAttributeValue, unmarshall } from '@aws-sdk/util-dynamodb';
import { backoff, inParallel } from './backoff.ts';
import type { Key } from './keys.ts';

export type Table = { readonly client: DynamoDBClient; readonly name: string };

/** What is stored under a key, before its schema has looked at it. */
export type Stored = Readonly<Record<string, unknown>>;
export type Item = Key & Readonly<Record<string, NativeAttributeValue>>;

export const toAttributes = (
  item: Readonly<Record<string, NativeAttributeValue>>,
): Record<string, AttributeValue> => marshall(item, { removeUndefinedValues: true });

export const fromAttributes = (attributes: Record<string, AttributeValue>): Stored =>
  unmarshall(attributes);

/** Reads what the last acknowledged write left. */
export const readItem = async (table: Table, key: Key): Promise<Stored | null> => {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: toAttributes(key), ConsistentRead: true }),
  );
  return Item === undefined ? null : fromAttributes(Item);
};

export type Range = {
  readonly pk: string;
  /** the sort key begins with this */
  readonly prefix?: string;
  readonly index?: {
    readonly name: string;
    readonly partitionKey: string;
    readonly sortKey: string;
  };
};

export const rangeQuery = (name: string, { pk, prefix, index }: Range): QueryCommandInput => ({
  TableName: name,
  KeyConditionExpression:
    prefix === undefined ? '#pk = :pk' : '#pk = :pk AND begins_with(#sk, :prefix)',
  ExpressionAttributeNames: {
    '#pk': index?.partitionKey ?? 'pk',
    ...(prefix === undefined ? {} : { '#sk': index?.sortKey ?? 'sk' }),
  },
  ExpressionAttributeValues: toAttributes({
    ':pk': pk,
    ...(prefix === undefined ? {} : { ':prefix': prefix }),
  }),
  ...(index === undefined ? { ConsistentRead: true } : { IndexName: index.name }),
});

/** Every item of the range, in the order of the sort key. */
export const readRange = async (table: Table, range: Range): Promise<Stored[]> => {
  const items: Stored[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({ ...rangeQuery(table.name, range), ExclusiveStartKey: from }),
    );
    items.push(...(page.Items ?? []).map(fromAttributes));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

const batchAttempts = 10;
const batchWidth = 8;

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );

const idOf = ({ pk, sk }: Stored) => `${pk}\n${sk}`;

/** The items that exist, in the order of the keys. */
export const readItems = async (table: Table, keys: readonly Key[]): Promise<Stored[]> => {
  const found = new Map<string, Stored>();
  await inParallel(chunks(keys, 100), batchWidth, async (chunk) => {
    let rest: Record<string, AttributeValue>[] | undefined = chunk.map(toAttributes);
    for (let attempt = 0; rest !== undefined && rest.length > 0; attempt += 1) {
      if (attempt === batchAttempts) throw new Error('table: batch read kept being throttled');
      if (attempt > 0) await backoff(attempt);
      const answer: BatchGetItemCommandOutput = await table.client.send(
        new BatchGetItemCommand({
          RequestItems: { [table.name]: { Keys: rest, ConsistentRead: true } },
        }),
      );
      for (const attributes of answer.Responses?.[table.name] ?? []) {
        const item = fromAttributes(attributes);
        found.set(idOf(item), item);
      }
      rest = answer.UnprocessedKeys?.[table.name]?.Keys;
    }
  });
  return keys.map((key) => found.get(idOf(key))).filter((item) => item !== undefined);
};

const writeBatches = (table: Table, requests: readonly WriteRequest[]) =>
  inParallel(chunks(requests, 25), batchWidth, async (chunk) => {
    let rest: WriteRequest[] | undefined = chunk;
    for (let attempt = 0; rest !== undefined && rest.length > 0; attempt += 1) {
      if (attempt === batchAttempts) throw new Error('table: batch write kept being throttled');
      if (attempt > 0) await backoff(attempt);
      const answer: BatchWriteItemCommandOutput = await table.client.send(
        new BatchWriteItemCommand({ RequestItems: { [table.name]: rest } }),
      );
      rest = answer.UnprocessedItems?.[table.name];
    }
  });

/** For items nobody reads before a pointer names them: no condition, any order. */
export const putAll = (table: Table, items: readonly Item[]) =>
  writeBatches(
    table,
    items.map((item) => ({ PutRequest: { Item: toAttributes(item) } })),
  );

export const deleteAll = (table: Table, keys: readonly Key[]) =>
  writeBatches(
    table,
    keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: toAttributes({ pk, sk }) } })),
  );
