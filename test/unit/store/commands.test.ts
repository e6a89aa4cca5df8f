import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { fieldCipher } from '../../../shared/store/cipher.ts';
import {
  allOf,
  anyOf,
  bodyHas,
  itemDoesNotExist,
  stillAt,
} from '../../../shared/store/conditions.ts';
import { tableDefinition } from '../../../shared/store/create-table.ts';
import { applicationWrites } from '../../../shared/store/dynamo-applications.ts';
import { counterWrites, differences } from '../../../shared/store/dynamo-counters.ts';
import { rangeQuery } from '../../../shared/store/table.ts';
import { makeDocument, nextChange } from '../../support/store/values.ts';

const table = { client: new DynamoDBClient({ region: 'local' }), name: 'sunshine' };
const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(1)] });

describe('conditions', () => {
  it('name the version a change is based on, or that there is none', () => {
    expect(stillAt('version', 0)).toEqual(itemDoesNotExist);
    expect(stillAt('version', 4)).toEqual({
      expression: '#body.#version = :was_version',
      names: { '#body': 'body', '#version': 'version' },
      values: { ':was_version': 4 },
    });
  });

  it('join with their placeholders', () => {
    const joined = allOf(stillAt('version', 1), anyOf(itemDoesNotExist, bodyHas('state', 'DRAFT')));

    expect(joined.expression).toBe(
      '(#body.#version = :was_version) AND ((attribute_not_exists(#pk)) OR (#body.#state = :was_state))',
    );
    expect(Object.keys(joined.names)).toEqual(['#body', '#version', '#pk', '#state']);
    expect(joined.values).toEqual({ ':was_version': 1, ':was_state': 'DRAFT' });
  });
});

describe('a change of an application', () => {
  it('is one transaction: application under its version, new event, document', () => {
    const first = nextChange(null, {});
    const change = { ...nextChange(first.after, {}), documents: [makeDocument()] };

    const writes = applicationWrites({ table, cipher }, change);

    expect(writes.map(({ Put }) => [Put?.Item?.['sk']?.S, Put?.ConditionExpression])).toEqual([
      ['APP', '#body.#version = :was_version'],
      ['EVENT#000002', 'attribute_not_exists(#pk)'],
      ['DOC#doc-1', undefined],
    ]);
    expect(writes[0]?.Put?.ExpressionAttributeValues).toEqual({ ':was_version': { N: '1' } });
  });
});

describe('a counted application', () => {
  it('changes the counters that differ and no other', () => {
    expect(differences({ a: 1, b: 2, c: 1 }, { b: 2, c: 3, d: 1 })).toEqual({ a: -1, c: 2, d: 1 });
  });

  it('writes its marker under the version it was read at', () => {
    const change = { season: 's', application: 'a', version: 3, counted: { total: 1, new: 1 } };

    const [marker, ...adds] = counterWrites(table, change, { version: 2, counts: { total: 1 } });

    expect(marker?.Put?.ConditionExpression).toBe('#body.#version = :was_version');
    expect(marker?.Put?.ExpressionAttributeValues).toEqual({ ':was_version': { N: '2' } });
    expect(adds).toHaveLength(1);
    expect(adds[0]?.Update).toMatchObject({
      Key: { sk: { S: 'new' } },
      UpdateExpression: 'ADD #attribute :amount',
      ExpressionAttributeValues: { ':amount': { N: '1' } },
    });
  });
});

describe('a range', () => {
  it('is read consistently from the table', () => {
    expect(rangeQuery('sunshine', { pk: 'P', prefix: 'EVENT#' })).toEqual({
      TableName: 'sunshine',
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: { ':pk': { S: 'P' }, ':prefix': { S: 'EVENT#' } },
      ConsistentRead: true,
    });
  });

  it('is read from an index by the index’s own keys', () => {
    const index = { name: 'desk', partitionKey: 'deskPk', sortKey: 'deskSk' };

    expect(rangeQuery('sunshine', { pk: 'P', index })).toEqual({
      TableName: 'sunshine',
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': 'deskPk' },
      ExpressionAttributeValues: { ':pk': { S: 'P' } },
      IndexName: 'desk',
    });
  });
});

describe('the table', () => {
  it('has the keys and indexes that the templates have', () => {
    const { KeySchema, GlobalSecondaryIndexes, StreamSpecification } = tableDefinition('sunshine');

    expect(KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual(['pk', 'sk']);
    expect(GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual([
      'guardian',
      'desk',
      'season',
    ]);
    expect(StreamSpecification).toEqual({
      StreamEnabled: true,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    });
  });
});
