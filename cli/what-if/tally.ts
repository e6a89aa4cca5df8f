import type { Placement, Rules } from '../../shared/allocation/types.ts';

/** What became of some children; metres are summed over those placed. */
export type Tally = {
  readonly children: number;
  readonly placed: number;
  readonly near: number;
  readonly unplaced: number;
  readonly metres: number;
  readonly largestMetres: number;
};

type Counting = { -readonly [K in keyof Tally]: Tally[K] };

/** Tallies by name, each counted as its children come. */
export type Tallies = Map<string, Counting>;

export const count = (
  tallies: Tallies,
  name: string,
  { school, metres }: Placement,
  { nearMetres }: Rules,
): void => {
  let tally = tallies.get(name);
  if (tally === undefined) {
    tally = { children: 0, placed: 0, near: 0, unplaced: 0, metres: 0, largestMetres: 0 };
    tallies.set(name, tally);
  }
  tally.children += 1;
  if (school === null || metres === null) {
    tally.unplaced += 1;
    return;
  }
  tally.placed += 1;
  tally.metres += metres;
  if (metres <= nearMetres) tally.near += 1;
  if (metres > tally.largestMetres) tally.largestMetres = metres;
};

export const isSameTally = (a: Tally | null, b: Tally | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.children === b.children &&
    a.placed === b.placed &&
    a.near === b.near &&
    a.metres === b.metres &&
    a.largestMetres === b.largestMetres);
