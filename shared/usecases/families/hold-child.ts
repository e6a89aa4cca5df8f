import type { Application } from '../../domain/application/application.ts';
import { liveStates } from '../../domain/application/states.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/text.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Happening } from '../support/change.ts';
import { hours, later } from '../support/later.ts';

/** children of one household or of grandparents who apply for cousins, with one to spare */
const childrenAnOwner = 6;
/** each child given up once and started again; counted at once, where many start in the same moment */
const startsADay = 2 * childrenAnOwner;
/** time to find the papers; a draft holds a child no longer than that */
const untouchedFor = 24 * hours;

/** Why an application gives way to another guardian; null while it holds the child. */
const givesWay = (
  { owner, state, updatedAt, evidence }: Application,
  actor: GuardianActor,
  now: Instant,
): 'untouched' | 'kinship-unproved' | null => {
  if (owner === actor.owner) return null;
  if (state === 'DRAFT') return later(updatedAt, untouchedFor) <= now ? 'untouched' : null;
  if (state !== 'NOT_QUALIFIED') return null;
  const proved = evidence.some(({ kind, standing }) => kind === 'kinship' && standing === 'proved');
  return proved ? null : 'kinship-unproved';
};

/** How the child's application is opened for this guardian, or the refusal while somebody holds the child. */
export const opening = (
  found: Application | null,
  actor: GuardianActor,
  now: Instant,
): Outcome<readonly Happening[]> => {
  if (found === null) return ok([{ event: 'start', by: actor }]);
  const reopen = { event: 'reopen', by: actor } as const;
  if (!liveStates.includes(found.state)) return ok([reopen]);
  const reason = givesWay(found, actor, now);
  return reason === null
    ? refuse('already-applied')
    : ok([{ event: 'release', by: 'system', facts: { reason } }, reopen]);
};

/** So many children one phone applies for in a season: nobody holds those of strangers by the hundred. */
export const mayHoldAnother = async (
  ports: Pick<Ports, 'applications' | 'guardians'>,
  { owner }: GuardianActor,
  season: string,
  now: Instant,
): Promise<Outcome<undefined>> => {
  const own = await ports.applications.ofGuardian(owner);
  const held = own.filter((one) => one.season === season && liveStates.includes(one.state));
  const tooMany = refuse('too-many-applications', { facts: { maximum: childrenAnOwner } });
  if (held.length >= childrenAnOwner) return tooMany;
  const window = `starts:${season}:${now.slice(0, '2026-07-01'.length)}`;
  const starts = await ports.guardians.count(owner, window, later(now, 24 * hours));
  return starts > startsADay ? tooMany : ok(undefined);
};
