import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { putAll } from '../../shared/store/table.ts';
import { binaryMissing, openDatabase } from '../support/store/database.ts';

const items = Array.from({ length: 30 }, (_, index) => ({ pk: `P${index}`, sk: 'S' }));

describe.skipIf(binaryMissing !== null)(
  `the embedded database’s stream ${binaryMissing ?? ''}`,
  () => {
    it.skipIf(process.env['DYNAMODB_ENDPOINT'] !== undefined)(
      'is found by index, so that writes stay as fast as the first',
      async () => {
        const opened = await openDatabase();
        await putAll(opened.table, items);

        const [first, wal] = await Promise.all(
          [opened.file, `${opened.file}-wal`].map((path) => readFile(path)),
        );

        expect(first?.includes('CREATE INDEX stream_sequence')).toBe(true);
        // the database wrote its own records into the table of the template
        expect(wal?.includes('"P29"')).toBe(true);
        expect(await opened.dump()).toContain('P29');
        await opened.stop();
      },
    );
  },
);
