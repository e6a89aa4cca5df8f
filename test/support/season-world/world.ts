import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogEntry } from '../../../functions/http/log.ts';
import { endOrphan } from '../../../local/database-pid.ts';
import { type Platform, startPlatform } from '../../../local/platform.ts';
import { keysOf } from '../../../local/season/repeatable.ts';

export type World = {
  readonly platform: Platform;
  readonly folder: string;
  /** every line the platform logged, in order */
  readonly logged: readonly LogEntry[];
  readonly failures: () => readonly LogEntry[];
  readonly stop: () => Promise<void>;
};

/** A platform of its own on an empty folder, with keys that follow from the seed; it goes when it stops. */
export const startWorld = async (
  seed: number,
  options: { readonly pages?: string } = {},
): Promise<World> => {
  const folder = await mkdtemp(join(tmpdir(), 'sunshine-world-'));
  const logged: LogEntry[] = [];
  const platform = await startPlatform({
    folder,
    host: '127.0.0.1',
    port: 0,
    log: (entry) => logged.push(entry),
    dynamodbEndpoint: undefined,
    keyRing: keysOf(seed),
    checkResponses: true,
    ...options,
  }).catch(async (error: unknown) => {
    // the database was there before what failed
    await endOrphan(join(folder, 'database.sqlite'));
    throw error;
  });
  return {
    platform,
    folder,
    logged,
    failures: () => logged.filter(({ event }) => event === 'failure'),
    stop: async () => {
      await platform.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Everything the platform keeps, by its path in the folder. */
export const keptFiles = async (folder: string): Promise<ReadonlyMap<string, Buffer>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const),
    ),
  );
};
