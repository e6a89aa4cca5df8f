import { maskName } from '../../domain/identity/index.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { isOpen } from '../../domain/season/calendar.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';

type Listed = {
  readonly items: { id: string; name: string; school: string }[];
  readonly next: string | null;
};

const publishedStates = ['PLACED', 'ACCEPTED', 'DECLINED', 'CONFIRMED', 'NO_SHOW'] as const;
const pageSize = 100;

/** Application number, masked name, school; there from publication until the lists come down. */
export const listResults = async (
  ports: Pick<Ports, 'applications' | 'clock' | 'ruleBooks'>,
  input: OfSeason & { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Outcome<Listed>> => {
  const found = await announcedSeason(ports, input);
  if (!found.ok) return found;
  const { season, book } = found.value;
  if (season.publishedRun === null || !isOpen(book.calendar, 'lists', ports.clock.now()))
    return refuse('not-found');
  const { items, next } = await ports.applications.ofSeason({
    season: input.season,
    states: publishedStates,
    limit: input.limit ?? pageSize,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  });
  return ok({
    items: items.flatMap(({ id, answers, placement }) =>
      placement === null
        ? []
        : [{ id, name: maskName(answers.child.name), school: placement.school }],
    ),
    next,
  });
};
