import {
  type ChoiceExplanation,
  explain,
  type Option,
  type OverflowExplanation,
} from '../../allocation/index.ts';
import type { Cutoff } from '../../allocation/types.ts';
import type { ResultView } from '../../contract/views.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { rankOfTier } from '../../domain/rule-book/eligibility.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { readResultRow, readRosterEntry } from '../season/family-parts.ts';
import { readOneOutcome } from '../season/lines.ts';
import { bookOf } from '../season/load.ts';
import { runFiles } from '../season/run-files.ts';
import { type OfApplication, ownApplication } from '../support/own-application.ts';

type Needs = Pick<Ports, 'applications' | 'digest' | 'keyed' | 'records' | 'ruleBooks' | 'runs'>;
type Considered = ResultView['considered'][number];

const criterion = (choice: ChoiceExplanation): Considered['by'] => {
  if (choice.verdict !== 'below-line' || choice.line.decidedBy === 'no-seat') return null;
  return choice.line.decidedBy;
};

const viewChoice = (
  book: RuleBook,
  choice: ChoiceExplanation,
  cutoffs: readonly Cutoff[],
): Considered => ({
  school: choice.school,
  tier: choice.key.tier,
  rank: rankOfTier(book, choice.key.tier),
  order: choice.key.order,
  standing: choice.verdict,
  by: criterion(choice),
  cutoffs: cutoffs
    .filter(({ school }) => school === choice.school)
    .map(({ pool, closed, tier, order, number }) => ({
      pool,
      closed,
      tier,
      rank: tier === null ? null : rankOfTier(book, tier),
      order,
      number,
    })),
});

const viewOption = ({ school, cost, price }: Option) => ({
  school,
  metres: cost.metres,
  price: price.metres,
});

const viewOverflow = (overflow: OverflowExplanation | null): ResultView['overflow'] => {
  if (overflow?.own == null) return null;
  const { metres, price } = viewOption(overflow.own);
  return { metres, price, next: overflow.next === null ? null : viewOption(overflow.next) };
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
  const why = explain(files.instance, files.outcome, input.id);
  return ok({
    placement,
    category,
    seed: run.seed,
    rosterHash: run.rosterHash,
    resultHash: run.resultHash,
    ticket: why?.unit ?? ports.keyed.ticket(run.season, input.id),
    considered: why?.choices.map((choice) => viewChoice(book, choice, files.outcome.cutoffs)) ?? [],
    overflow: placement.phase === 'overflow' ? viewOverflow(why?.overflow ?? null) : null,
  });
};
