import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

const text = (file: string): string => readFileSync(join(root, file), 'utf8');

const pureRooms = ['shared/allocation', 'shared/proof', 'shared/domain'];

/** members a linter cannot deny by name */
const impure =
  /\bMath\.random\b|\.localeCompare\(|\bnew Date\b|\bDate\.(now|parse)\b|\.toLocale\w*\(|\bsetTimeout\b/;

describe('the pure rooms', () => {
  it.each(pureRooms)('%s knows no clock, no chance and no locale', (room) => {
    const found = filesIn(room, /\.ts$/).filter((file) => impure.test(text(file)));

    expect(found).toEqual([]);
  });

  it('the verifier imports nothing from outside its folder', () => {
    const outside = filesIn('shared/proof/verifier', /\.ts$/).filter((file) =>
      /from '(?!\.\/)/.test(text(file)),
    );

    expect(outside).toEqual([]);
  });

  it('the engine imports nothing from outside its folder', () => {
    const outside = filesIn('shared/allocation', /\.ts$/).filter((file) =>
      /from '(?!\.\/)/.test(text(file)),
    );

    expect(outside).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read in one place of the functions', () => {
    const readers = ['functions', 'shared', 'web']
      .flatMap((room) => filesIn(room, /\.tsx?$/))
      .filter((file) => /process\.env/.test(text(file)));

    expect(readers).toEqual(['functions/settings.ts']);
  });
});

describe('the papers', () => {
  it('come with one function alone: a PDF library and a font are nothing for the others to carry', () => {
    const printing = filesIn('functions', /\.ts$/).filter((file) =>
      /from '[./]+\/shared\/papers\//.test(text(file)),
    );

    expect(printing).toEqual(['functions/families-api/handler.ts']);
  });
});

describe('decisions', () => {
  const pages = filesIn('docs/adr', /\.md$/);

  it('have numbers of their own', () => {
    const numbers = pages.map((page) => page.match(/(\d{4})-[a-z0-9-]+\.md$/)?.[1]);

    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(pages.length);
  });

  it.each(pages)('%s has a status', (page) => {
    expect(text(page)).toMatch(/^Status: (accepted|superseded by \d{4})$/m);
  });
});

describe('the lock file', () => {
  it('names every platform of an optional package, or npm ci refuses on all of them', () => {
    const { packages } = JSON.parse(text('package-lock.json'));
    const named = new Set(
      Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')),
    );
    const wanted = Object.keys(packages['node_modules/@biomejs/biome'].optionalDependencies);

    // mend: node .ci/complete-lock.mjs
    expect(wanted.filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('the repository', () => {
  it('names no zod entry that bundles every locale', () => {
    const found = ['shared', 'functions', 'web', 'local', 'cli']
      .flatMap((room) => filesIn(room, /\.tsx?$/))
      .filter((file) => /import \{[^}]*\bz\b[^}]*\} from 'zod'/.test(text(file)));

    expect(found).toEqual([]);
  });
});
