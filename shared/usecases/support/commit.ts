import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { type Change, changeOf } from './change.ts';

export type Command = { readonly version: number; readonly request: string };

export type Committed = {
  readonly application: Application;
  /** false where this request had been answered before */
  readonly fresh: boolean;
  /**
   * nothing was written since this request: its message is sent, on a repetition too, for the first sending may have
   * failed after the write
   */
  readonly toAnnounce: boolean;
};

type Decide = (application: Application) => Outcome<Change> | Promise<Outcome<Change>>;

const repeated = (application: Application, { version }: Command): Committed => ({
  application,
  fresh: false,
  toAnnounce: application.version === version + 1,
});

/**
 * Decides on the version the caller saw and writes one transaction. A repeated request is answered with the
 * application as it stands, also where its twin got in between reading and writing.
 */
export const commit = async (
  ports: Pick<Ports, 'applications' | 'clock' | 'digest'>,
  application: Application,
  command: Command,
  decide: Decide,
): Promise<Outcome<Committed>> => {
  const { version, request } = command;
  if (application.recentRequests.includes(request)) return ok(repeated(application, command));
  if (application.version !== version) return refuse('changed-meanwhile');
  const decided = await decide(application);
  if (!decided.ok) return decided;
  const change = changeOf(ports, application, { ...decided.value, request });
  if (!change.ok) return change;
  const written = await ports.applications.write(change.value);
  if (written === 'written')
    return ok({ application: change.value.after, fresh: true, toAnnounce: true });
  const latest = await ports.applications.find(application.season, application.id);
  return latest?.recentRequests.includes(request) === true
    ? ok(repeated(latest, command))
    : refuse('changed-meanwhile');
};
