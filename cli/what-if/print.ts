/** A comparison as lines of text. */

import { percentage } from '../arithmetic.ts';
import { capped } from '../print.ts';
import { overall } from '../totals.ts';
import type { Words } from '../wording/index.ts';
import { filled } from '../wording/reports.ts';
import type { Both, Comparison } from './compare.ts';
import { isSameTally, type Tally } from './tally.ts';
import type { Line, SchoolView } from './view.ts';

const beside = (label: string, before: string, after: string): string =>
  `${label}: ${before} | ${after}`;

const tallyText = (tally: Tally | null, { labels, reports }: Words): string =>
  tally === null
    ? labels.nowhere
    : filled(reports.tally, {
        ...tally,
        share: percentage(tally.placed, tally.children),
        largest: tally.largestMetres,
      });

const tallyLine = (label: string, { before, after }: Both<Tally>, words: Words): string =>
  beside(label, tallyText(before, words), tallyText(after, words));

const lineText = ({ pool, tier, order, number }: Line, { reports }: Words): string =>
  tier === null || order === null || number === null
    ? filled(reports.noLine, { pool })
    : filled(reports.line, { pool, tier, order, number });

const schoolText = (school: SchoolView | null, words: Words): string => {
  if (school === null) return words.labels.nowhere;
  const { seats, firstChoice: first, zone, overflow, lines } = school;
  // only a closed pool has refused anybody
  const closed = lines.filter((line) => line.closed).map((line) => lineText(line, words));
  const shown = closed.length === 0 ? words.labels.nowhere : closed.join(' ');
  return filled(words.reports.school, { seats, first, zone, overflow, lines: shown });
};

const totalLines = ({ before, after }: Comparison, words: Words): readonly string[] => {
  const then = new Map(overall(after.totals, words).map(({ label, text }) => [label, text]));
  return overall(before.totals, words).map(({ label, text }) =>
    beside(label, text, then.get(label) ?? words.labels.nowhere),
  );
};

const zoneLines = ({ zones }: Comparison, words: Words): readonly string[] => {
  const changed = zones.filter(({ before, after }) => !isSameTally(before, after));
  const lines = changed.map(({ schools, ...both }) =>
    tallyLine(schools.length === 0 ? words.reports.noZone : schools.join('+'), both, words),
  );
  return [filled(words.reports.zonesChanged, { count: lines.length }), ...capped(lines, words)];
};

const schoolLines = ({ schools }: Comparison, words: Words): readonly string[] => {
  const lines = schools.flatMap(({ school, before, after }) => {
    const [left, right] = [schoolText(before, words), schoolText(after, words)];
    return left === right ? [] : [beside(school, left, right)];
  });
  return [filled(words.reports.schoolsChanged, { count: lines.length }), ...capped(lines, words)];
};

const moveLines = ({ moves, moved }: Comparison, words: Words): readonly string[] => {
  const { nowhere } = words.labels;
  const counts = moves.map(
    ({ from, to, children }) => `${from ?? nowhere} → ${to ?? nowhere}: ${children}`,
  );
  const children = moved.map(
    ({ applicant, from, to }) => `${applicant}: ${from ?? nowhere} → ${to ?? nowhere}`,
  );
  return [
    `${words.labels.moved}: ${moved.length}`,
    ...capped(counts, words),
    ...capped(children, words),
  ];
};

export const comparisonLines = (comparison: Comparison, words: Words): readonly string[] => {
  const { labels } = words;
  return [
    `${labels.seed}: ${comparison.seed}`,
    beside('', labels.before, labels.after),
    ...totalLines(comparison, words),
    ...comparison.tiers.map(({ tier, ...both }) =>
      tallyLine(tier === null ? labels.noTier : `${labels.tier} ${tier}`, both, words),
    ),
    ...comparison.groups.map(({ group, ...both }) =>
      tallyLine(`${labels.group} ${group}`, both, words),
    ),
    ...zoneLines(comparison, words),
    ...schoolLines(comparison, words),
    ...moveLines(comparison, words),
  ];
};
