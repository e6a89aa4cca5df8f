import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { type Door, doorConfig, doors } from '../../web/vite.config.ts';

type File = {
  readonly content: string;
  /** files that come with a script */
  readonly imports: readonly string[];
  /** the module a script was split off for */
  readonly module: string | null;
};

export type Built = {
  readonly bytes: (names: Iterable<string>) => number;
  readonly text: (name: string) => string;
  /** the scripts that come with the one split off for a module */
  readonly scriptsFor: (module: string) => ReadonlySet<string>;
};

const outputOf = async (door: Door): Promise<readonly (readonly [string, File])[]> => {
  const config = doorConfig(door);
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, write: false },
  });
  if ('close' in built) throw new Error('the build watches instead of ending');
  return [built]
    .flat()
    .flatMap(({ output }) =>
      output.map((file): readonly [string, File] => [
        file.fileName,
        file.type === 'chunk'
          ? { content: file.code, imports: file.imports, module: file.facadeModuleId }
          : { content: file.source.toString(), imports: [], module: null },
      ]),
    );
};

/** The pages as `npm run build` makes them, in memory; sizes are those of brotli. */
export const buildPages = async (): Promise<Built> => {
  const files = new Map<string, File>();
  for (const door of doors) for (const [name, file] of await outputOf(door)) files.set(name, file);
  const fileOf = (name: string): File => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`the build has no ${name}`);
    return file;
  };
  const withImports = (name: string, known = new Set<string>()): ReadonlySet<string> => {
    if (known.has(name)) return known;
    known.add(name);
    for (const each of fileOf(name).imports) withImports(each, known);
    return known;
  };
  return {
    bytes: (names) =>
      [...names].reduce((sum, name) => sum + brotliCompressSync(fileOf(name).content).length, 0),
    text: (name) => fileOf(name).content,
    scriptsFor: (module) => {
      const entry = [...files].find(([, file]) => file.module?.endsWith(module));
      if (entry === undefined) throw new Error(`no script was split off for ${module}`);
      return withImports(entry[0]);
    },
  };
};
