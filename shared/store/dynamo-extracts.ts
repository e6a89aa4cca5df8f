import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import {
  type ExtractKind,
  type ExtractRow,
  extractRow,
  keyOf,
} from '../domain/evidence/extracts.ts';
import type { Clock, ExtractStore, KeyedHash } from '../usecases/ports.ts';
import type { Cipher } from './cipher.ts';
import { any, type Clause, itemDoesNotExist } from './conditions.ts';
import { parseStored, sealedItem, unsealed } from './items.ts';
import { extractKey, extractPks, extractRowKey, extractRowPrefix } from './keys.ts';
import { daysAfter, epochSeconds, extractKeptDays } from './retention.ts';
import {
  deleteAll,
  fromAttributes,
  type Item,
  putAll,
  readItem,
  readRange,
  type Stored,
  type Table,
  toAttributes,
} from './table.ts';

type Parts = {
  readonly table: Table;
  readonly cipher: Cipher;
  readonly keyed: KeyedHash;
  readonly clock: Clock;
};

/** names the extract in force; written when all its rows are there */
const pointer = z.object({ id: z.string(), importedAt: z.number(), expiresAt: z.number() });

const rowNumber = (item: Stored) => String(item['sk']).split('#')[1] ?? '';

/** One item a row and key; a row with two keys is found under either. */
export const rowItems = (
  { cipher, keyed }: Pick<Parts, 'cipher' | 'keyed'>,
  {
    district,
    kind,
    id,
    expiresAt,
  }: {
    readonly district: string;
    readonly kind: ExtractKind;
    readonly id: string;
    readonly expiresAt: number;
  },
  rows: readonly ExtractRow[],
): readonly Item[] =>
  rows.flatMap((row, number) =>
    [...new Set(keyOf(row).map((key) => keyed.lookup(kind, key)))].map((hash) => ({
      ...sealedItem(extractRowKey(district, kind, id, hash, number), { row }, ['row'], cipher),
      expiresAt,
    })),
  );

export const dynamoExtracts = (parts: Parts): ExtractStore => {
  const { table, cipher, keyed, clock } = parts;

  const inForce = async (district: string, kind: ExtractKind) => {
    const key = extractKey(district, kind);
    const item = await readItem(table, key);
    const found = item === null ? null : parseStored(pointer, item, key.sk);
    return found !== null && found.expiresAt > epochSeconds(clock.now()) ? found.id : null;
  };

  const removeRows = async (district: string, kind: ExtractKind, id: string) => {
    for (const pk of extractPks(district, kind, id)) {
      const rows = await readRange(table, { pk });
      await deleteAll(
        table,
        rows.map(({ sk }) => ({ pk, sk: String(sk) })),
      );
    }
  };

  /** The id of the extract that lost its place: the former one, or the new one where a later one stands already. */
  const flip = async (kind: ExtractKind, item: Item, importedAt: number) => {
    const notLater: Clause = {
      expression: '#importedAt <= :importedAt',
      names: { '#importedAt': 'importedAt' },
      values: { ':importedAt': importedAt },
    };
    const condition = any(itemDoesNotExist, notLater);
    try {
      const { Attributes } = await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: toAttributes(item),
          ConditionExpression: condition.expression,
          ExpressionAttributeNames: { ...condition.names },
          ExpressionAttributeValues: toAttributes(condition.values),
          ReturnValues: 'ALL_OLD',
        }),
      );
      if (Attributes === undefined) return null;
      return parseStored(pointer, fromAttributes(Attributes), kind).id;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return String(item['id']);
      throw error;
    }
  };

  const rowsUnder = async (district: string, kind: ExtractKind, id: string, key: string) => {
    const hash = keyed.lookup(kind, key);
    const { pk } = extractRowKey(district, kind, id, hash, 0);
    return readRange(table, { pk, prefix: extractRowPrefix(hash) });
  };

  return {
    replace: async (district, kind, rows, { id, importedAt }) => {
      const expiresAt = daysAfter(importedAt, extractKeptDays);
      await putAll(table, rowItems(parts, { district, kind, id, expiresAt }, rows));
      const at = Date.parse(importedAt);
      const item = { ...extractKey(district, kind), id, importedAt: at, expiresAt };
      const superseded = await flip(kind, item, at);
      // a crash before this leaves rows that no look-up sees and that end by their own time
      if (superseded !== null && superseded !== id) await removeRows(district, kind, superseded);
    },

    rows: async (district, kind, keys) => {
      let id = await inForce(district, kind);
      while (id !== null) {
        const extract = id;
        const found = await Promise.all(keys.map((key) => rowsUnder(district, kind, extract, key)));
        // rows of an extract replaced meanwhile may be gone: read those of the new one
        id = await inForce(district, kind);
        if (id !== extract) continue;
        const distinct = new Map(found.flat().map((item) => [rowNumber(item), item]));
        return [...distinct]
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([, item]) => unsealed(z.object({ row: extractRow }), item, cipher).row);
      }
      return 'no-extract';
    },
  };
};
