import type { SeasonSummary } from '../../contract/views.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import { level } from '../../domain/rule-book/schema.ts';
import type { Instant } from '../../domain/text.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason } from './announced-season.ts';
import { summarise } from './season-summary.ts';

const levels = level.options;

/** The newest year first, the youngest children first in it. */
export const listSeasons = async (
  ports: Pick<Ports, 'clock' | 'ruleBooks'>,
): Promise<Outcome<{ seasons: SeasonSummary[]; now: Instant }>> => {
  const now = ports.clock.now();
  const all = await ports.ruleBooks.seasons();
  const found = await Promise.all(all.map(({ id }) => announcedSeason(ports, { season: id })));
  const seasons = found
    .flatMap((season) => (season.ok ? [summarise(season.value, now)] : []))
    .sort(
      (a, b) =>
        b.year - a.year ||
        levels.indexOf(a.level) - levels.indexOf(b.level) ||
        (a.id < b.id ? -1 : 1),
    );
  return ok({ seasons, now });
};
