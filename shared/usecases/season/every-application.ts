import type { Application } from '../../domain/application/application.ts';
import type { Ports } from '../ports.ts';
import { everyPage } from '../support/every-page.ts';

/** All applications of a season. */
export const everyApplication = (
  { applications }: Pick<Ports, 'applications'>,
  season: string,
): Promise<readonly Application[]> =>
  everyPage((page) => applications.ofSeason({ season, ...page }));
