import { join } from 'node:path';
import { bundle } from '../kit/bundle.ts';

/** The file of a program of works/, bundled when it is first asked for. */
export type Programs = (name: string) => string;

export const programsIn = (scratch: string): Programs => {
  const built = new Map<string, string>();
  return (name) => {
    const known = built.get(name);
    if (known !== undefined) return known;
    const file = join(scratch, `${name}.mjs`);
    bundle(`bench/limits/works/${name}.ts`, file);
    built.set(name, file);
    return file;
  };
};
