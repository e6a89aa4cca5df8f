import { createHash } from 'node:crypto';
import type { KeyRing } from '../../shared/store/key-ring.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest();

/** Keys that follow from the seed: a season of made-up children gives the same files again. */
export const keysOf = (seed: number): KeyRing => {
  const key = (purpose: string) => new Uint8Array(digestOf(`made-up county ${seed} ${purpose}`));
  return { load: async () => ({ fields: [key('fields')], hash: key('hash') }) };
};

/** What the witnesses throw is made up from the seed here; in a real season it is thrown in public. */
export const witnessDigits = (seed: number): readonly string[] =>
  ['parent', 'notary', 'deputy'].map((witness) =>
    BigInt(`0x${digestOf(`witness ${seed} ${witness}`).toString('hex')}`)
      .toString()
      .slice(0, 6),
  );
