import { allocate, engineVersion, unitIds } from '../../allocation/index.ts';
import type { Result } from '../../allocation/types.ts';
import type { Run } from '../../domain/season/run.ts';
import { canonicalJson } from '../../proof/canonical-json.ts';
import { lotteryNumbers } from '../../proof/draw.ts';
import { verify } from '../../proof/verifier/index.ts';
import type { Ports } from '../ports.ts';
import { readInstance, readJsonRecord, runFiles, writeJsonRecord } from './allocation-files.ts';

type Needs = Pick<Ports, 'digest' | 'records' | 'runs'>;

/**
 * Draw, allocate, verify: a pure computation from the frozen roster and the seed, so that a repeat writes the same
 * bytes. The independent verifier reads what was written, not what was in memory.
 */
export const allocateStep = async (ports: Needs, run: Run): Promise<void> => {
  if (run.state !== 'DRAWN' || run.seed === null) return;
  const instance = await readInstance(ports.records, run.instanceKey);
  const numbers = lotteryNumbers(unitIds(instance), ports.digest.hmac(run.seed));
  const result: Result = {
    format: 'sunshine-result/1',
    instanceHash: run.rosterHash,
    seed: run.seed,
    engine: engineVersion,
    ...allocate(instance, numbers).outcome,
  };
  const { result: resultKey } = runFiles(run.season, run.number, run.rosterHash);
  await writeJsonRecord(ports.records, resultKey, canonicalJson(result));

  const text = await readJsonRecord(ports.records, resultKey);
  const report = verify(instance, JSON.parse(text));
  await ports.runs.write(
    {
      ...run,
      version: run.version + 1,
      state: 'ALLOCATED',
      resultKey,
      resultHash: ports.digest.sha256(text),
      verified: report.map(({ property, holds }) => ({ property, holds })),
    },
    run.version,
  );
};
