/** The totals, counted again from the placements. */

import type { Book } from './book.ts';
import { NONE } from './columns.ts';
import { metresTo } from './metres.ts';
import type { Breach } from './report.ts';

const figures = [
  'applicants',
  'seats',
  'placed',
  'zone',
  'overflow',
  'unplaced',
  'near',
  'metres',
  'largestMetres',
] as const;

const sumOf = (values: Int32Array): number => values.reduce((sum, each) => sum + each, 0);

/** Children by set of groups and rank of the best choice, the last rank for those without choices. */
type Classes = {
  readonly ranks: number;
  /** of class c: those without a place at 2 * c, those with one behind them */
  readonly children: Float64Array;
};

const classesOf = (book: Book): Classes => {
  const { columns, outcome } = book;
  const { units, groups, groupSets, rankTier } = columns;
  const { size, groupSet } = units;
  const { school } = outcome.seating;
  const ranks = rankTier.length + 1;
  const sets = groups === 0 ? 1 : groupSets.length / groups;
  const children = new Float64Array(2 * sets * ranks);
  for (let u = 0; u < units.count; u++) {
    const best = bestRank(book, u);
    const rank = best === NONE ? ranks - 1 : best;
    children[2 * (groupSet[u]! * ranks + rank) + (school[u]! < 0 ? 0 : 1)]! += size[u]!;
  }
  return { ranks, children };
};

/** how far the children with a place have to go */
const waysOf = ({ columns, outcome }: Book) => {
  const { units, rules, stated } = columns;
  const { size, place } = units;
  const { school } = outcome.seating;
  const { nearMetres } = rules;
  let [near, metres, largestMetres] = [0, 0, 0];
  let [home, there, way] = [NONE, NONE, 0];
  for (let u = 0; u < units.count; u++) {
    const s = school[u]!;
    if (s < 0) continue;
    // neighbours mostly go to one school
    if (stated !== null || place[u] !== home || s !== there) {
      home = place[u]!;
      there = s;
      way = metresTo(columns, u, s);
    }
    metres += way * size[u]!;
    if (way > largestMetres) largestMetres = way;
    if (way <= nearMetres) near += size[u]!;
  }
  return { near, metres, largestMetres };
};

type Tally = { readonly applicants: number; readonly placed: number };

/** of all classes for which it holds */
const tallyOf = (
  { ranks, children }: Classes,
  holds: (set: number, rank: number) => boolean,
): Tally => {
  let [applicants, placed] = [0, 0];
  for (let at = 0; at < children.length; at += 2) {
    const rank = (at / 2) % ranks;
    if (!holds((at / 2 - rank) / ranks, rank)) continue;
    applicants += children[at]! + children[at + 1]!;
    placed += children[at + 1]!;
  }
  return { applicants, placed };
};

const counted = (book: Book) => {
  const classes = classesOf(book);
  const { applicants } = tallyOf(classes, () => true);
  const [zone, overflow] = [sumOf(book.seated.inZone), sumOf(book.seated.inOverflow)];
  const placed = zone + overflow;
  const figures = {
    applicants,
    seats: sumOf(book.columns.schools.seats),
    placed,
    zone,
    overflow,
    unplaced: applicants - placed,
    ...waysOf(book),
  };
  return { figures, classes };
};

/** rank of the unit's best choice, NONE where it has no choices */
export const bestRank = ({ columns }: Book, unit: number): number => {
  const { choiceStart, choiceRank } = columns;
  const end = choiceStart[unit + 1]!;
  let best = NONE;
  for (let c = choiceStart[unit]!; c < end; c++) {
    if (best === NONE || choiceRank[c]! < best) best = choiceRank[c]!;
  }
  return best;
};

/** those without choices are of the tier null */
const tierTallies = ({ columns: { rankTier } }: Book, classes: Classes): Map<string, Tally> => {
  const tierOf = (rank: number): number | null => rankTier[rank] ?? null;
  const tiers = new Set([...rankTier, null]);
  return new Map(
    Array.from(tiers, (tier) => [
      String(tier),
      tallyOf(classes, (_, rank) => tierOf(rank) === tier),
    ]),
  );
};

const groupTallies = ({ columns, names }: Book, classes: Classes): Map<string, Tally> => {
  const { groups, groupSets } = columns;
  const tallies = new Map<string, Tally>();
  for (let g = 0; g < groups; g++) {
    const own = (set: number): boolean => groupSets[set * groups + g] === 1;
    tallies.set(names.group(g), tallyOf(classes, own));
  }
  return tallies;
};

type Row = Tally & { readonly name: string };

/** tiers and groups of nobody need no row */
const tallyBreach = (
  field: string,
  due: Map<string, Tally>,
  rows: readonly Row[],
): Breach | null => {
  for (const { name, applicants, placed } of rows) {
    const tally = due.get(name);
    if (!tally?.applicants || tally.applicants !== applicants || tally.placed !== placed) {
      return { code: 'totals', facts: { field, of: name } };
    }
    due.delete(name);
  }
  const missing = [...due].find(([, { applicants }]) => applicants > 0);
  return missing === undefined ? null : { code: 'totals', facts: { field, of: missing[0] } };
};

/** The first figure that is not what the placements add up to. */
export const totalsBreach = (book: Book): Breach | null => {
  const { totals } = book.outcome;
  const { figures: due, classes } = counted(book);
  for (const field of figures) {
    const facts = { field, stated: totals[field], counted: due[field] };
    if (facts.stated !== facts.counted) return { code: 'totals', facts };
  }
  const ofTiers = totals.byTier.map((row) => ({ ...row, name: String(row.tier) }));
  const ofGroups = totals.byGroup.map((row) => ({ ...row, name: row.group }));
  return (
    tallyBreach('byTier', tierTallies(book, classes), ofTiers) ??
    tallyBreach('byGroup', groupTallies(book, classes), ofGroups)
  );
};
