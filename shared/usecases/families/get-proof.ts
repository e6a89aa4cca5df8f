import type { ProofView } from '../../contract/proof-view.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Run } from '../../domain/season/run.ts';
import { pathOf } from '../../proof/merkle.ts';
import { fieldsOf } from '../../proof/signed-text.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { announcementsUpTo } from '../season/announcing.ts';
import { type RosterEntry, readResultRow, readRosterEntry } from '../season/family-parts.ts';
import { runFiles } from '../season/run-files.ts';
import { readTree } from '../season/trees.ts';
import { type OfApplication, ownApplication } from '../support/own-application.ts';

type Needs = Pick<Ports, 'applications' | 'digest' | 'keyed' | 'records' | 'runs' | 'signer'>;

/** The run that placed the child, else the newest whose roster it stands on. */
const runOfChild = async (
  ports: Needs,
  runs: readonly Run[],
  { id, placement }: Application,
): Promise<{ readonly run: Run; readonly entry: RosterEntry } | null> => {
  const newest = runs.toSorted((a, b) => b.number - a.number);
  for (const run of newest) {
    if (placement !== null && placement.run !== run.number) continue;
    const entry = await readRosterEntry(ports, run, id);
    if (entry !== null) return { run, entry };
  }
  return null;
};

type Row = { readonly row: string; readonly index: number };

const proved = async (ports: Needs, run: Run, key: string, { row, index }: Row) => {
  const tree = await readTree(ports, key, run.applicants);
  return { row, index, size: tree.size, path: [...pathOf(tree, index)] };
};

/** Where it is public: the child was told of it, or the whole run is published. */
const resultRowOf = (ports: Needs, run: Run, { id, placement }: Application) =>
  run.state === 'PUBLISHED' || placement?.run === run.number
    ? readResultRow(ports, run, id)
    : Promise.resolve(null);

/** A child's own rows with their ways to the published roots, from the frozen roster on. */
export const getProof = async (
  ports: Needs,
  actor: GuardianActor,
  input: OfApplication,
): Promise<Outcome<ProofView>> => {
  const own = await ownApplication(ports, actor, input);
  if (!own.ok) return own;
  const runs = await ports.runs.list(input.season);
  const found = await runOfChild(ports, runs, own.value);
  if (found === null) return refuse('not-found');
  const { run, entry } = found;
  const { index } = entry;
  const [row = ''] = entry.rows;
  const files = runFiles(run.season, run.number, run.rosterHash);
  const resultRow = await resultRowOf(ports, run, own.value);
  const unit = fieldsOf(row)?.['unit'];
  return ok({
    run: run.number,
    ticket: typeof unit === 'string' ? unit : ports.keyed.ticket(run.season, input.id),
    salt: ports.keyed.salt(run.season, run.number, input.id),
    roster: await proved(ports, run, files.rosterTree, { row, index }),
    result:
      resultRow === null
        ? null
        : await proved(ports, run, files.resultTree, { row: resultRow, index }),
    announcements: [...announcementsUpTo(runs, run.number)],
    key: await ports.signer.publicKey(),
  });
};
