import type { Application } from '../../domain/application/application.ts';
import { countersOf } from '../../domain/indicators/counted.ts';
import type { Ports } from '../ports.ts';
import { bookOf } from './load.ts';

/** Brings the season's counters up to one version of one application; older and repeated versions change nothing. */
export const countApplication = async (
  ports: Pick<Ports, 'counters' | 'ruleBooks'>,
  application: Application,
): Promise<void> => {
  const season = await ports.ruleBooks.findSeason(application.season);
  if (season === null) throw new Error(`season ${application.season} is missing`);
  const book = await bookOf(ports, season.id, season.ruleBookVersion);
  await ports.counters.apply({
    season: application.season,
    application: application.id,
    version: application.version,
    counted: Object.fromEntries(countersOf(book, application).map((name) => [name, 1])),
  });
};
