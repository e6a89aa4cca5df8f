import type { Application } from '../../domain/application/application.ts';
import type { Run } from '../../domain/season/run.ts';
import type { Ports } from '../ports.ts';
import { changeOf } from '../support/change.ts';
import { inParallel } from '../support/in-parallel.ts';
import { type ResultFile, readPlacements } from './allocation-files.ts';
import { closeRun } from './close-run.ts';
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

const isPublished = ({ placement, state }: Application, run: Run): boolean =>
  placement?.run === run.number && state !== 'QUALIFIED';

/** The application with its placement, or null where the family withdrew after the roster was frozen. */
const placed = async (ports: Needs, run: Run, row: Placed): Promise<Application | null> => {
  const { applicant, school, phase, pool, number, metres } = row;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const application = await ports.applications.find(run.season, applicant);
    if (application === null || isPublished(application, run)) return application;
    const change = changeOf(ports, application, {
      patch: {
        placement: { run: run.number, school, phase, pool, number, metres: metres ?? 0 },
        desk: school,
      },
      happenings: [{ event: 'place', by: 'system', facts: { run: run.number, school, phase } }],
    });
    if (!change.ok) return null;
    if ((await ports.applications.write(change.value)) === 'written') return change.value.after;
  }
  throw new Error(`application ${applicant} kept changing while its placement was published`);
};

/** Done again after a stop, it places nobody twice; the message goes out at least once. */
const publishRow = async (ports: Needs, run: Run, row: Row): Promise<PublicRow | null> => {
  const { school, phase } = row;
  if (school === null || phase === 'unplaced') return null;
  const application = await placed(ports, run, { ...row, school, phase });
  if (application === null) return null;
  const facts = { application: application.id, season: run.season };
  await ports.messages.send({ owner: application.owner, template: 'placed', facts });
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
  const rows = await inParallel(placements.slice(from, to), atOnce, (row) =>
    publishRow(ports, run, row),
  );
  const listed = rows.filter((row) => row !== null);
  await writePublicPart(ports.records, run, from, listed);

  const after: Run = { ...run, version: run.version + 1, published: Math.max(run.published, to) };
  await ports.runs.write(after, run.version);
  return { done: false, cursor: String(to) };
};
