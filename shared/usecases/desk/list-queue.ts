import type * as z from 'zod';
import type { queuePage } from '../../contract/views.ts';
import {
  type Application,
  type ApplicationState,
  applicationStates,
} from '../../domain/application/application.ts';
import { maskName } from '../../domain/identity/index.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { StaffActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { districtSeason } from '../support/open-season.ts';

type QueuePage = z.infer<typeof queuePage>;

export type QueueQuery = {
  readonly season: string;
  readonly state?: ApplicationState | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

const pageSize = 50;

/** what families have sent in; a draft is theirs alone */
const listedStates = applicationStates.filter((state) => state !== 'DRAFT');

const viewRow = (application: Application): QueuePage['items'][number] => ({
  id: application.id,
  state: application.state,
  // a list reveals nobody; the whole name stands in the case, whose reading is kept
  childName: maskName(application.answers.child.name),
  category: application.category ?? application.answers.category ?? null,
  doubtful: application.evidence.flatMap(({ kind, standing }) =>
    standing === 'doubtful' || standing === 'claimed' ? [kind] : [],
  ),
  documents: application.documents,
  submittedAt: application.submittedAt,
  amendBy: application.amendBy,
  objection: application.objection?.standing === 'open',
});

/** The cases of a school's desk, or of the bureau's district. */
export const listQueue = async (
  ports: Pick<Ports, 'applications' | 'ruleBooks'>,
  actor: StaffActor,
  { season, state, cursor, limit }: QueueQuery,
): Promise<Outcome<QueuePage>> => {
  const found = await districtSeason(ports, actor, season);
  if (!found.ok) return found;
  const filter = {
    season,
    states: state === undefined ? listedStates : listedStates.filter((one) => one === state),
    limit: limit ?? pageSize,
    ...(cursor === undefined ? {} : { cursor }),
  };
  const { items, next } =
    actor.kind === 'school'
      ? await ports.applications.atDesk({ ...filter, desk: actor.school })
      : await ports.applications.ofSeason(filter);
  return ok({
    items: items.filter(({ submittedAt }) => submittedAt !== null).map(viewRow),
    next,
  });
};
