import type { Io } from '../io.ts';
import { allocate } from './allocate.ts';
import { convert } from './convert.ts';
import { explain } from './explain.ts';
import { generate } from './generate.ts';
import { shortage } from './shortage.ts';
import { simulate } from './simulate.ts';
import { verify } from './verify.ts';

/** 0 done, 1 a property fails or no complete result, 2 bad input */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
};

export const commands: readonly Command[] = [
  shortage,
  allocate,
  verify,
  explain,
  simulate,
  convert,
  generate,
];
