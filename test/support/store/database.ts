import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteTableCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { type Database, databaseBinary, startDatabase } from '../../../local/database.ts';
import { createTable } from '../../../shared/store/create-table.ts';
import type { Table } from '../../../shared/store/table.ts';

const endpoint = process.env['DYNAMODB_ENDPOINT'];

/** Why the suite cannot run over a database here; null where it can. */
export const databaseMissing: string | null =
  endpoint !== undefined || databaseBinary() !== null
    ? null
    : 'no database: install on Linux x64 or set DYNAMODB_ENDPOINT';

/** The embedded program itself is needed, not another's endpoint. */
export const binaryMissing: string | null =
  databaseBinary() === null ? 'the embedded database is for Linux x64 only' : null;

export const connect = (
  at: string,
  options: { readonly maxAttempts?: number } = {},
): DynamoDBClient =>
  new DynamoDBClient({
    ...options,
    endpoint: at,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

export type TestDatabase = {
  readonly database: Database;
  readonly table: Table;
  readonly file: string;
  /** every stored attribute as text, keys included */
  readonly dump: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

const textOf = (_key: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;

const dump = async ({ client, name }: Table): Promise<string> => {
  const texts: string[] = [];
  for await (const { Items } of paginateScan({ client }, { TableName: name }))
    texts.push(JSON.stringify(Items, textOf));
  return texts.join('\n');
};

/** A table of its own, in a database of its own unless DYNAMODB_ENDPOINT names one. */
export const openDatabase = async (): Promise<TestDatabase> => {
  const folder = await mkdtemp(join(tmpdir(), 'sunshine-'));
  const file = join(folder, 'table.db');
  const database = await startDatabase({ file, endpoint });
  const name = `sunshine-${randomBytes(6).toString('hex')}`;
  const table = { client: connect(database.endpoint), name };
  await createTable(table);
  return {
    database,
    table,
    file,
    dump: () => dump(table),
    stop: async () => {
      if (database.pid === null)
        await table.client.send(new DeleteTableCommand({ TableName: name }));
      table.client.destroy();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
