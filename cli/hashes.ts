import { createHash, createHmac } from 'node:crypto';
import { canonicalInstance, unitIds } from '../shared/allocation/index.ts';
import type { Applicant, Instance, LotteryNumbers } from '../shared/allocation/types.ts';
import { canonicalJson } from '../shared/proof/canonical-json.ts';
import { lotteryNumbers } from '../shared/proof/draw.ts';

/** The canonical text of each child of a roster, by id, in the order in which they are hashed. */
export type RosterTexts = {
  readonly applicants: readonly Applicant[];
  readonly byId: ReadonlyMap<string, string>;
};

const textsOf = (instance: Instance): ReadonlyMap<string, string> =>
  new Map(canonicalInstance(instance).applicants.map((row) => [row.id, canonicalJson(row)]));

export const rosterTexts = (instance: Instance): RosterTexts => ({
  applicants: instance.applicants,
  byId: textsOf(instance),
});

const hashOf = (instance: Instance, texts: readonly string[]): string => {
  const { applicants: _, ...others } = canonicalInstance({ ...instance, applicants: [] });
  // "applicants" is the first of the keys in code-unit order
  return createHash('sha256')
    .update(`{"applicants":[${texts.join(',')}],${canonicalJson(others).slice(1)}`, 'utf8')
    .digest('hex');
};

/**
 * SHA-256 of the canonical instance, hex. With the texts of the same children, in the same order, as they stood before
 * a change, only those that are other objects now are written anew.
 */
export const instanceHash = (instance: Instance, before?: RosterTexts): string => {
  if (before === undefined) return hashOf(instance, [...textsOf(instance).values()]);
  const applicants = instance.applicants.filter((row, i) => row !== before.applicants[i]);
  const anew = textsOf({ ...instance, applicants });
  return hashOf(
    instance,
    [...before.byId].map(([id, text]) => anew.get(id) ?? text),
  );
};

/** `seed`: an even number of hex digits. */
export const drawNumbers = (instance: Instance, seed: string): LotteryNumbers => {
  const key = Buffer.from(seed, 'hex');
  return lotteryNumbers(unitIds(instance), (message) =>
    createHmac('sha256', key).update(message, 'utf8').digest(),
  );
};
