import { type Book, firstChildOf } from './book.ts';
import { missingSeats } from './missing-seats.ts';
import { overflowUnits } from './overflow-stages.ts';
import type { Breach } from './report.ts';
import { cutBreach } from './shortage.ts';

const freeSeats = (book: Book): readonly number[] => {
  const free = book.schools.map(({ seats }) => seats);
  for (const { school } of book.places) {
    if (school >= 0) free[school]!--;
  }
  return free;
};

const withinReachBreach = (book: Book, free: readonly number[]): Breach | null => {
  const columns = book.schools
    .map((school, i) => ({ school: school.id, seats: school.overflow ? free[i]! : 0 }))
    .sort((a, b) => b.seats - a.seats);
  const roomiest = columns[0];
  if (roomiest === undefined) return null;
  for (const unit of overflowUnits(book)) {
    if (unit.place.school >= 0 || roomiest.seats < unit.members.length) continue;
    const { school, seats } = roomiest;
    return {
      code: 'seat-within-reach',
      school,
      applicant: firstChildOf(book, unit),
      facts: { seats },
    };
  }
  return null;
};

/**
 * P7 — Nobody is without a place while a seat is within reach. Where seats are short, the published shortage is a true
 * one: the children of its places can reach only its schools and outnumber their seats, by exactly as many as no way of
 * seating could help.
 */
export const nobodyUnplaced = (book: Book): Breach | null => {
  const free = freeSeats(book);
  const open = withinReachBreach(book, free);
  if (open) return open;
  const { shortage } = book.result;
  const untrue = shortage === null ? null : cutBreach(book, shortage);
  if (untrue) return untrue;
  const counted = missingSeats(book);
  const declared = shortage?.missing ?? 0;
  if (declared === counted) return null;
  return { code: 'shortage-undeclared', facts: { declared, counted } };
};
