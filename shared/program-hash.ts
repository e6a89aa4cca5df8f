import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** the rooms whose code decides who is placed where, and whether that is right */
const rooms = ['shared/allocation', 'shared/proof'] as const;

const filesIn = (root: string, room: string): readonly string[] =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    );

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * Names the program of a run: what anybody with the sources gets from
 *   find shared/allocation shared/proof -name '*.ts' | LC_ALL=C sort | xargs sha256sum | sha256sum
 * `root`: the folder of the repository. 64 hex digits.
 */
export const programHash = (root: string): string =>
  sha256(
    rooms
      .flatMap((room) => filesIn(root, room))
      // by code units, which for these names is the order of LC_ALL=C
      .sort((a, b) => (a < b ? -1 : 1))
      .map((path) => `${sha256(readFileSync(join(root, path)))}  ${path}\n`)
      .join(''),
  );
