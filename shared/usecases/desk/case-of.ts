import type { CaseView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { actorName, type StaffActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { viewApplication, viewEvidence } from '../support/application-view.ts';
import type { Committed } from '../support/commit.ts';
import { dossierOf } from '../support/dossier.ts';
import { districtSeason, type OpenSeason } from '../support/open-season.ts';
import type { OfApplication } from '../support/own-application.ts';
import { allowedAtDesk } from './reviewing.ts';

export type Case = { readonly application: Application; readonly season: OpenSeason };

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

type Views = Pick<Ports, 'applications' | 'clock' | 'runs'>;

/** The whole record with what was established about each fact. */
export const viewCase = async (
  ports: Views,
  actor: StaffActor,
  season: OpenSeason,
  application: Application,
): Promise<CaseView> => {
  const [dossier, allowed] = await Promise.all([
    dossierOf(ports, application),
    allowedAtDesk(ports, actor, season, application),
  ]);
  return {
    ...viewApplication(season.book, dossier, allowed),
    evidence: application.evidence.map((one) => ({
      ...viewEvidence(one),
      ...(one.fact === undefined ? {} : { fact: one.fact }),
    })),
  };
};

/** Who, why and when are kept before anything is shown. */
export const logRead = (
  ports: Pick<Ports, 'applications' | 'clock'>,
  actor: StaffActor,
  { season, id }: OfApplication,
  reason: string,
): Promise<void> =>
  ports.applications.logRead({
    season,
    application: id,
    actor: actorName(actor),
    reason,
    at: ports.clock.now(),
  });

/** The record after a decision. The audit trail has who decided; a repeated request decides nothing, so it is a read. */
export const viewDecided = async (
  ports: Views,
  actor: StaffActor,
  season: OpenSeason,
  { application, fresh }: Committed,
): Promise<CaseView> => {
  if (!fresh) await logRead(ports, actor, application, 'repeated-request');
  return viewCase(ports, actor, season, application);
};
