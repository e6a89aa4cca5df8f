import {
  TransactionCanceledException,
  TransactionInProgressException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { NativeAttributeValue } from '@aws-sdk/util-dynamodb';
import { backoff } from './backoff.ts';
import type { Clause } from './conditions.ts';
import type { Key } from './keys.ts';
import { type Item, type Table, toAttributes } from './table.ts';

const limit = 100;
const attempts = 8;

/** another transaction or a full partition was in the way: worth another attempt */
const passing = new Set([
  'None',
  'TransactionConflict',
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
]);

const placeholders = ({ names, values }: Pick<Clause, 'names' | 'values'>) => ({
  ExpressionAttributeNames: { ...names },
  // DynamoDB refuses an empty map
  ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: toAttributes(values) }),
});

export const put = ({ name }: Table, item: Item, condition: Clause | null): TransactWriteItem => ({
  Put: {
    TableName: name,
    Item: toAttributes(item),
    ...(condition === null
      ? {}
      : { ConditionExpression: condition.expression, ...placeholders(condition) }),
  },
});

/** Adds to a top-level number; a missing one counts from 0. */
export const add = (
  { name }: Table,
  key: Key,
  attribute: string,
  amount: NativeAttributeValue,
): TransactWriteItem => ({
  Update: {
    TableName: name,
    Key: toAttributes(key),
    UpdateExpression: 'ADD #attribute :amount',
    ...placeholders({ names: { '#attribute': attribute }, values: { ':amount': amount } }),
  },
});

/** Why nothing was written; null where the error is none of those. */
const reasonsOf = (error: unknown): readonly string[] | null => {
  if (error instanceof TransactionInProgressException) return ['TransactionConflict'];
  if (!(error instanceof TransactionCanceledException)) return null;
  return (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
};

/**
 * All or nothing. A repetition inside the SDK carries the same token and is applied once; one after that
 * meets its own condition, and the caller tells by what is stored whether it was its own write.
 */
export const transact = async (
  table: Table,
  writes: readonly TransactWriteItem[],
): Promise<'done' | 'condition-failed'> => {
  if (writes.length > limit) throw new RangeError(`transaction: more than ${limit} items`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await table.client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
      return 'done';
    } catch (error) {
      const reasons = reasonsOf(error);
      if (reasons?.includes('ConditionalCheckFailed')) return 'condition-failed';
      if (reasons === null || attempt === attempts || !reasons.every((code) => passing.has(code)))
        throw error;
      await backoff(attempt);
    }
  }
};
