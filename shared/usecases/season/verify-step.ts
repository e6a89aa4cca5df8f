import type { Instance, Result } from '../../allocation/types.ts';
import { type Run, runMove } from '../../domain/season/run.ts';
import { type BundleHead, fullBundle, publicBundle, publicTree } from '../../proof/bundle.ts';
import { publicParts } from '../../proof/public-parts.ts';
import { linkOf } from '../../proof/announcement.ts';
import { verify } from '../../proof/verifier/index.ts';
import type { Ports } from '../ports.ts';
import { instanceOf, readAnnounced, resultOf } from './allocation-files.ts';
import { announced, announcementsUpTo } from './announcing.ts';
import { writeResultParts } from './family-parts.ts';
import { linesText } from './lines.ts';
import { runFiles, writeJsonRecord } from './run-files.ts';
import { resultTreeOf, saltsOf, writeLeaves } from './trees.ts';

type Needs = Pick<Ports, 'clock' | 'digest' | 'keyed' | 'records' | 'runs' | 'signer'>;

type Computed = { readonly instance: Instance; readonly result: Result };

/** What was written, and not what was in memory. */
const readComputed = async ({ digest, records }: Needs, run: Run): Promise<Computed> => {
  if (run.resultKey === null) throw new Error(`run ${run.number} of ${run.season} has no result`);
  const [instanceText, resultText] = await Promise.all([
    readAnnounced(records, run.instanceKey, run.rosterHash, digest.sha256),
    readAnnounced(records, run.resultKey, run.resultHash, digest.sha256),
  ]);
  return {
    instance: instanceOf(JSON.parse(instanceText), run.instanceKey),
    result: resultOf(resultText),
  };
};
