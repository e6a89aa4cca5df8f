import { createHash } from 'node:crypto';
import type { KeyRing } from '../../shared/store/key-ring.ts';
import type { Entropy } from '../../shared/usecases/ports.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest();

/** Keys that follow from the seed: a season of made-up children gives the same files again. */
export const keysOf = (seed: number): KeyRing => {
  const key = (purpose: string) => new Uint8Array(digestOf(`made-up county ${seed} ${purpose}`));
  return { load: async () => ({ fields: [key('fields')], hash: key('hash') }) };
};

/** Chance that follows from the seed, so that witnesses bring the same values to a second run. */
export const repeatableEntropy = (seed: number): Entropy => {
  let drawn = 0;
  return {
    bytes: (count) => new Uint8Array(digestOf(`chance ${seed} ${drawn++}`).subarray(0, count)),
  };
};
