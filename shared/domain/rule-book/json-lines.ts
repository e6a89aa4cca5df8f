import * as z from 'zod';
import type { Path } from './faults.ts';

export type JsonLines = {
  /** line, from 1, in which the value of a path begins */
  readonly lines: ReadonlyMap<string, number>;
  /** keys written twice in one object, of which a parser silently keeps the last */
  readonly twice: readonly string[];
};

type Frame = { readonly base: Path; readonly kind: 'object' | 'array'; key: string | number };

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g;

const pathOf = (frame: Frame | undefined): Path =>
  frame === undefined ? [] : [...frame.base, frame.key];

/** Where each value of a JSON text begins. The text is known to parse; one pass, no recursion. */
export const jsonLines = (text: string): JsonLines => {
  const lines = new Map<string, number>();
  const twice: string[] = [];
  const frames: Frame[] = [];
  let awaitsKey = false;
  let line = 1;
  let at = 0;
  const begin = (path: Path): void => {
    const written = z.core.toDotPath(path);
    if (lines.has(written)) twice.push(written);
    lines.set(written, line);
  };
  const open = (kind: Frame['kind']): void => {
    const base = pathOf(frames.at(-1));
    begin(base);
    frames.push({ base, kind, key: kind === 'array' ? 0 : '' });
    awaitsKey = kind === 'object';
  };
  const next = (frame: Frame | undefined): void => {
    if (frame === undefined) return;
    if (typeof frame.key === 'number') frame.key += 1;
    awaitsKey = frame.kind === 'object';
  };
  const value = (frame: Frame | undefined, written: string): void => {
    if (awaitsKey && frame !== undefined) {
      frame.key = z.string().parse(JSON.parse(written));
      awaitsKey = false;
    } else {
      begin(pathOf(frame));
    }
  };
  for (const match of text.matchAll(token)) {
    line += text.slice(at, match.index).split('\n').length - 1;
    at = match.index;
    const [written] = match;
    const frame = frames.at(-1);
    if (written === '{') open('object');
    else if (written === '[') open('array');
    else if (written === '}' || written === ']') frames.pop();
    else if (written === ',') next(frame);
    else if (written !== ':') value(frame, written);
  }
  return { lines, twice };
};

/** Line of a path, or of the nearest thing around it where the path itself is missing. */
export const lineOf = ({ lines }: JsonLines, path: string): number => {
  let known = path;
  while (known !== '' && !lines.has(known)) known = known.replace(/(?:^|\.|\[)[^.[]*$/, '');
  return lines.get(known) ?? 1;
};
