import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import { fieldCipher } from '../../../shared/store/cipher.ts';
import { dynamoApplications } from '../../../shared/store/dynamo-applications.ts';
import { applicationItem, eventItem } from '../../../shared/store/items.ts';
import { nextChange } from '../../support/store/values.ts';

const dynamo = mockClient(DynamoDBClient);
const table = { client: new DynamoDBClient({ region: 'local' }), name: 'sunshine' };
const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(1)] });
const store = dynamoApplications({ table, cipher });
const started = nextChange(null, {});

const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

const sent = () => dynamo.commandCalls(TransactWriteItemsCommand).length;

afterEach(() => {
  dynamo.reset();
});

describe('a write that DynamoDB cancels', () => {
  it('is already-exists for a new application, changed-meanwhile for a later version', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('ConditionalCheckFailed', 'None'));
    dynamo.on(GetItemCommand).resolves({});

    expect(await store.write(started)).toBe('already-exists');
    expect(await store.write(nextChange(started.after, {}))).toBe('changed-meanwhile');
    expect(sent()).toBe(2);
  });

  it('is written where its own event already stands', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('ConditionalCheckFailed', 'None'));
    const Item = marshall(eventItem(started.events[0]!));
    dynamo.on(GetItemCommand).resolves({ Item });

    expect(await store.write(started)).toBe('written');
  });

  it('is written where, without events, the application already stands as it should', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('ConditionalCheckFailed'));
    const Item = marshall(applicationItem(started.after, cipher), { removeUndefinedValues: true });
    dynamo.on(GetItemCommand).resolves({ Item });

    expect(await store.write({ ...started, events: [] })).toBe('written');
  });

  it('is sent again after a conflict or throttling', async () => {
    dynamo
      .on(TransactWriteItemsCommand)
      .rejectsOnce(cancelled('TransactionConflict', 'None'))
      .rejectsOnce(cancelled('None', 'ThrottlingError'))
      .rejectsOnce(cancelled('ProvisionedThroughputExceeded', 'None'))
      .rejectsOnce(new TransactionInProgressException({ message: 'busy', $metadata: {} }))
      .resolves({});

    expect(await store.write(started)).toBe('written');
    expect(sent()).toBe(5);
  });

  it('is thrown when the conflict does not end', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict'));

    await expect(store.write(started)).rejects.toThrow('cancelled');
    expect(sent()).toBe(8);
  });

  it('is thrown at once for a fault that another attempt does not mend', async () => {
    dynamo
      .on(TransactWriteItemsCommand)
      .rejects(cancelled('ItemCollectionSizeLimitExceeded', 'None'));

    await expect(store.write(started)).rejects.toThrow('cancelled');
    expect(sent()).toBe(1);
  });

  it('is thrown when the network fails, and nothing is read', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(new Error('socket hang up'));

    await expect(store.write(started)).rejects.toThrow('socket hang up');
    expect(dynamo.commandCalls(GetItemCommand)).toHaveLength(0);
  });
});

describe('a write too large for one transaction', () => {
  it('is refused before anything is sent', async () => {
    const events = Array.from({ length: 100 }, () => started.events[0]!);

    await expect(store.write({ ...started, events })).rejects.toThrow('more than 100 items');
    expect(sent()).toBe(0);
  });
});

describe('a stored item that is not what it should be', () => {
  it('is named by key and field, never quoted', async () => {
    const item = applicationItem(started.after, cipher);
    const Item = marshall({ ...item, body: { season: 5, id: 'geheim' } });
    dynamo.on(GetItemCommand).resolves({ Item });

    const failure = await store.find('sunny-2026', '0000-0000-0001').catch(String);

    expect(failure).toContain('S#sunny-2026#A#0000-0000-0001|APP');
    expect(failure).toContain('season: invalid_type');
    expect(failure).not.toContain('geheim');
  });
});

describe('a note of who read a record', () => {
  it('is kept beside another of the same person and instant', async () => {
    dynamo.on(PutItemCommand).resolves({});
    const { season, id } = started.after;
    const at = '2026-07-02T01:00:00.000Z';
    const note = { season, application: id, actor: 'bureau:officer', reason: 'review', at };

    await Promise.all([store.logRead(note), store.logRead(note)]);

    const keys = dynamo.commandCalls(PutItemCommand).map(({ args }) => args[0].input.Item?.['sk']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).not.toEqual(keys[1]);
  });
});
