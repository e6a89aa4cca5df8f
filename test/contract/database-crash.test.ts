import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startDatabase } from '../../local/database.ts';
import { fieldCipher } from '../../shared/store/cipher.ts';
import { createTable } from '../../shared/store/create-table.ts';
import { dynamoApplications } from '../../shared/store/dynamo-applications.ts';
import type { ApplicationChange } from '../../shared/usecases/ports.ts';
import { binaryMissing, connect } from '../support/store/database.ts';
import { nextChange } from '../support/store/values.ts';

const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(5)] });
const season = 'sunny-2026';
const writers = 6;

const open = async (file: string) => {
  const database = await startDatabase({ file });
  const table = { client: connect(database.endpoint, { maxAttempts: 1 }), name: 'sunshine' };
  await createTable(table);
  return { database, table, store: dynamoApplications({ table, cipher }) };
};

describe.skipIf(binaryMissing !== null)(
  `a database killed in the middle ${binaryMissing ?? ''}`,
  () => {
    it('has lost nothing it acknowledged, and takes every unanswered write again, once', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'sunshine-crash-'));
      const file = join(folder, 'table.db');
      const before = await open(file);
      const acknowledged: ApplicationChange[] = [];
      const unanswered: ApplicationChange[] = [];
      const write = async (writer: number) => {
        for (let count = 0; unanswered.length < writers; count += 1) {
          const id = `0000-000${writer}-${String(count).padStart(4, '0')}`;
          const change = nextChange(null, { season, id, recentRequests: [id] });
          const started = before.store.write(change).then(
            () => acknowledged.push(change),
            () => unanswered.push(change),
          );
          await started;
        }
      };

      const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
      while (acknowledged.length < 120) await sleep(5);
      process.kill(before.database.pid ?? 0, 'SIGKILL');
      await writing;
      await before.database.exited;
      const after = await open(file);

      expect(unanswered.length).toBeGreaterThan(0);
      for (const change of acknowledged) {
        expect(await after.store.find(season, change.after.id)).toEqual(change.after);
        expect(await after.store.events(season, change.after.id)).toEqual(change.events);
      }
      for (const change of unanswered) {
        expect(await after.store.write(change)).toBe('written');
        expect(await after.store.events(season, change.after.id)).toEqual(change.events);
      }
      await after.database.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('is ended when its platform crashed and starts again on the same file', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'sunshine-orphan-'));
      const file = join(folder, 'table.db');
      const orphan = await open(file);
      await orphan.store.write(nextChange(null, { season, id: '0000-0000-0001' }));

      const next = await open(file);

      await orphan.database.exited;
      expect(await next.store.find(season, '0000-0000-0001')).not.toBeNull();
      await next.database.stop();
      await rm(folder, { recursive: true, force: true });
    });
  },
);
