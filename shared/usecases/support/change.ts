import type {
  Application,
  ApplicationState,
  AuditEvent,
  Document,
} from '../../domain/application/application.ts';
import {
  type ApplicationEvent,
  type Causer,
  mayCause,
  transition,
} from '../../domain/application/states.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { type Actor, actorName } from '../actors.ts';
import type { ApplicationChange, Ports } from '../ports.ts';
import { chainEvents } from './audit-chain.ts';

export type Cause = Actor | 'system';

/** One event to come: who causes it, and codes and numbers for the audit trail; nothing personal. */
export type Happening = {
  readonly event: ApplicationEvent | 'start';
  readonly by: Cause;
  readonly facts?: AuditEvent['facts'];
};

type Bookkeeping = 'version' | 'state' | 'updatedAt' | 'recentRequests' | 'lastEventHash';

export type Change = {
  readonly patch: Partial<Omit<Application, Bookkeeping | 'season' | 'id'>>;
  readonly happenings: readonly Happening[];
  readonly documents?: readonly Document[];
  /** id of the request that asked for it; the system asks without */
  readonly request?: string;
};

const rememberedRequests = 8;

const causerOf = (by: Cause): Causer => (by === 'system' ? 'system' : by.kind);

const next = (state: ApplicationState, { event, by }: Happening): ApplicationState | null => {
  if (event === 'start') return 'DRAFT';
  return mayCause(causerOf(by), event) ? transition(state, event) : null;
};

/** Tells apart two guardians who do the same in the same millisecond; says nothing of either. */
const requestMark = (
  { digest }: Pick<Ports, 'digest'>,
  owner: string,
  request: string | undefined,
): AuditEvent['facts'] =>
  request === undefined ? {} : { request: digest.sha256(`${owner}:${request}`).slice(0, 16) };

/** The next version of an application with its audit events, or `wrong-state` where the table of states forbids it. */
export const changeOf = (
  ports: Pick<Ports, 'clock' | 'digest'>,
  before: Application,
  { patch, happenings, documents, request }: Change,
): Outcome<ApplicationChange> => {
  const at = ports.clock.now();
  const mark = requestMark(ports, patch.owner ?? before.owner, request);
  let state = before.state;
  const events: Parameters<typeof chainEvents>[2][number][] = [];
  for (const happening of happenings) {
    const to = next(state, happening);
    if (to === null) return refuse('wrong-state', { facts: { state } });
    events.push({
      season: before.season,
      application: before.id,
      event: happening.event,
      from: happening.event === 'start' ? null : state,
      to,
      actor: actorName(happening.by),
      at,
      facts: { ...happening.facts, ...mark },
    });
    state = to;
  }
  const chained = chainEvents(ports.digest, before, events);
  const after: Application = {
    ...before,
    ...patch,
    version: before.version + 1,
    state,
    updatedAt: at,
    recentRequests: [...before.recentRequests, ...(request === undefined ? [] : [request])].slice(
      -rememberedRequests,
    ),
    lastEventHash: chained.at(-1)?.hash ?? before.lastEventHash,
  };
  return ok({
    basedOn: before.version,
    after,
    events: chained,
    ...(documents === undefined ? {} : { documents }),
  });
};
