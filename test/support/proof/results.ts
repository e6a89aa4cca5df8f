import { createHash, createHmac } from 'node:crypto';
import { allocate, canonicalInstance, unitIds } from '../../../shared/allocation/index.ts';
import type { Instance, Result } from '../../../shared/allocation/types.ts';
import { canonicalJson } from '../../../shared/proof/canonical-json.ts';
import { lotteryNumbers } from '../../../shared/proof/draw.ts';
import type { Property, Report } from '../../../shared/proof/verifier/index.ts';

export const seed = '5eed'.repeat(16);

export const hashOf = (instance: Instance): string =>
  createHash('sha256')
    .update(canonicalJson(canonicalInstance(instance)))
    .digest('hex');

export const resultOf = (instance: Instance, drawnFrom: string = seed): Result => {
  const hmac = (message: string) =>
    createHmac('sha256', Buffer.from(drawnFrom, 'hex')).update(message, 'utf8').digest();
  const numbers = lotteryNumbers(unitIds(instance), hmac);
  return {
    format: 'sunshine-result/1',
    instanceHash: hashOf(instance),
    seed: drawnFrom,
    engine: 'test',
    ...allocate(instance, numbers).outcome,
  };
};

export const failures = (report: Report): readonly Property[] =>
  report.filter(({ holds }) => !holds).map(({ property }) => property);

export const breaches = (report: Report): readonly string[] =>
  report.flatMap((entry) => (entry.holds ? [] : [`${entry.property} ${entry.detail.code}`]));
