import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';

export type OfApplication = { readonly season: string; readonly id: string };

/** The guardian's own application; everybody else's looks like none. */
export const ownApplication = async (
  ports: Pick<Ports, 'applications'>,
  actor: GuardianActor,
  { season, id }: OfApplication,
): Promise<Outcome<Application>> => {
  const application = await ports.applications.find(season, id);
  return application === null || application.owner !== actor.owner
    ? refuse('not-found')
    : ok(application);
};
