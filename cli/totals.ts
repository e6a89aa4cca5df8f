import type { Shortage, Totals } from '../shared/allocation/types.ts';
import { percentage, roundedQuotient } from './arithmetic.ts';
import type { Io } from './io.ts';
import { capped } from './print.ts';
import type { Words } from './wording/index.ts';

export type Figure = { readonly label: string; readonly text: string };

/** The totals as a list of labelled texts, in the order in which they are shown. */
export const figures = (totals: Totals, { labels }: Words): readonly Figure[] => {
  const counts = (
    ['applicants', 'seats', 'placed', 'zone', 'overflow', 'unplaced', 'extraSeats'] as const
  ).map((name) => ({ label: labels[name], text: String(totals[name]) }));
  const tally = ({ applicants, placed }: { applicants: number; placed: number }) =>
    `${placed}/${applicants} (${percentage(placed, applicants)})`;
  return [
    ...counts,
    { label: labels.near, text: `${totals.near} (${percentage(totals.near, totals.placed)})` },
    { label: labels.meanMetres, text: String(roundedQuotient(totals.metres, totals.placed)) },
    { label: labels.largestMetres, text: String(totals.largestMetres) },
    { label: labels.togetherMetres, text: String(totals.togetherMetres) },
    ...totals.byTier.map((row) => ({
      label: row.tier === null ? labels.noTier : `${labels.tier} ${row.tier}`,
      text: tally(row),
    })),
    ...totals.byGroup.map((row) => ({ label: `${labels.group} ${row.group}`, text: tally(row) })),
  ];
};

export const printTotals = (io: Io, words: Words, totals: Totals): void => {
  for (const { label, text } of figures(totals, words)) io.out(`${label}: ${text}`);
};

export const printShortage = (
  io: Io,
  words: Words,
  { children, seats, missing, places, schools }: Shortage,
): void => {
  const { labels } = words;
  const headline = labels.shortage
    .replace('{children}', String(children))
    .replace('{seats}', String(seats))
    .replace('{missing}', String(missing));
  io.out(headline);
  for (const [label, list] of [
    [labels.shortagePlaces, places],
    [labels.shortageSchools, schools],
  ] as const) {
    io.out(`${label} (${list.length}): ${capped(list, words).join(' ')}`);
  }
};
