import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import { inParallel } from '../../../shared/store/backoff.ts';
import { fromCursor, toCursor } from '../../../shared/store/cursor.ts';
import { readRuleBook, ruleBookItems } from '../../../shared/store/rule-book-parts.ts';
import { putAll, readItems, readRange } from '../../../shared/store/table.ts';
import { makeRuleBook } from '../../support/store/values.ts';

const dynamo = mockClient(DynamoDBClient);
const table = { client: new DynamoDBClient({ region: 'local' }), name: 'sunshine' };
afterEach(() => {
  dynamo.reset();
});

const items = Array.from({ length: 60 }, (_, index) => ({ pk: `P${index}`, sk: 'S', index }));

describe('batches', () => {
  it('write 25 at a time and send again what was left over', async () => {
    const written = new Set<string>();
    let refusals = 2;
    dynamo.on(BatchWriteItemCommand).callsFake(({ RequestItems }) => {
      const requests: { PutRequest: { Item: { pk: { S: string } } } }[] = RequestItems.sunshine;
      expect(requests.length).toBeLessThanOrEqual(25);
      const refused = refusals-- > 0 ? requests.slice(-3) : [];
      for (const { PutRequest } of requests.slice(0, requests.length - refused.length))
        written.add(PutRequest.Item.pk.S);
      return refused.length === 0 ? {} : { UnprocessedItems: { sunshine: refused } };
    });

    await putAll(table, items);

    expect(written.size).toBe(60);
    expect(dynamo.commandCalls(BatchWriteItemCommand)).toHaveLength(5);
  });

  it('read in the order of the keys, and again what was left over', async () => {
    let first = true;
    dynamo.on(BatchGetItemCommand).callsFake(({ RequestItems }) => {
      const keys: { pk: { S: string } }[] = RequestItems.sunshine.Keys;
      const rest = first ? keys.slice(10) : [];
      const done = first ? keys.slice(0, 10) : keys;
      first = false;
      const found = items.filter(({ pk }) => pk !== 'P3' && done.some((key) => key.pk.S === pk));
      return {
        Responses: { sunshine: found.reverse().map((item) => marshall(item)) },
        UnprocessedKeys: rest.length === 0 ? {} : { sunshine: { Keys: rest } },
      };
    });

    const found = await readItems(table, items);

    expect(found.map((item) => item['pk'])).toEqual(
      items.map(({ pk }) => pk).filter((pk) => pk !== 'P3'),
    );
  });

  it('and ranges are read to their last page', async () => {
    const [one, two] = items.map((item) => marshall(item));
    const LastEvaluatedKey = marshall({ pk: 'P0', sk: 'S' });
    dynamo.on(QueryCommand).resolvesOnce({ Items: [one!], LastEvaluatedKey });
    dynamo.on(QueryCommand, { ExclusiveStartKey: LastEvaluatedKey }).resolves({ Items: [two!] });

    const found = await readRange(table, { pk: 'P' });

    expect(found.map((item) => item['pk'])).toEqual(['P0', 'P1']);
  });

  it('keep no more than their width under way, and fail with the first failure', async () => {
    let running = 0;
    let most = 0;
    await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    });

    expect(most).toBe(3);
    await expect(
      inParallel([1, 2], 2, async (each) => {
        if (each === 2) throw new Error('second');
      }),
    ).rejects.toThrow('second');
  });
});

describe('a cursor', () => {
  it('comes back as the position it was made of', () => {
    const position = { range: 3, after: 'SUBMITTED#0000-0000-0001' };

    expect(fromCursor(toCursor(position))).toEqual(position);
  });

  it.each([undefined, '', 'x', 'WzEsMl0', Buffer.from('[-1,"a"]').toString('base64url')])(
    'starts the list anew when it is %j',
    (cursor) => {
      expect(fromCursor(cursor)).toBeNull();
    },
  );
});

describe('a rule book in parts', () => {
  const zones = Array.from({ length: 60 }, (_, index) => ({
    id: `z${index}`,
    kind: 'single' as const,
    schools: ['school-1'],
    text: Array.from({ length: 9000 }, (_unused, at) =>
      String.fromCodePoint(0x4e00 + ((index * 7919 + at * at * 31 + at * 104_729) % 20_000)),
    ).join(''),
    feeders: [],
    version: 'PUBLISHED' as const,
  }));
  const book = makeRuleBook({ zones });
  const parts = ruleBookItems('sunny-2026', 1, book, 'hash');

  it('fits items of 400 KB and is whole again', () => {
    const sizes = parts.map((part) =>
      part['data'] instanceof Uint8Array ? part['data'].length : 0,
    );

    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(400_000);
    expect(readRuleBook(parts)).toEqual(book);
  });

  it('is refused when a part is missing', () => {
    expect(() => readRuleBook(parts.slice(1))).toThrow('a part is missing');
  });
});
