import type { Totals } from '../shared/allocation/types.ts';
import { percentage, roundedQuotient } from './arithmetic.ts';
import type { Io } from './io.ts';
import type { Words } from './wording/index.ts';

export type Figure = { readonly label: string; readonly text: string };

/** What holds of all children together, as labelled texts in the order in which they are shown. */
export const overall = (totals: Totals, { labels }: Words): readonly Figure[] => {
  const counts = (
    ['applicants', 'seats', 'placed', 'zone', 'overflow', 'unplaced', 'extraSeats'] as const
  ).map((name) => ({ label: labels[name], text: String(totals[name]) }));
  return [
    ...counts,
    { label: labels.near, text: `${totals.near} (${percentage(totals.near, totals.placed)})` },
    { label: labels.metresInSum, text: String(totals.metres) },
    { label: labels.meanMetres, text: String(roundedQuotient(totals.metres, totals.placed)) },
    { label: labels.largestMetres, text: String(totals.largestMetres) },
    { label: labels.togetherMetres, text: String(totals.togetherMetres) },
  ];
};

const byClass = (totals: Totals, { labels }: Words): readonly Figure[] => {
  const tally = ({ applicants, placed }: { applicants: number; placed: number }) =>
    `${placed}/${applicants} (${percentage(placed, applicants)})`;
  return [
    ...totals.byTier.map((row) => ({
      label: row.tier === null ? labels.noTier : `${labels.tier} ${row.tier}`,
      text: tally(row),
    })),
    ...totals.byGroup.map((row) => ({ label: `${labels.group} ${row.group}`, text: tally(row) })),
  ];
};

export const printTotals = (io: Io, words: Words, totals: Totals): void => {
  for (const { label, text } of [...overall(totals, words), ...byClass(totals, words)]) {
    io.out(`${label}: ${text}`);
  }
};
