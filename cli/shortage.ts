/** Before any draw: where seats are missing, and the cheapest mend. */

import { findShortage } from '../shared/allocation/index.ts';
import { type Addition, findMend, type Mend } from '../shared/allocation/mend.ts';
import type { Instance, Shortage } from '../shared/allocation/types.ts';
import { roundedQuotient } from './arithmetic.ts';
import type { ClassroomsBySchool } from './files/classrooms.ts';
import type { Io } from './io.ts';
import { capped } from './print.ts';
import type { Words } from './wording/index.ts';
import { filled } from './wording/reports.ts';

/** `sunshine-shortage/1` */
export type ShortageReport = {
  readonly format: 'sunshine-shortage/1';
  readonly shortage: Shortage | null;
  /** everybody and every seat on the other side of the cut; null without a shortage */
  readonly elsewhere: { readonly children: number; readonly seats: number } | null;
  /** null without a shortage, and where nothing is known of classrooms */
  readonly mend: Mend | null;
};

export const shortageReport = (
  instance: Instance,
  classrooms: ClassroomsBySchool | null,
): ShortageReport => {
  const shortage = findShortage(instance);
  const format = 'sunshine-shortage/1';
  if (shortage === null) return { format, shortage, elsewhere: null, mend: null };
  const seats = instance.schools.reduce((sum, school) => sum + school.seats, 0);
  return {
    format,
    shortage,
    elsewhere: {
      children: instance.applicants.length - shortage.children,
      seats: seats - shortage.seats,
    },
    mend: classrooms === null ? null : findMend(instance, shortage, classrooms),
  };
};

const cutLines = (
  { children, seats, missing, places, schools }: Shortage,
  words: Words,
): readonly string[] => {
  const { labels } = words;
  return [
    filled(labels.shortage, { children, seats, missing }),
    `${labels.shortagePlaces} (${places.length}): ${capped(places, words).join(' ')}`,
    `${labels.shortageSchools} (${schools.length}): ${capped(schools, words).join(' ')}`,
  ];
};

const additionLine = (addition: Addition, { reports }: Words): string =>
  filled(reports.addition, {
    ...addition,
    mean: roundedQuotient(addition.metres, addition.children),
  });

const proofLines = ({ atLeast, classes, metres }: Mend, { reports }: Words): readonly string[] => [
  atLeast.classes === classes ? reports.fewestProved : filled(reports.fewestOpen, atLeast),
  atLeast.metres === metres ? reports.shortestProved : filled(reports.shortestOpen, atLeast),
];

const mendLines = (mend: Mend, words: Words): readonly string[] => {
  const { reports } = words;
  const { classes, seats, children, metres, missing } = mend;
  if (classes === 0) return [reports.noMend];
  return [
    filled(reports.mend, { classes, seats, children, metres }),
    ...mend.additions.map((addition) => additionLine(addition, words)),
    ...proofLines(mend, words),
    ...(missing > 0 ? [filled(reports.stillMissing, { missing })] : []),
  ];
};

/** Nothing where seats suffice. */
export const shortageLines = (
  { shortage, elsewhere, mend }: ShortageReport,
  words: Words,
): readonly string[] => {
  if (shortage === null || elsewhere === null) return [];
  const { children, seats } = elsewhere;
  const { missing } = shortage;
  return [
    ...cutLines(shortage, words),
    filled(words.reports.elsewhere, { children, seats, free: seats - children }),
    ...(mend === null ? [filled(words.reports.noClassrooms, { missing })] : mendLines(mend, words)),
  ];
};

export const printShortage = (io: Io, words: Words, report: ShortageReport): void => {
  for (const line of shortageLines(report, words)) io.out(line);
};
