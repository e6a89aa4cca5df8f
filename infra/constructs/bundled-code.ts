import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

/** files that are read, not imported: by their name beside the bundle, where they come from */
export type FilesBeside = Readonly<Record<string, string>>;

const bundle = (entry: string, outputDir: string) =>
  buildSync({
    entryPoints: [entry],
    outfile: join(outputDir, 'index.mjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
  });

/**
 * One ES module from one entry file, the locked SDK included: the runtime's own changes under a
 * deployed function. esbuild runs in this process, never in a container.
 */
export const bundledCode = (
  sources: string,
  folder: string,
  beside: FilesBeside = {},
): AssetCode => {
  const home = join(sources, 'functions', folder);
  // the library takes assets of one path for one asset, whatever their bundling does
  return Code.fromAsset(home, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle: (outputDir) => {
          bundle(join(home, 'handler.ts'), outputDir);
          for (const [name, file] of Object.entries(beside))
            copyFileSync(file, join(outputDir, name));
          return true;
        },
      },
    },
  });
};
