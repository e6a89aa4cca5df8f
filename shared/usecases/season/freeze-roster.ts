import {
  canonicalInstance,
  checkInstance,
  engineVersion,
  unitIds,
} from '../../allocation/index.ts';
import type { Instance } from '../../allocation/types.ts';
import type { RunView } from '../../contract/bureau-views.ts';
import type { Application } from '../../domain/application/application.ts';
import { openForReview } from '../../domain/application/states.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { Calendar } from '../../domain/rule-book/schema.ts';
import { isBefore } from '../../domain/season/calendar.ts';
import type { Run } from '../../domain/season/run.ts';
import type { Instant } from '../../domain/text.ts';
import { canonicalJson } from '../../proof/canonical-json.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { districtSeason, type OpenSeason } from '../support/open-season.ts';
import { signedAfter } from './announcing.ts';
import { seeksBetter, shortageOfWaiting } from './better-place.ts';
import { everyApplication } from './every-application.ts';
import { writeRosterParts } from './family-parts.ts';
import { isSupplement } from './load.ts';
import { mayBegin } from './may-begin.ts';
import { rosterOf } from './roster.ts';
import { runFiles, writeJsonRecord } from './run-files.ts';
import { viewRun } from './run-view.ts';
import { withSeatsLeft } from './seats-left.ts';
import { rosterTreeOf, writeTree } from './trees.ts';

type Command = {
  readonly season: string;
  readonly request: string;
  readonly reason?: string | undefined;
};

type Needs = Pick<
  Ports,
  | 'applications'
  | 'clock'
  | 'digest'
  | 'keyed'
  | 'program'
  | 'records'
  | 'ruleBooks'
  | 'runs'
  | 'signer'
>;

type Round = {
  /** until then families may still come */
  readonly joinTo: Instant;
  /** from then on whoever is not reviewed is left out */
  readonly reviewTo: Instant;
  readonly supplement: boolean;
};

const roundOf = (calendar: Calendar, earlier: readonly Run[]): Round => {
  const { registrationTo, reviewTo, supplement } = calendar;
  const isSecond = isSupplement(earlier, Number.POSITIVE_INFINITY);
  return isSecond && supplement !== undefined
    ? { joinTo: supplement.joinTo, reviewTo: supplement.publishAt, supplement: true }
    : { joinTo: registrationTo, reviewTo, supplement: isSecond };
};

type Ready = { readonly taking: readonly Application[]; readonly leftOut: number };

/** Registration is over, and nobody waits for a reviewer while there is time to review. */
const readyToFreeze = (
  { joinTo, reviewTo, supplement }: Round,
  now: Instant,
  applications: readonly Application[],
): Outcome<Ready> => {
  if (isBefore(now, joinTo)) return refuse('registration-still-open', { facts: { until: joinTo } });
  const open = applications.filter(({ state }) => openForReview.includes(state)).length;
  if (open > 0 && isBefore(now, reviewTo))
    return refuse('reviews-open', { facts: { open, until: reviewTo } });
  return ok({
    taking: applications.filter(
      (one) => one.state === 'QUALIFIED' || (supplement && seeksBetter(one)),
    ),
    leftOut: open,
  });
};

const sound = (instance: Instance): Instance => {
  const checked = checkInstance(instance);
  if (!checked.ok) throw new Error('the roster is not a sound instance', { cause: checked.faults });
  return canonicalInstance(checked.value);
};

const rosterIn = (
  ports: Needs,
  season: OpenSeason,
  applications: readonly Application[],
  taking: readonly Application[],
) => {
  const { id } = season.season;
  const roster = rosterOf({ ...season, book: withSeatsLeft(season.book, applications) }, taking, {
    applicationId: (idNumber) => ports.keyed.applicationId(id, idNumber),
    ticket: (application) => ports.keyed.ticket(id, application),
  });
  const instance = sound(roster.instance);
  const text = canonicalJson(instance);
  return { ...roster, instance, text, hash: ports.digest.sha256(text) };
};
type Roster = ReturnType<typeof rosterIn>;

/** What later steps and families read; written before the run names it, and the same when it is written again. */
const writeFiles = async (ports: Needs, run: Run, { rows, moving, instance, text }: Roster) => {
  const tree = rosterTreeOf(ports, run, instance);
  const { rosterTree } = runFiles(run.season, run.number, run.rosterHash);
  await writeJsonRecord(ports.records, run.instanceKey, text);
  await writeJsonRecord(
    ports.records,
    run.rosterKey,
    JSON.stringify({ rows, shortage: shortageOfWaiting(instance, moving) }),
  );
  await writeTree(ports.records, rosterTree, tree);
  await writeRosterParts(ports, run, instance);
  return tree.root;
};

const newRun = (
  { clock, program }: Needs,
  { season }: OpenSeason,
  { instance, hash }: Roster,
  of: Pick<Run, 'number' | 'reason' | 'leftOut' | 'frozenBy'>,
): Run => {
  const files = runFiles(season.id, of.number, hash);
  return {
    season: season.id,
    ...of,
    version: 1,
    state: 'FROZEN',
    rosterHash: hash,
    rosterRoot: hash,
    ruleBookHash: season.ruleBookHash,
    ruleBookVersion: season.ruleBookVersion,
    programHash: program.hash,
    engine: engineVersion,
    applicants: instance.applicants.length,
    units: unitIds(instance).length,
    seats: instance.schools.reduce((sum, { seats }) => sum + seats, 0),
    instanceKey: files.instance,
    rosterKey: files.roster,
    resultKey: null,
    publicBundleKey: null,
    fullBundleKey: null,
    witnesses: [],
    beacon: null,
    nonces: [],
    beaconValue: null,
    seed: null,
    resultHash: null,
    resultRoot: null,
    publicRoot: null,
    verified: [],
    announcements: [],
    frozenAt: clock.now(),
    drawnBy: null,
    approvedBy: null,
    published: 0,
    publishedAt: null,
  };
};

/**
 * Fixes who takes part: the canonical roster, its hash and the root of its tree, announced before any witness commits,
 * and where seats are short. Runs are append-only: a further one needs a changed roster and a reason.
 */
export const freezeRoster = async (
  ports: Needs,
  actor: BureauActor,
  command: Command,
): Promise<Outcome<RunView>> => {
  const loaded = await districtSeason(ports, actor, command.season);
  if (!loaded.ok) return loaded;
  const { season, book } = loaded.value;

  const earlier = (await ports.runs.list(season.id)).toSorted((a, b) => a.number - b.number);
  const applications = await everyApplication(ports, season.id);
  const round = roundOf(book.calendar, earlier);
  const ready = readyToFreeze(round, ports.clock.now(), applications);
  if (!ready.ok) return ready;
  const roster = rosterIn(ports, loaded.value, applications, ready.value.taking);

  const begins = mayBegin(earlier, {
    rosterHash: roster.hash,
    ruleBookHash: season.ruleBookHash,
    reason: command.reason,
  });
  if (!begins.ok) return begins;
  if (begins.value.same !== null) return ok(await viewRun(ports, actor, begins.value.same));

  const last = earlier.at(-1) ?? null;
  const frozen = newRun(ports, loaded.value, roster, {
    number: (last?.number ?? 0) + 1,
    reason: command.reason ?? null,
    leftOut: ready.value.leftOut,
    frozenBy: actor.subject,
  });
  const run = { ...frozen, rosterRoot: await writeFiles(ports, frozen, roster) };
  const jws = await signedAfter(ports, last?.announcements.at(-1), run, {
    kind: 'roster',
    rosterRoot: run.rosterRoot,
    rosterHash: run.rosterHash,
    children: run.applicants,
    units: run.units,
    ruleBookHash: run.ruleBookHash,
    ruleBookVersion: run.ruleBookVersion,
    programHash: run.programHash,
    engine: run.engine,
    reason: run.reason,
    leftOut: run.leftOut,
  });
  const announced: Run = { ...run, announcements: [jws] };
  return (await ports.runs.begin(announced, last)) === 'written'
    ? ok(await viewRun(ports, actor, announced))
    : refuse('changed-meanwhile');
};
