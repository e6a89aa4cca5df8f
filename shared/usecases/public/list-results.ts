import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { isOpen } from '../../domain/season/calendar.ts';
import type { Ports } from '../ports.ts';
import { readPublicPart } from '../season/public-list.ts';
import { publishedAtOnce } from '../season/published-at-once.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';

type Listed = {
  readonly items: { id: string; name: string; school: string }[];
  readonly next: string | null;
};

/** The part a cursor names: its first row; anything else is the beginning. */
const firstRow = (cursor: string | undefined): number =>
  cursor !== undefined && /^\d{1,9}$/.test(cursor)
    ? Math.floor(Number(cursor) / publishedAtOnce) * publishedAtOnce
    : 0;

/**
 * Of one run, without a word the newest: application number, masked name, school; there from publication until the lists come down. The rows were masked when
 * the run was published: whoever lists them can open no name.
 */
export const listResults = async (
  ports: Pick<Ports, 'clock' | 'records' | 'ruleBooks' | 'runs'>,
  input: OfSeason & { readonly cursor?: string | undefined; readonly run?: number | undefined },
): Promise<Outcome<Listed>> => {
  const found = await announcedSeason(ports, input);
  if (!found.ok) return found;
  const { season, book } = found.value;
  if (season.publishedRun === null || !isOpen(book.calendar, 'lists', ports.clock.now()))
    return refuse('not-found');
  const run = await ports.runs.find(season.id, input.run ?? season.publishedRun);
  const from = firstRow(input.cursor);
  if (input.run !== undefined && run?.state !== 'PUBLISHED') return refuse('not-found');
  if (run === null || from >= run.published) return ok({ items: [], next: null });
  const rows = await readPublicPart(ports.records, run, from);
  const next = from + publishedAtOnce;
  return ok({ items: [...(rows ?? [])], next: next < run.published ? String(next) : null });
};
