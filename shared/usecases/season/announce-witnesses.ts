import type { RunView } from '../../contract/bureau-views.ts';
import type { FieldFault, Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import { type DrawRules, drawRulesOf } from '../../domain/rule-book/schema.ts';
import { isBefore } from '../../domain/season/calendar.ts';
import type { BeaconChain, Witness } from '../../domain/season/ceremony.ts';
import { type Run, runMove } from '../../domain/season/run.ts';
import type { Instant } from '../../domain/text.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { seconds } from '../support/later.ts';
import { readRoster } from './allocation-files.ts';
import { announced } from './announcing.ts';
import { type AtVersion, bookOf, loadNewestRun } from './load.ts';
import { viewRun } from './run-view.ts';

type Command = AtVersion & {
  readonly version: number;
  readonly witnesses: readonly Witness[];
  readonly beaconRound?: number | undefined;
};
type Needs = Pick<
  Ports,
  'clock' | 'digest' | 'program' | 'records' | 'ruleBooks' | 'runs' | 'signer'
>;

/** A witness that commits to what another has committed to would only repeat its value. */
const repeated = (witnesses: readonly Witness[], field: keyof Witness): readonly FieldFault[] =>
  witnesses.flatMap((witness, place) =>
    witnesses.findIndex((other) => other[field] === witness[field]) < place
      ? [{ path: `witnesses.${place}.${field}`, code: 'named-twice' }]
      : [],
  );

const witnessFaults = (
  witnesses: readonly Witness[],
  { leastWitnesses: least }: DrawRules,
): readonly FieldFault[] =>
  witnesses.length < least
    ? [
        {
          path: 'witnesses',
          code: 'too-few-witnesses',
          facts: { least, found: witnesses.length },
        },
      ]
    : [...repeated(witnesses, 'name'), ...repeated(witnesses, 'commitment')];

/** the first round that comes when the witnesses have shown their values: none of them knows it before */
const leastRound = ({ genesisTime, period }: BeaconChain, instants: readonly Instant[]): number => {
  const latest = Math.max(...instants.map((instant) => Date.parse(instant))) / seconds;
  return Math.max(1, Math.floor((latest - genesisTime) / period) + 2);
};

const beaconFaults = (
  round: number | undefined,
  { beacon }: DrawRules,
  instants: readonly Instant[],
): readonly FieldFault[] => {
  if (beacon === null)
    return round === undefined ? [] : [{ path: 'beaconRound', code: 'not-in-rule-book' }];
  if (round === undefined) return [{ path: 'beaconRound', code: 'required' }];
  const least = leastRound(beacon, instants);
  return round < least ? [{ path: 'beaconRound', code: 'round-too-early', facts: { least } }] : [];
};

const sameWitnesses = (run: Run, { witnesses, beaconRound }: Command): boolean =>
  run.beacon?.round === beaconRound &&
  run.witnesses.length === witnesses.length &&
  run.witnesses.every(
    ({ name, commitment }, i) =>
      name === witnesses[i]?.name && commitment === witnesses[i]?.commitment,
  );

/** Makes the commitments public, before any value is known; from then on the rules of the run stand. */
export const announceWitnesses = async (
  ports: Needs,
  actor: BureauActor,
  command: Command,
): Promise<Outcome<RunView>> => {
  const loaded = await loadNewestRun(ports, actor, command);
  if (!loaded.ok) return loaded;
  const { run } = loaded.value;
  const state = runMove(run.state, 'announce-witnesses');
  if (state === null)
    return run.state === 'COMMITTED' && sameWitnesses(run, command)
      ? ok(await viewRun(ports, actor, run))
      : refuse('wrong-state', { facts: { state: run.state } });
  if (run.version !== command.version) return refuse('changed-meanwhile');
  if (run.programHash !== ports.program.hash) return refuse('program-changed');
  const { shortage } = await readRoster(ports.records, run.rosterKey);
  if (shortage !== null)
    return refuse('seats-short', {
      facts: { children: shortage.children, seats: shortage.seats, missing: shortage.missing },
    });
  // what was announced with the roster, whatever is in force by now
  const book = await bookOf(ports, run.season, run.ruleBookVersion);
  const rules = drawRulesOf(book);
  const { drawAt } = loaded.value.book.calendar;
  const now = ports.clock.now();
  const fields = [
    ...witnessFaults(command.witnesses, rules),
    ...beaconFaults(command.beaconRound, rules, isBefore(now, drawAt) ? [drawAt] : [now]),
  ];
  if (fields.length > 0) return refuse('invalid-input', { fields });

  const witnesses = command.witnesses.map(({ name, commitment }) => ({ name, commitment }));
  const beacon =
    rules.beacon === null || command.beaconRound === undefined
      ? null
      : { chain: rules.beacon, round: command.beaconRound };
  const committed = await announced(
    ports,
    run,
    { kind: 'witnesses', witnesses, beacon },
    { state, witnesses, beacon },
  );
  return (await ports.runs.write(committed, run.version)) === 'written'
    ? ok(await viewRun(ports, actor, committed))
    : refuse('changed-meanwhile');
};
