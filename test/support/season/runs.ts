import type { Application } from '../../../shared/domain/application/application.ts';
import type { RuleBook } from '../../../shared/domain/rule-book/schema.ts';
import { henanCounty } from '../../../shared/domain/rule-book/templates/henan-county.ts';
import type { BureauActor } from '../../../shared/usecases/actors.ts';
import { announceWitnesses } from '../../../shared/usecases/season/announce-witnesses.ts';
import { approveRun } from '../../../shared/usecases/season/approve-run.ts';
import { drawNumbers } from '../../../shared/usecases/season/draw-numbers.ts';
import { freezeRoster } from '../../../shared/usecases/season/freeze-roster.ts';
import { publishRun } from '../../../shared/usecases/season/publish-run.ts';
import { runStep, type Step } from '../../../shared/usecases/season/run-step.ts';
import { aSchool, calendar, primaryBook, primaryCounty } from '../domain/county.ts';
import type { FakePorts } from '../store/fakes.ts';
import { bureau, granted, openCounty } from '../usecases/county.ts';
import { nonces, witnesses } from './ceremony.ts';
import { stored } from './children.ts';

export { nonces, witnesses };

export const season = primaryBook.season;
export const officer = bureau;
export const approver: BureauActor = { ...bureau, subject: 'approver' };
export const dayOfDraw = calendar.drawAt;

/** The made-up county with few seats, so that the number decides. */
export const tightBook: RuleBook = henanCounty({
  ...primaryCounty,
  schools: [
    aSchool('east', { seats: 3, reserves: [{ group: 'migrant', seats: 1 }] }),
    aSchool('west', { at: [2000, 0], seats: 4 }),
    aSchool('nine', { at: [900, 900], seats: 4, boarding: true }),
  ],
});

/** A county on the day of the draw with these children on its books. */
export const countyWith = async (
  applications: readonly Application[],
  { book = tightBook, now = dayOfDraw }: { readonly book?: RuleBook; readonly now?: string } = {},
): Promise<FakePorts> => {
  const ports = await openCounty({ now, book });
  await stored(ports, applications);
  return ports;
};

/** The hour the calendar names, unless it is past. */
export const notBefore = ({ clock }: FakePorts, instant: string): void => {
  if (clock.now() < instant) clock.set(instant);
};

export const freeze = (ports: FakePorts, reason?: string) =>
  freezeRoster(ports, officer, { season, request: 'freeze-request', reason });

/** The long step, called until it is done, as the state machine does. */
export const finish = async (
  ports: Omit<FakePorts, 'steps'>,
  command: Step['command'],
  run = 1,
): Promise<void> => {
  let step: Step = { command, season, run };
  // far more calls than any of these seasons needs
  for (let calls = 0; calls < 50; calls += 1) {
    const { done, cursor } = await runStep(ports, step);
    if (done) return;
    if (cursor !== undefined) step = { ...step, cursor };
  }
  throw new Error(`the step ${command} does not come to its end`);
};

export const frozen = async (ports: FakePorts, reason?: string) =>
  granted(await freeze(ports, reason));

/** The witnesses' commitments are public. */
export const committed = async (ports: FakePorts, reason?: string) => {
  const { number, version } = await frozen(ports, reason);
  return granted(await announceWitnesses(ports, officer, { season, number, version, witnesses }));
};

export const drawn = async (ports: FakePorts, reason?: string) => {
  const { number, version } = await committed(ports, reason);
  notBefore(ports, calendar.drawAt);
  return granted(await drawNumbers(ports, officer, { season, number, version, nonces }));
};

/** The result is written, and not yet verified. */
export const computed = async (ports: FakePorts, reason?: string) => {
  const { number } = await drawn(ports, reason);
  await runStep(ports, { command: 'allocate', season, run: number });
  return theRun(ports, number);
};

export const allocated = async (ports: FakePorts, reason?: string) => {
  const { number } = await drawn(ports, reason);
  await finish(ports, 'allocate', number);
  return theRun(ports, number);
};

export const approved = async (ports: FakePorts, reason?: string) => {
  const { number, version } = await allocated(ports, reason);
  return granted(await approveRun(ports, approver, { season, number, version }));
};

/** Publication is open, nothing is copied yet. */
export const publishing = async (ports: FakePorts, reason?: string) => {
  const { number, version } = await approved(ports, reason);
  notBefore(ports, calendar.publishAt);
  return granted(await publishRun(ports, approver, { season, number, version }));
};

export const published = async (ports: FakePorts, reason?: string) => {
  const { number } = await publishing(ports, reason);
  await finish(ports, 'publish', number);
  return theRun(ports, number);
};

/** as the store has it, with the keys of its files */
export const theRun = async (ports: Pick<FakePorts, 'runs'>, number = 1) => {
  const run = await ports.runs.find(season, number);
  if (run === null) throw new Error(`there is no run ${number}`);
  return run;
};

export const textOf = async (
  { records }: Pick<FakePorts, 'records'>,
  key: string | null,
): Promise<string> => {
  const body = key === null ? null : await records.get(key);
  if (body === null) throw new Error(`nothing is stored under ${key}`);
  return new TextDecoder().decode(body);
};
