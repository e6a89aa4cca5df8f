import type * as z from 'zod';
import type { applicationSummary } from '../../contract/views.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';

type Summary = z.infer<typeof applicationSummary>;

export const listApplications = async (
  ports: Pick<Ports, 'applications'>,
  actor: GuardianActor,
): Promise<Outcome<{ items: Summary[] }>> => {
  const own = await ports.applications.ofGuardian(actor.owner);
  const items = own
    .map(
      ({ season, id, state, answers, category, updatedAt, placement }): Summary => ({
        season,
        id,
        state,
        childName: answers.child.name,
        category: category ?? answers.category ?? null,
        updatedAt,
        school: placement?.school ?? null,
      }),
    )
    .sort((a, b) => (a.updatedAt > b.updatedAt ? -1 : 1));
  return ok({ items });
};
