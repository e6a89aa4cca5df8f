import { allocate, engineVersion, unitIds } from '../../allocation/index.ts';
import type { Result } from '../../allocation/types.ts';
import { type Run, runMove } from '../../domain/season/run.ts';
import { canonicalJson } from '../../proof/canonical-json.ts';
import { lotteryNumbers } from '../../proof/draw.ts';
import type { Ports } from '../ports.ts';
import { instanceOf, readAnnounced } from './allocation-files.ts';
import { runFiles, writeJsonRecord } from './run-files.ts';

type Needs = Pick<Ports, 'digest' | 'program' | 'records' | 'runs'>;

/**
 * Draw and allocate: a pure computation from the announced roster and seed, by the announced program, so that a repeat
 * writes the same bytes.
 */
export const computeStep = async (ports: Needs, run: Run): Promise<void> => {
  const state = runMove(run.state, 'compute');
  if (state === null || run.seed === null)
    throw new Error(`run ${run.number} of ${run.season} is not drawn`);
  if (run.programHash !== ports.program.hash)
    throw new Error(
      `run ${run.number} of ${run.season} was announced with program ${run.programHash}, this is ${ports.program.hash}: deploy that one to go on`,
    );
  const { records, digest } = ports;
  const text = await readAnnounced(records, run.instanceKey, run.rosterHash, digest.sha256);
  const instance = instanceOf(JSON.parse(text), run.instanceKey);
  const numbers = lotteryNumbers(unitIds(instance), digest.hmac(run.seed));
  const result: Result = {
    format: 'sunshine-result/1',
    instanceHash: run.rosterHash,
    seed: run.seed,
    engine: engineVersion,
    ...allocate(instance, numbers).outcome,
  };
  const resultText = canonicalJson(result);
  const { result: resultKey } = runFiles(run.season, run.number, run.rosterHash);
  await writeJsonRecord(records, resultKey, resultText);
  const computed: Run = {
    ...run,
    version: run.version + 1,
    state,
    resultKey,
    resultHash: digest.sha256(resultText),
  };
  // where another copy of this step was first, it computed the same
  await ports.runs.write(computed, run.version);
};
