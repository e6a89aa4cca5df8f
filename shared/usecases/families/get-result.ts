import { explain } from '../../allocation/index.ts';
import type { ResultView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { placeOf } from '../../domain/rule-book/gazetteer.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { readResultRow, readRosterEntry } from '../season/family-parts.ts';
import { readOneOutcome } from '../season/lines.ts';
import { bookOf } from '../season/load.ts';
import { zoneAddress } from '../season/roster.ts';
import { runFiles } from '../season/run-files.ts';
import { type OfApplication, ownApplication } from '../support/own-application.ts';
import { viewChoice, viewNearest, viewOverflow } from './view-why.ts';

type Needs = Pick<Ports, 'applications' | 'digest' | 'keyed' | 'records' | 'ruleBooks' | 'runs'>;
/** The place of the address that decided the zone: a name of the gazetteer, and no more of the address. */
const homeOf = (book: RuleBook, application: Application): ResultView['home'] => {
  const address = zoneAddress(book, application);
  const place = address === null ? null : placeOf(book, address);
  return place === null ? null : { name: place.name, at: place.at };
};

/** The place and why: every school considered, the line it missed, or the prices that placed it. */
export const getResult = async (
  ports: Needs,
  actor: GuardianActor,
  input: OfApplication,
): Promise<Outcome<ResultView>> => {
  const own = await ownApplication(ports, actor, input);
  if (!own.ok) return own;
  const { placement, category } = own.value;
  if (placement === null) return refuse('not-found');
  const run = await ports.runs.find(input.season, placement.run);
  if (run?.seed == null || run.resultHash === null) return refuse('not-found');
  const [entry, row] = await Promise.all([
    readRosterEntry(ports, run, input.id),
    readResultRow(ports, run, input.id),
  ]);
  if (entry === null || row === null) return refuse('not-found');
  const { lines } = runFiles(run.season, run.number, run.rosterHash);
  const files = await readOneOutcome(ports.records, lines, entry.rows, row);
  const book = await bookOf(ports, run.season, run.ruleBookVersion);
  const { cutoffs } = files.outcome;
  const why = explain(files.instance, files.outcome, input.id);
  return ok({
    placement,
    category,
    seed: run.seed,
    rosterHash: run.rosterHash,
    resultHash: run.resultHash,
    ticket: why?.unit ?? ports.keyed.ticket(run.season, input.id),
    considered: why?.choices.map((choice) => viewChoice(book, choice, cutoffs)) ?? [],
    overflow: placement.phase === 'overflow' ? viewOverflow(book, why?.overflow ?? null) : null,
    nearest: why === null ? null : viewNearest(book, why, cutoffs, own.value),
    home: homeOf(book, own.value),
  });
};
