/** The totals, counted again from the placements. */

import { type Book, inZone } from './book.ts';
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

const counted = (book: Book) => {
  const { columns, outcome } = book;
  const { units, schools, rules } = columns;
  const { school } = outcome.seating;
  let [applicants, placed, zone, near, metres, largestMetres] = [0, 0, 0, 0, 0, 0];
  for (let u = 0; u < units.count; u++) {
    const size = units.size[u]!;
    const s = school[u]!;
    applicants += size;
    if (inZone(book, u)) zone += size;
    if (s < 0) continue;
    const own = metresTo(columns, u, s);
    placed += size;
    metres += own * size;
    if (own > largestMetres) largestMetres = own;
    if (own <= rules.nearMetres) near += size;
  }
  return {
    applicants,
    seats: schools.seats.reduce((sum, each) => sum + each, 0),
    placed,
    zone,
    overflow: placed - zone,
    unplaced: applicants - placed,
    near,
    metres,
    largestMetres,
  };
};

type Tally = { applicants: number; placed: number };

/** by rank: its tier's index; the last index is for those without a tier */
const tierIndices = (rankTier: Int32Array) => {
  const at = new Int32Array(rankTier.length);
  const tiers: (number | null)[] = [];
  for (let rank = 0; rank < rankTier.length; rank++) {
    if (rank === 0 || rankTier[rank] !== rankTier[rank - 1]) tiers.push(rankTier[rank]!);
    at[rank] = tiers.length - 1;
  }
  return { at, tiers: [...tiers, null] };
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

const tallies = (book: Book) => {
  const { columns, outcome, names } = book;
  const { units, groups, groupSets, rankTier } = columns;
  const { at, tiers } = tierIndices(rankTier);
  const ofTier = tiers.map((): Tally => ({ applicants: 0, placed: 0 }));
  const sets = groups === 0 ? 0 : groupSets.length / groups;
  const ofSet = Array.from({ length: sets }, (): Tally => ({ applicants: 0, placed: 0 }));
  const add = (tally: Tally | undefined, size: number, placed: boolean): void => {
    if (tally === undefined) return;
    tally.applicants += size;
    if (placed) tally.placed += size;
  };
  for (let u = 0; u < units.count; u++) {
    const best = bestRank(book, u);
    const placed = outcome.seating.school[u]! >= 0;
    add(ofTier[best === NONE ? tiers.length - 1 : at[best]!], units.size[u]!, placed);
    add(ofSet[units.groupSet[u]!], units.size[u]!, placed);
  }
  const byTier = new Map(ofTier.map((tally, i) => [String(tiers[i]), tally]));
  const byGroup = new Map<string, Tally>();
  for (let g = 0; g < groups; g++) {
    const of = ofSet.filter((_, set) => groupSets[set * groups + g] === 1);
    byGroup.set(names.group(g), {
      applicants: of.reduce((sum, { applicants }) => sum + applicants, 0),
      placed: of.reduce((sum, { placed }) => sum + placed, 0),
    });
  }
  return { byTier, byGroup };
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
  const due = counted(book);
  for (const field of figures) {
    const facts = { field, stated: totals[field], counted: due[field] };
    if (facts.stated !== facts.counted) return { code: 'totals', facts };
  }
  const { byTier, byGroup } = tallies(book);
  const tiers = totals.byTier.map((row) => ({ ...row, name: String(row.tier) }));
  const groups = totals.byGroup.map((row) => ({ ...row, name: row.group }));
  return tallyBreach('byTier', byTier, tiers) ?? tallyBreach('byGroup', byGroup, groups);
};
