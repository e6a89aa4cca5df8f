import type { Run } from '../../domain/season/run.ts';
import type { Ports } from '../ports.ts';
import { changeOf } from '../support/change.ts';
import { type ResultFile, readResult } from './allocation-files.ts';

type Needs = Pick<
  Ports,
  'applications' | 'clock' | 'digest' | 'messages' | 'records' | 'ruleBooks' | 'runs'
>;
type Row = ResultFile['placements'][number];

/** Placements copied in one call; a call ends well inside a function's time. */
const batch = 200;
const atOnce = 16;
const attempts = 5;

/**
 * Copies one placement to its application. Done before, or withdrawn since the roster was frozen: nothing to do.
 * The message goes out after the write, at least once.
 */
const publishRow = async (ports: Needs, run: Run, row: Row): Promise<void> => {
  const { applicant, school, phase, pool, number, metres } = row;
  if (school === null || phase === 'unplaced') return;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const application = await ports.applications.find(run.season, applicant);
    if (application?.state !== 'QUALIFIED') return;
    const change = changeOf(ports, application, {
      patch: {
        placement: { run: run.number, school, phase, pool, number, metres: metres ?? 0 },
        desk: school,
      },
      happenings: [{ event: 'place', by: 'system', facts: { run: run.number, school, phase } }],
    });
    if (!change.ok) return;
    if ((await ports.applications.write(change.value)) !== 'written') continue;
    const facts = { application: application.id, season: run.season };
    await ports.messages.send({ owner: application.owner, template: 'placed', facts });
    return;
  }
  throw new Error(`application ${applicant} kept changing while its placement was published`);
};

const inParallel = async (rows: readonly Row[], work: (row: Row) => Promise<void>) => {
  const waiting = rows.values();
  const worker = async () => {
    for (const row of waiting) await work(row);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

/** One batch; resumable at any point, because a row published before is passed over. */
export const publishStep = async (
  ports: Needs,
  run: Run,
  cursor: string | undefined,
): Promise<{ readonly done: boolean; readonly cursor?: string }> => {
  if (run.state === 'PUBLISHED') return { done: true };
  if (run.state !== 'PUBLISHING' || run.resultKey === null)
    throw new Error(`run ${run.number} of ${run.season} is not open for publication`);
  const { placements } = await readResult(ports.records, run.resultKey);
  const from = cursor === undefined ? run.published : Number(cursor);
  const to = Math.min(placements.length, from + batch);
  await inParallel(placements.slice(from, to), (row) => publishRow(ports, run, row));

  const done = to === placements.length;
  const after: Run = {
    ...run,
    version: run.version + 1,
    published: Math.max(run.published, to),
    ...(done ? { state: 'PUBLISHED', publishedAt: ports.clock.now() } : {}),
  };
  // before the run says so: a step killed in between is done again
  if (done) await ports.ruleBooks.setPublishedRun(run.season, run.number);
  // where another copy of this step has moved on, its figures stand
  await ports.runs.write(after, run.version);
  return done ? { done } : { done, cursor: String(to) };
};
