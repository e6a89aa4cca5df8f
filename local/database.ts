import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOrphan, rememberProcess } from './database-pid.ts';
import { prepareDatabaseFile } from './database-template.ts';

export type Database = {
  readonly endpoint: string;
  /** null for a database that somebody else runs */
  readonly pid: number | null;
  /** settles when the process is gone, whoever ended it */
  readonly exited: Promise<void>;
  readonly stop: () => Promise<void>;
};

const host = '127.0.0.1';
const startMs = 15_000;
const stopMs = 5_000;

/** The program of the optional package, or null where the package is not installed. */
export const databaseBinary = (): string | null => {
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
  } catch {
    return null;
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('database: no free port');
  return address.port;
};

const answers = async (endpoint: string) => {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(1_000) });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
};

const waitUntilItAnswers = async (endpoint: string, running: () => boolean) => {
  const deadline = performance.now() + startMs;
  while (performance.now() < deadline && running()) {
    if (await answers(endpoint)) return;
    await sleep(25);
  }
  throw new Error(
    running()
      ? `database: no answer at ${endpoint} within ${startMs / 1000} s`
      : `database: the process ended at once; is the file no database, or held by another process?`,
  );
};

const stopProcess = async (child: ChildProcess, exited: Promise<void>) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await exited;
  clearTimeout(forced);
};

const startProcess = async (file: string): Promise<Database> => {
  const binary = databaseBinary();
  if (binary === null)
    throw new Error(
      'The embedded database runs on Linux x64 (package @dynoxide/linux-x64 is not installed here). ' +
        'Elsewhere start DynamoDB Local and set DYNAMODB_ENDPOINT=http://127.0.0.1:8000; README.md tells how.',
    );
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await endOrphan(file);
  await prepareDatabaseFile(file);
  const port = await freePort();
  const endpoint = `http://${host}:${port}`;
  const child = spawn(
    binary,
    ['serve', '--host', host, '--port', String(port), '--db-path', file],
    { stdio: 'ignore' },
  );
  const killWithParent = () => child.kill('SIGKILL');
  process.once('exit', killWithParent);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).then(() => {
    process.off('exit', killWithParent);
  });
  const stop = () => stopProcess(child, exited);
  try {
    await waitUntilItAnswers(endpoint, () => child.exitCode === null && child.signalCode === null);
    if (child.pid === undefined) throw new Error('database: the process has no id');
    await rememberProcess(file, child.pid);
    return { endpoint, pid: child.pid, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Another's endpoint as it is, or an embedded database on the file; it answers when this resolves. */
export const startDatabase = async ({
  file,
  endpoint,
}: {
  readonly file: string;
  /** DYNAMODB_ENDPOINT */
  readonly endpoint?: string | undefined;
}): Promise<Database> => {
  if (endpoint === undefined || endpoint === '') return startProcess(file);
  const never = new Promise<void>(() => {});
  if (!(await answers(endpoint)))
    throw new Error(`database: nothing answers at DYNAMODB_ENDPOINT ${endpoint}`);
  return { endpoint, pid: null, exited: never, stop: async () => {} };
};
