import * as z from 'zod';
import { type Run, runMove } from '../../domain/season/run.ts';
import { linkOf } from '../../proof/announcement.ts';
import type { Ports } from '../ports.ts';
import type { ResultFile } from './allocation-files.ts';
import { announced, announcementsUpTo } from './announcing.ts';
import { readJsonRecord, runFiles, writeJsonRecord } from './run-files.ts';

type Needs = Pick<Ports, 'clock' | 'digest' | 'records' | 'ruleBooks' | 'runs' | 'signer'>;

const bundle = z.record(z.string(), z.unknown());

/** The bundle of the verified run with all that was announced since, where anybody may get it. */
const publishBundle = async ({ digest, records, runs }: Needs, run: Run): Promise<string> => {
  if (run.publicBundleKey === null)
    throw new Error(`run ${run.number} of ${run.season} has no bundle`);
  const verified = bundle.parse(JSON.parse(await readJsonRecord(records, run.publicBundleKey)));
  const others = (await runs.list(run.season)).filter(({ number }) => number !== run.number);
  const announcements = announcementsUpTo([...others, run], run.number);
  const key = runFiles(run.season, run.number, run.rosterHash).publishedBundle(
    linkOf(run.announcements.at(-1) ?? '', digest.sha256),
  );
  await writeJsonRecord(records, key, JSON.stringify({ ...verified, announcements }));
  return key;
};

/** Announces that all results are out. The bundle and the season's pointer stand before the run says so. */
export const closeRun = async (
  ports: Needs,
  run: Run,
  placements: ResultFile['placements'],
): Promise<void> => {
  const state = runMove(run.state, 'close');
  if (state === null || run.resultRoot === null)
    throw new Error(`run ${run.number} of ${run.season} is not open for publication`);
  const closed = await announced(
    ports,
    run,
    {
      kind: 'published',
      resultRoot: run.resultRoot,
      placed: placements.filter(({ school }) => school !== null).length,
    },
    { state, publishedAt: ports.clock.now() },
  );
  const publicBundleKey = await publishBundle(ports, closed);
  await ports.ruleBooks.setPublishedRun(run.season, run.number);
  await ports.runs.write({ ...closed, publicBundleKey }, run.version);
};
