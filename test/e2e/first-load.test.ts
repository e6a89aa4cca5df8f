import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const built = join(import.meta.dirname, '../../dist/web');
const most = 20 * 1024;

const bytes = (path: string): number => brotliCompressSync(readFileSync(join(built, path))).length;

describe('the families’ first page', () => {
  it('comes in 20 KB with its styles and the scripts it names', () => {
    const html = readFileSync(join(built, 'families.html'), 'utf8');
    const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)];
    const paths = ['families.html', ...new Set(named.map(([, path = '']) => path))];

    expect(paths.length).toBeGreaterThan(1);
    expect(paths.map(bytes).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(most);
  });
});
