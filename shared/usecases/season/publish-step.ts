import type { Application, Placement } from '../../domain/application/application.ts';
import type { Run } from '../../domain/season/run.ts';
import type { Ports } from '../ports.ts';
import { changeOf } from '../support/change.ts';
import { inParallel } from '../support/in-parallel.ts';
import { type ResultFile, readPlacements } from './allocation-files.ts';
import { closeRun } from './close-run.ts';
import { isSupplement } from './load.ts';
import { type PublicRow, publicRow, writePublicPart } from './public-list.ts';
import { publishedAtOnce } from './published-at-once.ts';

type Needs = Pick<
  Ports,
  'applications' | 'clock' | 'digest' | 'messages' | 'records' | 'ruleBooks' | 'runs' | 'signer'
>;
type Row = ResultFile['placements'][number];
type Placed = Row & { readonly school: string; readonly phase: 'zone' | 'overflow' };

const atOnce = 16;
const attempts = 5;

type Publishing = { readonly run: Run; readonly supplement: boolean };

/** also where the family has declined since and joined the supplement */
const isPublished = ({ placement, earlier, state }: Application, { number }: Run): boolean =>
  (placement?.run === number && state !== 'QUALIFIED') || earlier.some(({ run }) => run === number);

/** The application with its placement, or null where the family withdrew after the roster was frozen. */
const placed = async (
  ports: Needs,
  { run, supplement }: Publishing,
  row: Placed,
): Promise<Application | null> => {
  const { applicant, school, phase, pool, number, metres } = row;
  const given: Placement = {
    run: run.number,
    school,
    phase,
    pool,
    number,
    metres: metres ?? 0,
    ...(supplement ? { supplement } : {}),
  };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const application = await ports.applications.find(run.season, applicant);
    if (application === null || isPublished(application, run)) return application;
    const { placement: before, earlier } = application;
    const change = changeOf(ports, application, {
      patch: {
        placement: given,
        earlier: before === null ? earlier : [...earlier, before],
        desk: school,
      },
      happenings: [
        {
          event: before === null ? 'place' : 'replace',
          by: 'system',
          facts: { run: run.number, school, phase },
        },
      ],
    });
    if (!change.ok) return null;
    if ((await ports.applications.write(change.value)) === 'written') return change.value.after;
  }
  throw new Error(`application ${applicant} kept changing while its placement was published`);
};

/** Done again after a stop, it places nobody twice; the message goes out at least once. */
const publishRow = async (
  ports: Needs,
  publishing: Publishing,
  row: Row,
): Promise<PublicRow | null> => {
  const { school, phase } = row;
  if (school === null || phase === 'unplaced') return null;
  const application = await placed(ports, publishing, { ...row, school, phase });
  if (application === null) return null;
  const facts = { application: application.id, season: application.season };
  const template = publishing.supplement ? 'supplement-placed' : 'placed';
  await ports.messages.send({ owner: application.owner, template, facts });
  return publicRow(application, school);
};

/** One batch, and with a call of its own the end; resumable at any point: a row published before is passed over. */
export const publishStep = async (
  ports: Needs,
  run: Run,
  cursor: string | undefined,
): Promise<{ readonly done: boolean; readonly cursor?: string }> => {
  if (run.state === 'PUBLISHED') return { done: true };
  if (run.state !== 'PUBLISHING' || run.resultKey === null)
    throw new Error(`run ${run.number} of ${run.season} is not open for publication`);
  const { hash, placements } = await readPlacements(ports, run.resultKey);
  if (hash !== run.resultHash)
    throw new Error(`the record ${run.resultKey} is not what was announced`);
  if (run.published === placements.length) {
    await closeRun(ports, run, placements);
    // where another copy of this step has moved on, whether the run is closed is looked at again
    return { done: false, cursor: String(run.published) };
  }
  const from = cursor === undefined ? run.published : Number(cursor);
  const to = Math.min(placements.length, from + publishedAtOnce);
  const supplement = isSupplement(await ports.runs.list(run.season), run.number);
  const rows = await inParallel(placements.slice(from, to), atOnce, (row) =>
    publishRow(ports, { run, supplement }, row),
  );
  const listed = rows.filter((row) => row !== null);
  await writePublicPart(ports.records, run, from, listed);

  const after: Run = { ...run, version: run.version + 1, published: Math.max(run.published, to) };
  await ports.runs.write(after, run.version);
  return { done: false, cursor: String(to) };
};
