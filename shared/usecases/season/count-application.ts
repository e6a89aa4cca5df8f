import type { Application } from '../../domain/application/application.ts';
import { countersOf } from '../../domain/indicators/counted.ts';
import type { Ports } from '../ports.ts';
import { openSeason } from '../support/open-season.ts';

/** Brings the season's counters up to one version of one application; older and repeated versions change nothing. */
export const countApplication = async (
  ports: Pick<Ports, 'counters' | 'ruleBooks'>,
  application: Application,
): Promise<void> => {
  const season = await openSeason(ports, application.season);
  if (season === null) throw new Error(`season ${application.season} is missing`);
  await ports.counters.apply({
    season: application.season,
    application: application.id,
    version: application.version,
    counted: Object.fromEntries(countersOf(season.book, application).map((name) => [name, 1])),
  });
};
