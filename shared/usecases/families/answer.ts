import type { ApplicationView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { viewApplication } from '../support/application-view.ts';
import type { Change } from '../support/change.ts';
import { type Command, commit } from '../support/commit.ts';
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

type Writes = Reads & Pick<Ports, 'digest'>;

/** Changes the guardian's own application in one write, safe to repeat, and answers how it then stands. */
export const changeOwn = async (
  ports: Writes,
  actor: GuardianActor,
  input: OfApplication & Command,
  decide: (
    application: Application,
    season: OpenSeason,
  ) => Outcome<Change> | Promise<Outcome<Change>>,
): Promise<Outcome<ApplicationView>> => {
  const own = await loadOwn(ports, actor, input);
  if (!own.ok) return own;
  const { season } = own.value;
  const changed = await commit(ports, own.value.application, input, (application) =>
    decide(application, season),
  );
  return changed.ok ? ok(await viewFor(ports, season, changed.value.application)) : changed;
};
