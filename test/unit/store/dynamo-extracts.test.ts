import { BatchGetItemCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import { fieldCipher } from '../../../shared/store/cipher.ts';
import { dynamoExtracts } from '../../../shared/store/dynamo-extracts.ts';
import { bucketItems, bucketsFor, type Extract } from '../../../shared/store/extract-buckets.ts';
import { keyedHash } from '../../../shared/store/keyed-hash.ts';
import { extractKey } from '../../../shared/store/keys.ts';
import { titleRow } from '../../support/store/values.ts';

const dynamo = mockClient(DynamoDBClient);
const table = { client: new DynamoDBClient({ region: 'local' }), name: 'sunshine' };
const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(1)] });
const keyed = keyedHash(new Uint8Array(32).fill(2));
const clock = { now: () => '2026-08-01T00:00:00.000Z' };
const store = dynamoExtracts({ table, cipher, keyed, clock });

const rows = [titleRow(1, 'E10000001')];
const expiresAt = 1_900_000_000;
const extract = (id: string): Extract => ({
  district: 'd',
  kind: 'titles',
  id,
  buckets: bucketsFor(rows),
});
const named = (id: string) => ({
  Item: marshall({ ...extractKey('d', 'titles'), id, buckets: extract(id).buckets, expiresAt }),
});
const lost = { Responses: { [table.name]: [] } };
const found = (id: string) => ({
  Responses: {
    [table.name]: bucketItems({ cipher, keyed }, extract(id), rows, expiresAt).map((item) =>
      marshall(item),
    ),
  },
});

const ask = () => store.rows('d', 'titles', ['E10000001']);

afterEach(() => {
  dynamo.reset();
});

describe('an extract in force that has lost a bucket', () => {
  it('is an outage, not an answer that nothing was found', async () => {
    dynamo.on(GetItemCommand).resolves(named('one'));
    dynamo.on(BatchGetItemCommand).resolves(lost);

    await expect(ask()).rejects.toThrow('extract titles of d has lost a bucket');
  });

  it('is read anew where another has taken its place', async () => {
    dynamo.on(GetItemCommand).resolvesOnce(named('one')).resolves(named('two'));
    dynamo.on(BatchGetItemCommand).resolvesOnce(lost).resolves(found('two'));

    expect(await ask()).toEqual(rows);
  });
});
