import { spawnSync } from 'node:child_process';
import { browserPath } from './browser.ts';

/** Once before all journeys: parallel workers would otherwise run a half-unpacked browser, or half-built pages. */
export const setup = async (): Promise<void> => {
  await browserPath();
  for (const script of ['web/build.ts', 'web/build-kit.ts']) {
    const { status } = spawnSync('npx', ['tsx', script], {
      stdio: 'inherit',
      // as it is deployed: the runner's own mode would build another
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) throw new Error(`the pages could not be built: ${script}`);
  }
};
