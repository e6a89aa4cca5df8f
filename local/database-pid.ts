import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Two processes on one file would both answer; after a crash of the platform the old one may still run. */
const pidFile = (database: string) => `${database}.pid`;

export const rememberProcess = (database: string, pid: number) =>
  writeFile(pidFile(database), String(pid), { mode: 0o600 });

const textOf = async (path: string) => {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
};

/** by its command line, for the id may belong to another program by now */
const runs = async (database: string, pid: number) => {
  const command = (await textOf(`/proc/${pid}/cmdline`)).split('\0');
  return command.includes('--db-path') && command.includes(database);
};

/** Ends the process that a crashed platform left behind on this database. */
export const endOrphan = async (database: string): Promise<void> => {
  const pid = Number(await textOf(pidFile(database)));
  if (!Number.isInteger(pid) || pid < 2) return;
  if (await runs(database, pid)) process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 100 && (await runs(database, pid)); waited += 1) await sleep(50);
  if (await runs(database, pid))
    throw new Error(`database: process ${pid} still holds ${database}; end it first`);
  await rm(pidFile(database), { force: true });
};
