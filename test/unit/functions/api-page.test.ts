import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statuses } from '../../../functions/http/statuses.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/api.md'), 'utf8');

describe('docs/api.md', () => {
  it('gives every code the status that it is answered with', () => {
    const rows = [...page.matchAll(/^\| (\d{3}) +\| (.+?) +\|$/gm)].flatMap(([, status, codes]) =>
      [...(codes ?? '').matchAll(/`([a-z-]+)`/g)].map(([, code]) => [code, Number(status)]),
    );

    expect(Object.fromEntries(rows)).toEqual(statuses);
  });
});
