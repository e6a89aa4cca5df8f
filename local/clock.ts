import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Instant } from '../shared/domain/text.ts';
import type { Clock } from '../shared/usecases/ports.ts';

const saved = z.object({ aheadMilliseconds: z.int() });

/** The demonstration's clock runs like the wall's, ahead or behind it, and keeps its place over restarts. */
export type MovableClock = Clock & { readonly set: (to: Instant) => void };

export const movableClock = (folder: string, first: Instant): MovableClock => {
  const file = join(folder, 'clock.json');
  let ahead = 0;
  const set = (to: Instant): void => {
    ahead = Date.parse(to) - Date.now();
    const draft = `${file}.new`;
    writeFileSync(draft, JSON.stringify({ aheadMilliseconds: ahead }));
    renameSync(draft, file);
  };
  if (existsSync(file)) {
    ahead = saved.parse(JSON.parse(readFileSync(file, 'utf8'))).aheadMilliseconds;
  } else {
    set(first);
  }
  return { now: () => new Date(Date.now() + ahead).toISOString(), set };
};
