import { canonicalInstance, checkInstance, findShortage } from '../../allocation/index.ts';
import type { Instance } from '../../allocation/types.ts';
import type { RunView } from '../../contract/bureau-views.ts';
import type { Application } from '../../domain/application/application.ts';
import { openForReview } from '../../domain/application/states.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { Calendar } from '../../domain/rule-book/schema.ts';
import { isBefore } from '../../domain/season/calendar.ts';
import { binding, type Run } from '../../domain/season/run.ts';
import { canonicalJson } from '../../proof/canonical-json.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { districtSeason } from '../support/open-season.ts';
import { runFiles, writeJsonRecord } from './allocation-files.ts';
import { everyApplication } from './every-application.ts';
import { rosterOf } from './roster.ts';
import { viewRun } from './run-view.ts';
import { withSeatsLeft } from './seats-left.ts';

type Command = {
  readonly season: string;
  readonly request: string;
  readonly reason?: string | undefined;
};

type Needs = Pick<
  Ports,
  'applications' | 'clock' | 'digest' | 'keyed' | 'records' | 'ruleBooks' | 'runs'
>;

type Ready = { readonly qualified: readonly Application[]; readonly leftOut: number };

/** Registration is over, and nobody waits for a reviewer while there is time to review. */
const readyToFreeze = (
  calendar: Calendar,
  now: string,
  applications: readonly Application[],
): Outcome<Ready> => {
  if (isBefore(now, calendar.registrationTo))
    return refuse('registration-still-open', { facts: { until: calendar.registrationTo } });
  const open = applications.filter(({ state }) => openForReview.includes(state)).length;
  if (open > 0 && isBefore(now, calendar.reviewTo))
    return refuse('reviews-open', { facts: { open, until: calendar.reviewTo } });
  return ok({
    qualified: applications.filter(({ state }) => state === 'QUALIFIED'),
    leftOut: open,
  });
};

const sound = (instance: Instance): Instance => {
  const checked = checkInstance(instance);
  if (!checked.ok) throw new Error('the roster is not a sound instance', { cause: checked.faults });
  return canonicalInstance(checked.value);
};

/**
 * Fixes who takes part: the canonical roster, its hash, and where seats are short, before any draw.
 * Runs are append-only: a further one needs a changed roster and a reason.
 */
export const freezeRoster = async (
  ports: Needs,
  actor: BureauActor,
  command: Command,
): Promise<Outcome<RunView>> => {
  const loaded = await districtSeason(ports, actor, command.season);
  if (!loaded.ok) return loaded;
  const { season, book } = loaded.value;
  const now = ports.clock.now();

  const applications = await everyApplication(ports, season.id);
  const ready = readyToFreeze(book.calendar, now, applications);
  if (!ready.ok) return ready;
  const roster = rosterOf(
    { ...loaded.value, book: withSeatsLeft(book, applications) },
    ready.value.qualified,
    (idNumber) => ports.keyed.applicationId(season.id, idNumber),
  );
  const instance = sound(roster.instance);
  const instanceText = canonicalJson(instance);
  const rosterHash = ports.digest.sha256(instanceText);

  const earlier = (await ports.runs.list(season.id)).toSorted((a, b) => a.number - b.number);
  const last = earlier.at(-1);
  if (last?.rosterHash === rosterHash && last.ruleBookHash === season.ruleBookHash) {
    // the same request again finds its own run; a new request finds nothing to run anew
    return last.state === 'FROZEN'
      ? ok(await viewRun(ports, actor, last))
      : refuse('run-unchanged', { facts: { run: last.number } });
  }
  if (last !== undefined && binding.has(last.state))
    return refuse('run-under-way', { facts: { run: last.number, state: last.state } });
  if (last !== undefined && command.reason === undefined)
    return refuse('invalid-input', { fields: [{ path: 'reason', code: 'missing' }] });

  const number = (last?.number ?? 0) + 1;
  const files = runFiles(season.id, number, rosterHash);
  const shortage = findShortage(instance);
  await writeJsonRecord(ports.records, files.instance, instanceText);
  await writeJsonRecord(
    ports.records,
    files.roster,
    JSON.stringify({ rows: roster.rows, shortage }),
  );
  const run: Run = {
    season: season.id,
    number,
    version: 1,
    state: 'FROZEN',
    reason: command.reason ?? null,
    rosterHash,
    ruleBookHash: season.ruleBookHash,
    ruleBookVersion: season.ruleBookVersion,
    applicants: instance.applicants.length,
    seats: instance.schools.reduce((sum, { seats }) => sum + seats, 0),
    leftOut: ready.value.leftOut,
    instanceKey: files.instance,
    rosterKey: files.roster,
    resultKey: null,
    nonces: [],
    seed: null,
    resultHash: null,
    verified: [],
    frozenBy: actor.subject,
    frozenAt: now,
    drawnBy: null,
    approvedBy: null,
    published: 0,
    publishedAt: null,
  };
  const written = await ports.runs.write(run, 0);
  return written === 'written' ? ok(await viewRun(ports, actor, run)) : refuse('changed-meanwhile');
};
