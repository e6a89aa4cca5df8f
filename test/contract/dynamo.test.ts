import { afterAll, beforeAll, describe } from 'vitest';
import { fieldCipher } from '../../shared/store/cipher.ts';
import { dynamoApplications } from '../../shared/store/dynamo-applications.ts';
import { dynamoCounters } from '../../shared/store/dynamo-counters.ts';
import { dynamoExtracts } from '../../shared/store/dynamo-extracts.ts';
import { dynamoGuardians } from '../../shared/store/dynamo-guardians.ts';
import { dynamoRuleBooks } from '../../shared/store/dynamo-rule-books.ts';
import { dynamoRuns } from '../../shared/store/dynamo-runs.ts';
import { keyedHash } from '../../shared/store/keyed-hash.ts';
import { databaseMissing, openDatabase, type TestDatabase } from '../support/store/database.ts';
import { fakeClock } from '../support/store/fake-clock.ts';
import { describeApplicationStore } from './application-store.contract.ts';
import { describeCounterStore } from './counter-store.contract.ts';
import { describeExtractStore } from './extract-store.contract.ts';
import { describeGuardianStore } from './guardian-store.contract.ts';
import { describeRuleBookStore } from './rule-book-store.contract.ts';
import { describeRunStore } from './run-store.contract.ts';

const keyed = keyedHash(new Uint8Array(32).fill(6));
const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(5)] });

describe.skipIf(databaseMissing !== null)(`DynamoDB ${databaseMissing ?? ''}`, () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openDatabase();
  });
  afterAll(async () => {
    await opened.stop();
  });

  describeApplicationStore('DynamoDB', () => dynamoApplications({ table: opened.table, cipher }));
  describeGuardianStore('DynamoDB', () => {
    const clock = fakeClock('2026-07-01T01:00:00.000Z');
    return { store: dynamoGuardians({ table: opened.table, cipher, clock }), clock };
  });
  describeRuleBookStore('DynamoDB', () => dynamoRuleBooks(opened.table));
  describeRunStore('DynamoDB', () => dynamoRuns(opened.table));
  describeCounterStore('DynamoDB', () => dynamoCounters(opened.table));
  describeExtractStore('DynamoDB', () => {
    const clock = fakeClock('2026-07-01T01:00:00.000Z');
    return dynamoExtracts({ table: opened.table, cipher, keyed, clock });
  });
});
