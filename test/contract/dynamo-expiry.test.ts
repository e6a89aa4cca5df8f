import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldCipher } from '../../shared/store/cipher.ts';
import { dynamoExtracts } from '../../shared/store/dynamo-extracts.ts';
import { dynamoGuardians } from '../../shared/store/dynamo-guardians.ts';
import { keyedHash } from '../../shared/store/keyed-hash.ts';
import { databaseMissing, openDatabase, type TestDatabase } from '../support/store/database.ts';
import { fakeClock } from '../support/store/fake-clock.ts';
import { family, titleRow } from '../support/store/values.ts';

const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(5)] });
const keyed = keyedHash(new Uint8Array(32).fill(6));
const seconds = (moment: string) => Date.parse(moment) / 1000;
const now = '2026-07-01T01:00:00.000Z';
const soon = '2026-07-01T01:10:00.000Z';
const nextYear = '2027-08-05T01:00:00.000Z';

describe.skipIf(databaseMissing !== null)(`what ends by itself ${databaseMissing ?? ''}`, () => {
  let opened: TestDatabase;
  const clock = fakeClock(now);
  beforeAll(async () => {
    opened = await openDatabase();
  });
  afterAll(() => opened.stop());

  const endings = async () => {
    const { client, name } = opened.table;
    const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
    return Items.map(({ pk, sk, expiresAt }) => [
      `${pk?.S?.split('#')[0]} ${sk?.S?.split('#')[0]}`,
      Number(expiresAt?.N),
    ]);
  };

  it('carries its end in epoch seconds', async () => {
    const guardians = dynamoGuardians({ table: opened.table, cipher, clock });
    const extracts = dynamoExtracts({ table: opened.table, cipher, keyed, clock });
    await guardians.count('OWNER', 'window', soon);
    await guardians.putCodesSent('OWNER', [now], [], soon);
    await guardians.putCode({
      phone: 'OWNER',
      code: 'C',
      expiresAt: soon,
      attempts: 0,
      request: null,
    });
    await guardians.putSession('TOKEN', { owner: 'OWNER', expiresAt: soon }, family.phone);
    await extracts.replace('d', 'titles', [titleRow(1, 'E10000001')], { id: 'x', importedAt: now });

    expect(Object.fromEntries(await endings())).toEqual({
      'G COUNT': seconds(soon),
      'G CODES': seconds(soon),
      'G CODE': seconds(soon),
      'T SESSION': seconds(soon),
      'G GUARDIAN': seconds(nextYear),
      'X titles': seconds(nextYear),
      'X ROWS': seconds(nextYear),
    });
  });

  it('is not believed after its end, though the database has it still', async () => {
    const extracts = dynamoExtracts({ table: opened.table, cipher, keyed, clock });
    const before = await extracts.rows('d', 'titles', ['E10000001']);
    clock.set(nextYear);

    expect(before).toHaveLength(1);
    expect(await extracts.rows('d', 'titles', ['E10000001'])).toBe('no-extract');
  });

  it('leaves no bucket of a replaced extract behind', async () => {
    clock.set(now);
    const extracts = dynamoExtracts({ table: opened.table, cipher, keyed, clock });
    const many = Array.from({ length: 100 }, (_, index) => titleRow(index, `E2000${index + 1000}`));
    await extracts.replace('e', 'titles', many, { id: 'first', importedAt: now });
    const full = (await endings()).length;

    await extracts.replace('e', 'titles', [], { id: 'second', importedAt: soon });

    // seven buckets before, one after
    expect((await endings()).length).toBe(full - 6);
    expect(await opened.dump()).not.toContain('#first#');
  });
});
