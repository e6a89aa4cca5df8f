import { isBefore } from '../../domain/season/calendar.ts';
import type { Run } from '../../domain/season/run.ts';
import type { Instant } from '../../domain/text.ts';
import {
  type AnnouncedFacts,
  announcementOf,
  announcementText,
  linkOf,
} from '../../proof/announcement.ts';
import { readSigned } from '../../proof/signed-text.ts';
import type { Ports } from '../ports.ts';

export type Announcing = Pick<Ports, 'clock' | 'digest' | 'signer'>;

const headOf = (jws: string): { readonly sequence: number; readonly at: Instant } => {
  const { sequence, at } = readSigned(jws)?.payload ?? {};
  if (typeof sequence !== 'number' || typeof at !== 'string')
    throw new Error('an announcement cannot be read');
  return { sequence, at };
};

/** Signs the next announcement of the season, linked to the one before it. */
export const signedAfter = (
  { clock, digest, signer }: Announcing,
  last: string | undefined,
  { season, number }: Pick<Run, 'season' | 'number'>,
  facts: AnnouncedFacts,
): Promise<string> => {
  const before = last === undefined ? null : headOf(last);
  const now = clock.now();
  const head = {
    season,
    run: number,
    sequence: (before?.sequence ?? 0) + 1,
    previous: last === undefined ? null : linkOf(last, digest.sha256),
    // the clocks of two machines may differ a little, the order of what was announced may not
    at: before !== null && isBefore(now, before.at) ? before.at : now,
  };
  return signer.sign(announcementText(announcementOf(head, facts)));
};

/** The next version of a run with the announcement of what happened: one write fixes both, so none is made twice. */
export const announced = async (
  ports: Announcing,
  run: Run,
  facts: AnnouncedFacts,
  change: Partial<Run>,
): Promise<Run> => {
  const jws = await signedAfter(ports, run.announcements.at(-1), run, facts);
  return {
    ...run,
    ...change,
    version: run.version + 1,
    announcements: [...run.announcements, jws],
  };
};

/** The season's announcements in order, up to the newest of this run. */
export const announcementsUpTo = (runs: readonly Run[], number: number): readonly string[] =>
  runs
    .filter((run) => run.number <= number)
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ announcements }) => announcements);
