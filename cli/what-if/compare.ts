/** `sunshine-what-if/1`: both outcomes side by side, as data. */

import type { Totals } from '../../shared/allocation/types.ts';
import type { Baseline, Side } from './outcomes.ts';
import type { Tallies, Tally } from './tally.ts';
import type { SchoolView, View } from './view.ts';

/** null on the side that has no such zone, school, … */
export type Both<T> = { readonly before: T | null; readonly after: T | null };

export type Moved = {
  readonly applicant: string;
  readonly from: string | null;
  readonly to: string | null;
};

export type Comparison = {
  readonly format: 'sunshine-what-if/1';
  readonly seed: string;
  readonly before: { readonly instanceHash: string; readonly totals: Totals };
  readonly after: { readonly instanceHash: string; readonly totals: Totals };
  readonly tiers: readonly ({ readonly tier: number | null } & Both<Tally>)[];
  readonly groups: readonly ({ readonly group: string } & Both<Tally>)[];
  readonly zones: readonly ({ readonly schools: readonly string[] } & Both<Tally>)[];
  readonly schools: readonly ({ readonly school: string } & Both<SchoolView>)[];
  /** children by where from and where to, the most first */
  readonly moves: readonly (Omit<Moved, 'applicant'> & { readonly children: number })[];
  readonly moved: readonly Moved[];
};

type Named<T> = Both<T> & { readonly name: string };

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const paired = <T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): readonly Named<T>[] =>
  [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit).map((name) => ({
    name,
    before: before.get(name) ?? null,
    after: after.get(name) ?? null,
  }));

const tiersOf = (before: Tallies, after: Tallies): Comparison['tiers'] =>
  paired<Tally>(before, after)
    .map(({ name, ...both }) => ({ tier: name === '' ? null : Number(name), ...both }))
    .sort((a, b) => (a.tier ?? Number.MAX_VALUE) - (b.tier ?? Number.MAX_VALUE));

const schoolsIn = (zone: string): readonly string[] => {
  const parsed: unknown = JSON.parse(zone);
  return Array.isArray(parsed) ? parsed.map(String) : [];
};

const zonesOf = (before: Tallies, after: Tallies): Comparison['zones'] =>
  paired<Tally>(before, after)
    .map(({ name, ...both }) => ({ schools: schoolsIn(name), ...both }))
    .sort((a, b) => byCodeUnit(a.schools.join('\n'), b.schools.join('\n')));

const movedBetween = (before: Side, { placements }: View): readonly Moved[] =>
  before.result.placements.flatMap(({ applicant, school: from }) => {
    const to = placements.get(applicant)?.school ?? null;
    return from === to ? [] : [{ applicant, from, to }];
  });

const movesOf = (moved: readonly Moved[]): Comparison['moves'] => {
  const counts = new Map<string, { from: string | null; to: string | null; children: number }>();
  for (const { from, to } of moved) {
    const key = JSON.stringify([from, to]);
    const known = counts.get(key) ?? { from, to, children: 0 };
    known.children += 1;
    counts.set(key, known);
  }
  return [...counts]
    .sort(([a, { children: m }], [b, { children: n }]) => n - m || byCodeUnit(a, b))
    .map(([, move]) => move);
};

const summary = ({ result: { instanceHash, totals } }: Side) => ({ instanceHash, totals });

export const compare = (before: Baseline, after: Side): Comparison => {
  const { view: left } = before;
  const { view: right } = after;
  const moved = movedBetween(before, right);
  return {
    format: 'sunshine-what-if/1',
    seed: before.draw.seed,
    before: summary(before),
    after: summary(after),
    tiers: tiersOf(left.tiers, right.tiers),
    groups: paired<Tally>(left.groups, right.groups).map(({ name, ...both }) => ({
      group: name,
      ...both,
    })),
    zones: zonesOf(left.zones, right.zones),
    schools: paired(left.schools, right.schools).map(({ name, ...both }) => ({
      school: name,
      ...both,
    })),
    moves: movesOf(moved),
    moved,
  };
};
