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

type Tallies = { readonly applicants: Float64Array; readonly placed: Float64Array };

const talliesOf = (count: number): Tallies => ({
  applicants: new Float64Array(count),
  placed: new Float64Array(count),
});

/** everything in one pass over the units; by tier with those without one last, and by set of groups */
const counted = (book: Book) => {
  const { columns, outcome } = book;
  const { units, schools, rules, rankTier, groups, groupSets } = columns;
  const { size, groupSet } = units;
  const { school, pool } = outcome.seating;
  const { at, tiers } = tierIndices(rankTier);
  const byTier = talliesOf(tiers.length);
  const bySet = talliesOf(groups === 0 ? 0 : groupSets.length / groups);
  const { nearMetres } = rules;
  let [applicants, placed, zone, near, metres, largestMetres] = [0, 0, 0, 0, 0, 0];
  for (let u = 0; u < units.count; u++) {
    const children = size[u]!;
    const s = school[u]!;
    const best = bestRank(book, u);
    const tier = best === NONE ? tiers.length - 1 : at[best]!;
    const set = groupSet[u]!;
    applicants += children;
    byTier.applicants[tier]! += children;
    bySet.applicants[set]! += children;
    if (pool[u] !== NONE) zone += children;
    if (s < 0) continue;
    const own = metresTo(columns, u, s);
    byTier.placed[tier]! += children;
    bySet.placed[set]! += children;
    placed += children;
    metres += own * children;
    if (own > largestMetres) largestMetres = own;
    if (own <= nearMetres) near += children;
  }
  const figures = {
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
  return { figures, tiers, byTier, bySet };
};

type Tally = { readonly applicants: number; readonly placed: number };

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

const tierTallies = (tiers: readonly (number | null)[], { applicants, placed }: Tallies) =>
  new Map(
    tiers.map((tier, i) => [String(tier), { applicants: applicants[i]!, placed: placed[i]! }]),
  );

const groupTallies = ({ columns, names }: Book, bySet: Tallies): Map<string, Tally> => {
  const { groups, groupSets } = columns;
  const tallies = new Map<string, Tally>();
  for (let g = 0; g < groups; g++) {
    const own = (_: number, set: number): boolean => groupSets[set * groups + g] === 1;
    const sum = (values: Float64Array) => values.filter(own).reduce((a, b) => a + b, 0);
    tallies.set(names.group(g), { applicants: sum(bySet.applicants), placed: sum(bySet.placed) });
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
  const { figures: due, tiers, byTier, bySet } = counted(book);
  for (const field of figures) {
    const facts = { field, stated: totals[field], counted: due[field] };
    if (facts.stated !== facts.counted) return { code: 'totals', facts };
  }
  const ofTiers = totals.byTier.map((row) => ({ ...row, name: String(row.tier) }));
  const ofGroups = totals.byGroup.map((row) => ({ ...row, name: row.group }));
  return (
    tallyBreach('byTier', tierTallies(tiers, byTier), ofTiers) ??
    tallyBreach('byGroup', groupTallies(book, bySet), ofGroups)
  );
};
