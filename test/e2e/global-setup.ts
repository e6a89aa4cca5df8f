import { spawnSync } from 'node:child_process';
import { browserPath } from './browser.ts';

/** Once before all journeys: parallel workers would otherwise run a half-unpacked browser, or half-built pages. */
export const setup = async (): Promise<void> => {
  await browserPath();
  const { status } = spawnSync('npx', ['tsx', 'web/build.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the pages could not be built');
};
