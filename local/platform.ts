import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { type Log, traceOf } from '../functions/http/log.ts';
import { applicationOfImage } from '../shared/store/application-images.ts';
import type { KeyRing } from '../shared/store/key-ring.ts';
import { countApplication } from '../shared/usecases/season/count-application.ts';
import { type MovableClock, movableClock } from './clock.ts';
import { type Database, startDatabase } from './database.ts';
import { stops } from './demonstration/calendar.ts';
import { type LocalPorts, localAccess, openPorts } from './ports.ts';
import { type LocalServer, startServer } from './server.ts';
import { readStream, type StreamReader } from './stream-reader.ts';

export type Platform = LocalPorts & {
  readonly origin: string;
  readonly clock: MovableClock;
  readonly stream: StreamReader;
  readonly stop: () => Promise<void>;
};

export type PlatformOptions = {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  readonly dynamodbEndpoint?: string | undefined;
  readonly keyRing?: KeyRing;
  readonly checkResponses?: boolean;
  /** folder of the built pages */
  readonly pages?: string;
};

const firstStop = stops[0]?.at ?? '2026-08-04T01:00:00.000Z';

const followStream = async (
  { table, cipher, ports }: LocalPorts,
  endpoint: string,
  folder: string,
  report: (error: unknown) => void,
): Promise<StreamReader> => {
  const { Table } = await table.client.send(new DescribeTableCommand({ TableName: table.name }));
  if (Table?.LatestStreamArn === undefined) throw new Error('the table has no stream');
  const client = new DynamoDBStreamsClient(localAccess(endpoint));
  return readStream(
    client,
    Table.LatestStreamArn,
    folder,
    async (records) => {
      for (const { dynamodb } of records) {
        const application = applicationOfImage(dynamodb?.NewImage, cipher);
        if (application !== null) await countApplication(ports, application);
      }
    },
    report,
  );
};

const startOn = async (
  database: Database,
  clock: MovableClock,
  options: PlatformOptions,
): Promise<Platform> => {
  const { folder, log } = options;
  const report = (error: unknown) =>
    log({ event: 'failure', where: 'background', correlation: '-', errors: traceOf(error) });
  const opened = await openPorts({
    folder,
    databaseEndpoint: database.endpoint,
    clock,
    report,
    ...(options.keyRing === undefined ? {} : { keyRing: options.keyRing }),
  });
  const stream = await followStream(opened, database.endpoint, folder, report);
  const server: LocalServer = await startServer(opened, { ...options, clock });
  await opened.steps.resume();
  return {
    ...opened,
    origin: server.origin,
    clock,
    stream,
    stop: async () => {
      await server.stop();
      await stream.stop();
      await database.stop();
    },
  };
};

/** Database, ports, stream and server on one machine; everything it keeps lies in one folder. */
export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { folder } = options;
  // the SDK's notice about coming Node versions is nothing to whoever starts the platform
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const clock = movableClock(folder, firstStop);
  const database = await startDatabase({
    file: join(folder, 'database.sqlite'),
    endpoint: options.dynamodbEndpoint,
  });
  try {
    return await startOn(database, clock, options);
  } catch (error) {
    await database.stop();
    throw error;
  }
};
