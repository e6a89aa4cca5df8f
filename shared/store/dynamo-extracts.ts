import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type ExtractKind, type ExtractRow, keyOf } from '../domain/evidence/extracts.ts';
import type { Clock, ExtractStore, KeyedHash } from '../usecases/ports.ts';
import type { Cipher } from './cipher.ts';
import { anyOf, type Clause, itemDoesNotExist } from './conditions.ts';
import {
  bucketItems,
  bucketKeys,
  bucketOf,
  bucketsFor,
  type Extract,
  readBucket,
} from './extract-buckets.ts';
import { parseStored } from './items.ts';
import { extractBucketKey, extractKey } from './keys.ts';
import { daysAfter, epochSeconds, extractKeptDays } from './retention.ts';
import {
  deleteAll,
  fromAttributes,
  putAll,
  readItem,
  readItems,
  type Stored,
  type Table,
  toAttributes,
} from './table.ts';

/** names the extract in force; written when all its buckets are there */
const pointer = z.object({ id: z.string(), buckets: z.int().min(1), expiresAt: z.number() });

const notLaterThan = (importedAt: number): Clause => ({
  expression: '#importedAt <= :importedAt',
  names: { '#importedAt': 'importedAt' },
  values: { ':importedAt': importedAt },
});

export const dynamoExtracts = ({
  table,
  cipher,
  keyed,
  clock,
}: {
  readonly table: Table;
  readonly cipher: Cipher;
  readonly keyed: KeyedHash;
  readonly clock: Clock;
}): ExtractStore => {
  const extractIn = (district: string, kind: ExtractKind, item: Stored) => {
    const { id, buckets, expiresAt } = parseStored(pointer, item, extractKey(district, kind).sk);
    return { district, kind, id, buckets, expiresAt };
  };

  const inForce = async (district: string, kind: ExtractKind): Promise<Extract | null> => {
    const item = await readItem(table, extractKey(district, kind));
    const extract = item === null ? null : extractIn(district, kind, item);
    return extract !== null && extract.expiresAt > epochSeconds(clock.now()) ? extract : null;
  };

  /** Answers the extract that lost its place: the former one, or this one where a later one stands already. */
  const putInForce = async (extract: Extract, importedAt: string, expiresAt: number) => {
    const { district, kind, id, buckets } = extract;
    const imported = Date.parse(importedAt);
    const pointed = { ...extractKey(district, kind), id, buckets, importedAt: imported, expiresAt };
    const condition = anyOf(itemDoesNotExist, notLaterThan(imported));
    try {
      const { Attributes } = await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: toAttributes(pointed),
          ConditionExpression: condition.expression,
          ExpressionAttributeNames: { ...condition.names },
          ExpressionAttributeValues: toAttributes(condition.values),
          ReturnValues: 'ALL_OLD',
        }),
      );
      return Attributes === undefined
        ? null
        : extractIn(district, kind, fromAttributes(Attributes));
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return extract;
      throw error;
    }
  };

  /** null where a bucket is gone: every bucket of an extract is written before the extract is named */
  const rowsIn = async (
    extract: Extract,
    keys: readonly string[],
  ): Promise<readonly ExtractRow[] | null> => {
    const { district, kind, id } = extract;
    const buckets = [...new Set(keys.map((key) => bucketOf(keyed, extract, key)))];
    const places = buckets.map((bucket) => extractBucketKey(district, kind, id, bucket));
    const items = await readItems(table, places);
    if (items.length < places.length) return null;
    const numbered = new Map(items.flatMap((item) => readBucket(item, cipher)));
    return [...numbered]
      .filter(([, row]) => keyOf(row).some((key) => keys.includes(key)))
      .sort(([one], [other]) => one - other)
      .map(([, row]) => row);
  };

  return {
    replace: async (district, kind, rows, { id, importedAt }) => {
      const extract = { district, kind, id, buckets: bucketsFor(rows) };
      const expiresAt = daysAfter(importedAt, extractKeptDays);
      await putAll(table, bucketItems({ cipher, keyed }, extract, rows, expiresAt));
      const superseded = await putInForce(extract, importedAt, expiresAt);
      // a crash before this leaves buckets that no look-up sees and that end by their own time
      const isInForce = (await inForce(district, kind))?.id === superseded?.id;
      if (superseded !== null && !isInForce) await deleteAll(table, bucketKeys(superseded));
    },

    rows: async (district, kind, keys) => {
      let extract = await inForce(district, kind);
      while (extract !== null) {
        const rows = await rowsIn(extract, keys);
        // buckets of an extract replaced meanwhile may be gone: read those of the new one
        const now = await inForce(district, kind);
        if (now?.id === extract.id) {
          // silence of what is lost would speak for or against a family
          if (rows === null) throw new Error(`extract ${kind} of ${district} has lost a bucket`);
          return rows;
        }
        extract = now;
      }
      return 'no-extract';
    },
  };
};
