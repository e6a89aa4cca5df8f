import type { CaseView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import { allowedEvents } from '../../domain/application/states.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { StaffActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { viewApplication, viewEvidence } from '../support/application-view.ts';
import { dossierOf } from '../support/dossier.ts';
import { type OpenSeason, openSeason } from '../support/open-season.ts';
import type { OfApplication } from '../support/own-application.ts';

export type Case = { readonly application: Application; readonly season: OpenSeason };

/** A season of the actor's district; every other looks like none. */
export const districtSeason = async (
  ports: Pick<Ports, 'ruleBooks'>,
  actor: StaffActor,
  id: string,
): Promise<Outcome<OpenSeason>> => {
  const season = await openSeason(ports, id);
  return season === null || season.season.district !== actor.district
    ? refuse('not-found')
    : ok(season);
};

/** A school has the cases of its desk; the bureau all that families of its district have sent in. */
const isTheirs = (actor: StaffActor, { desk, submittedAt }: Application): boolean =>
  submittedAt !== null && (actor.kind === 'bureau' || desk === actor.school);

export const loadCase = async (
  ports: Pick<Ports, 'applications' | 'ruleBooks'>,
  actor: StaffActor,
  { season: id, id: applicationId }: OfApplication,
): Promise<Outcome<Case>> => {
  const season = await districtSeason(ports, actor, id);
  if (!season.ok) return season;
  const application = await ports.applications.find(id, applicationId);
  return application === null || !isTheirs(actor, application)
    ? refuse('not-found')
    : ok({ application, season: season.value });
};

/** The whole record with what was established about each fact. */
export const viewCase = async (
  ports: Pick<Ports, 'applications'>,
  actor: StaffActor,
  { book }: OpenSeason,
  application: Application,
): Promise<CaseView> => {
  const allowed = allowedEvents(application.state, actor.kind);
  return {
    ...viewApplication(book, await dossierOf(ports, application), allowed),
    evidence: application.evidence.map((one) => ({
      ...viewEvidence(one),
      ...(one.fact === undefined ? {} : { fact: one.fact }),
    })),
  };
};
