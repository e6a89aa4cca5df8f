import { join } from 'node:path';
import { movableClock } from '../../local/clock.ts';
import { startDatabase } from '../../local/database.ts';
import { stops } from '../../local/demonstration/calendar.ts';
import { openPorts } from '../../local/ports.ts';
import { keysOf } from '../../local/season/repeatable.ts';
import { startServer } from '../../local/server.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Ports } from '../../shared/usecases/ports.ts';
import { type Asked, countedRegistries } from './counted-registries.ts';

export type CountedPlatform = {
  readonly origin: string;
  readonly ports: Ports;
  readonly table: Table;
  readonly asked: Readonly<Asked>;
  readonly goTo: (stop: string) => void;
};

const fail = (error: unknown): never => {
  throw error;
};

const instantOf = (id: string): string => {
  const stop = stops.find((one) => one.id === id);
  if (stop === undefined) throw new Error(`the calendar has no stop ${id}`);
  return stop.at;
};

/**
 * The platform of one machine without its stream: who counts the requests of a step must not meet a projection that
 * works when it likes.
 */
export const withPlatform = async <T>(
  folder: string,
  seed: number,
  work: (platform: CountedPlatform) => Promise<T>,
): Promise<T> => {
  const clock = movableClock(folder, instantOf('registration'));
  const database = await startDatabase({ file: join(folder, 'database.sqlite') });
  try {
    const opened = await openPorts({
      folder,
      databaseEndpoint: database.endpoint,
      clock,
      report: fail,
      keyRing: keysOf(seed),
    });
    const { registries, asked } = countedRegistries(opened.ports.extracts);
    const ports: Ports = { ...opened.ports, registries };
    const server = await startServer(
      { ports, stores: opened.stores },
      {
        host: '127.0.0.1',
        port: 0,
        folder,
        clock,
        log: (entry) => {
          if (entry.event === 'failure') console.error(JSON.stringify(entry));
        },
      },
    );
    try {
      const { table } = opened;
      return await work({
        origin: server.origin,
        ports,
        table,
        asked,
        goTo: (id) => clock.set(instantOf(id)),
      });
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
  }
};
