/** The totals, counted again from the placements. */

import { type Book, distanceTo } from './book.ts';
import { bestTier } from './overflow-stages.ts';
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
  const totals = {
    applicants: book.children.length,
    seats: book.schools.reduce((sum, { seats }) => sum + seats, 0),
    placed: 0,
    zone: 0,
    overflow: 0,
    unplaced: 0,
    near: 0,
    metres: 0,
    largestMetres: 0,
  };
  book.places.forEach(({ school, phase }, child) => {
    totals[phase]++;
    if (school < 0) return;
    const metres = distanceTo(book, child, school);
    totals.placed++;
    totals.metres += metres;
    totals.largestMetres = Math.max(totals.largestMetres, metres);
    if (metres <= book.rules.nearMetres) totals.near++;
  });
  return totals;
};

type Tally = { applicants: number; placed: number };

const tallied = (tallies: Map<string, Tally>, name: string, placed: boolean): void => {
  const tally = tallies.get(name) ?? { applicants: 0, placed: 0 };
  tallies.set(name, {
    applicants: tally.applicants + 1,
    placed: tally.placed + (placed ? 1 : 0),
  });
};

const tallies = (book: Book) => {
  const byTier = new Map<string, Tally>();
  const byGroup = new Map<string, Tally>();
  for (const unit of book.units) {
    for (const member of unit.members) {
      const placed = book.places[member]!.school >= 0;
      tallied(byTier, String(bestTier(unit)), placed);
      for (const group of unit.groups) tallied(byGroup, group, placed);
    }
  }
  return { byTier, byGroup };
};

type Row = Tally & { readonly name: string };

const tallyBreach = (
  field: string,
  due: Map<string, Tally>,
  rows: readonly Row[],
): Breach | null => {
  for (const { name, applicants, placed } of rows) {
    const tally = due.get(name);
    if (tally?.applicants !== applicants || tally.placed !== placed) {
      return { code: 'totals', facts: { field, of: name } };
    }
    due.delete(name);
  }
  const [missing] = due.keys();
  return missing === undefined ? null : { code: 'totals', facts: { field, of: missing } };
};

/** The first figure that is not what the placements add up to. */
export const totalsBreach = (book: Book): Breach | null => {
  const { totals } = book.result;
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
