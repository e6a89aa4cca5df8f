import type { ApplicationView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { viewApplication } from '../support/application-view.ts';
import { dossierOf } from '../support/dossier.ts';
import { type OpenSeason, openSeason } from '../support/open-season.ts';
import { type OfApplication, ownApplication } from '../support/own-application.ts';
import { allowedNow } from './windows.ts';

type Reads = Pick<Ports, 'applications' | 'clock' | 'ruleBooks'>;

/** The guardian's view of the application as it now stands. */
export const viewFor = async (
  ports: Reads,
  { book }: OpenSeason,
  application: Application,
): Promise<ApplicationView> =>
  viewApplication(
    book,
    await dossierOf(ports, application),
    allowedNow(book, application, ports.clock.now()),
  );

export type Own = { readonly application: Application; readonly season: OpenSeason };

/** The guardian's own application with the season it is of. */
export const loadOwn = async (
  ports: Pick<Ports, 'applications' | 'ruleBooks'>,
  actor: GuardianActor,
  of: OfApplication,
): Promise<Outcome<Own>> => {
  const [found, season] = await Promise.all([
    ownApplication(ports, actor, of),
    openSeason(ports, of.season),
  ]);
  if (!found.ok) return found;
  return season === null ? refuse('not-found') : ok({ application: found.value, season });
};
