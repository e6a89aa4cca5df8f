import { createHash } from 'node:crypto';
import type { Instant } from '../../../shared/domain/text.ts';
import type { Clock, Entropy } from '../../../shared/usecases/ports.ts';

export type FakeClock = Clock & {
  readonly set: (instant: Instant) => void;
  readonly advance: (milliseconds: number) => void;
};

/** Stands still until it is moved. */
export const fakeClock = (start: Instant): FakeClock => {
  let now = start;
  return {
    now: () => now,
    set: (instant) => {
      now = instant;
    },
    advance: (milliseconds) => {
      now = new Date(Date.parse(now) + milliseconds).toISOString();
    },
  };
};

/** The same bytes for the same seed, in the same order. */
export const seededEntropy = (seed: string): Entropy => {
  let drawn = 0;
  const block = () => createHash('sha256').update(`${seed}:${drawn++}`).digest();
  return {
    bytes: (count) => {
      const blocks = Array.from({ length: Math.ceil(count / 32) }, block);
      return new Uint8Array(Buffer.concat(blocks).subarray(0, count));
    },
  };
};
