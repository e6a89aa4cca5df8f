import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldCipher } from '../../shared/store/cipher.ts';
import { dynamoApplications } from '../../shared/store/dynamo-applications.ts';
import { dynamoExtracts } from '../../shared/store/dynamo-extracts.ts';
import { dynamoGuardians } from '../../shared/store/dynamo-guardians.ts';
import { keyedHash } from '../../shared/store/keyed-hash.ts';
import { databaseMissing, openDatabase, type TestDatabase } from '../support/store/database.ts';
import { fakeClock } from '../support/store/fake-clock.ts';
import {
  family,
  makeApplication,
  makeDocument,
  nextChange,
  personalValues,
  titleRow,
} from '../support/store/values.ts';

const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(5)] });
const keyed = keyedHash(new Uint8Array(32).fill(6));
const clock = fakeClock('2026-07-01T01:00:00.000Z');
const until = '2026-07-01T02:00:00.000Z';
const reason = '核对阳晓光的房产证';

describe.skipIf(databaseMissing !== null)(`what the database sees ${databaseMissing ?? ''}`, () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openDatabase();
    const { table } = opened;
    const applications = dynamoApplications({ table, cipher });
    const guardians = dynamoGuardians({ table, cipher, clock });
    const extracts = dynamoExtracts({ table, cipher, keyed, clock });
    const id = keyed.applicationId('sunny-2026', family.child.idNumber);
    const owner = keyed.phone(family.phone);
    const change = nextChange(null, makeApplication({ id, owner, desk: 'school-1' }));
    await applications.write({ ...change, documents: [makeDocument({ application: id })] });
    await applications.logRead({
      season: 'sunny-2026',
      application: id,
      actor: 'staff:1',
      reason,
      at: clock.now(),
    });
    await guardians.count(owner, '2026-07-01T01', until);
    await guardians.putCode({
      phone: owner,
      code: keyed.token('123456'),
      expiresAt: until,
      attempts: 0,
      request: null,
    });
    await guardians.putSession(
      keyed.token('secret-token'),
      { owner, expiresAt: until },
      family.phone,
    );
    const rows = [titleRow(123456, family.holder)];
    await extracts.replace('410122', 'titles', rows, { id: 'x1', importedAt: clock.now() });
  });
  afterAll(() => opened.stop());

  const forbidden = [...personalValues, '123456号', '0123456', 'secret-token', reason];

  it('is no name, number, address, phone, free text or token, in any attribute or key', async () => {
    const dump = await opened.dump();

    expect(dump).toContain('HOUSE_AND_HUKOU');
    for (const value of forbidden) expect(dump.includes(value), value).toBe(false);
  });

  it.skipIf(process.env['DYNAMODB_ENDPOINT'] !== undefined)(
    'is nothing in the file either, nor in its log',
    async () => {
      const files = [opened.file, `${opened.file}-wal`];
      const bytes = Buffer.concat(await Promise.all(files.map((file) => readFile(file))));

      expect(bytes.includes('HOUSE_AND_HUKOU')).toBe(true);
      for (const value of forbidden) expect(bytes.includes(value), value).toBe(false);
    },
  );

  it('is nothing that another key opens', async () => {
    const other = fieldCipher({ fields: [new Uint8Array(32).fill(9)] });
    const id = keyed.applicationId('sunny-2026', family.child.idNumber);

    await expect(
      dynamoApplications({ table: opened.table, cipher: other }).find('sunny-2026', id),
    ).rejects.toThrow('its key is not on the ring');
  });
});
