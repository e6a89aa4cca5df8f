import type { Found } from '../kit/found.ts';
import { type Programs, programsIn } from './programs.ts';
import { compiledLemon, compiledZone } from './reference.ts';

/** What every line may use: our programs, and those of the references, where they are. */
export type Tools = {
  readonly scratch: string;
  readonly programs: Programs;
  readonly zoneInCpp: Found<string>;
  readonly lemon: Found<string>;
};

export const toolsIn = async (scratch: string): Promise<Tools> => ({
  scratch,
  programs: programsIn(scratch),
  zoneInCpp: await compiledZone(scratch),
  lemon: await compiledLemon(scratch),
});
