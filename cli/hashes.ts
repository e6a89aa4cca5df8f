import { createHash, createHmac } from 'node:crypto';
import { canonicalInstance, unitIds } from '../shared/allocation/index.ts';
import type { Instance, LotteryNumbers } from '../shared/allocation/types.ts';
import { canonicalJson } from '../shared/proof/canonical-json.ts';
import { lotteryNumbers } from '../shared/proof/draw.ts';

export const instanceHash = (instance: Instance): string =>
  createHash('sha256')
    .update(canonicalJson(canonicalInstance(instance)), 'utf8')
    .digest('hex');

/** `seed`: an even number of hex digits. */
export const drawNumbers = (instance: Instance, seed: string): LotteryNumbers => {
  const key = Buffer.from(seed, 'hex');
  return lotteryNumbers(unitIds(instance), (message) =>
    createHmac('sha256', key).update(message, 'utf8').digest(),
  );
};
