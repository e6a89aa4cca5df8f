import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../../shared/domain/rule-book/schema.ts';
import { httpClient } from '../season/client.ts';
import { reviewAll } from '../season/review.ts';
import { applyAll, desksOf, setUpSeason } from '../season/run-season.ts';
import { signInStaff } from '../season/sign-in.ts';
import { countyOf } from './county.ts';

/** the school whose doubtful cases are left for the visitor */
export const visitorsSchool = 'renmin';

const seed = 1;
const gently = 2;
const levels: readonly Level[] = ['primary', 'junior'];

/** Rule books and registers, before anybody looks; nothing where they are there already. */
export const openCounty = async (origin: string): Promise<void> =>
  setUpSeason(httpClient(origin), await signInStaff(origin, 'bureau-officer'), countyOf(seed));

/** Places and applications of children who applied before a stop; a line cut off by it counts for nothing. */
const appliedBefore = (file: string): ReadonlyMap<number, string> => {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    lines.flatMap((line): [number, string][] => {
      const [, place, application] = /^(\d+) ([0-9A-Z-]{14})$/.exec(line) ?? [];
      return place === undefined || application === undefined ? [] : [[Number(place), application]];
    }),
  );
};

/**
 * The county's families apply and its schools review, over HTTP like everybody else, while the visitor looks round.
 * Cut off, it goes on at the next start: every request carries an id of its own.
 */
export const fillCounty = async (
  origin: string,
  folder: string,
  onProgress: (applied: number, all: number) => void,
): Promise<void> => {
  const done = join(folder, 'county-filled');
  if (existsSync(done)) return;
  const county = countyOf(seed);
  const call = httpClient(origin);
  const progress = join(folder, 'county-applied');
  const applied = appliedBefore(progress);
  let count = applied.size;
  const families = await applyAll(call, origin, county, {
    workers: gently,
    applied,
    onApplied: (place, application) => {
      appendFileSync(progress, `${place} ${application}\n`);
      count += 1;
      onProgress(count, county.applications.length);
    },
  });
  const officer = await signInStaff(origin, 'bureau-officer');
  for (const level of levels) {
    const desks = await desksOf(origin, officer, level);
    const others = desks.filter(({ name }) => name !== visitorsSchool);
    await reviewAll(call, county.books[level].season, others, families);
  }
  writeFileSync(done, '');
};
