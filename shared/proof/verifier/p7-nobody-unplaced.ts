import type { Book } from './book.ts';
import { missingSeats, waitingChildren } from './missing-seats.ts';
import type { Breach } from './report.ts';
import { cutBreach } from './shortage.ts';

const freeSeats = ({ columns, seated: { inZone, inOverflow } }: Book): Int32Array =>
  columns.schools.seats.map((seats, s) => seats - inZone[s]! - inOverflow[s]!);

const withinReachBreach = (book: Book, free: Int32Array): Breach | null => {
  const { units, schools, rules } = book.columns;
  if (rules.overflow === 'none') return null;
  let roomiest = -1;
  let seats = 0;
  for (let s = 0; s < schools.count; s++) {
    if (schools.overflow[s] === 0 || free[s]! <= seats) continue;
    roomiest = s;
    seats = free[s]!;
  }
  if (roomiest < 0) return null;
  const { others } = book.seated;
  for (let i = 0; i < others.length; i++) {
    const u = others[i]!;
    if (book.outcome.seating.school[u]! >= 0) continue;
    if (units.overflow[u] === 0 || seats < units.size[u]!) continue;
    return {
      code: 'seat-within-reach',
      school: book.names.school(roomiest),
      applicant: book.names.applicant(u),
      facts: { seats },
    };
  }
  return null;
};

/**
 * P7 — Nobody is unplaced while a seat is reachable, or the minimum cut is named: the children of its places can reach
 * only its schools and outnumber their seats, by exactly as many as no placement whatever can seat (§5).
 */
export const nobodyUnplaced = (book: Book): Breach | null => {
  const free = freeSeats(book);
  const open = withinReachBreach(book, free);
  if (open) return open;
  const { shortage } = book.outcome;
  const untrue = shortage === null ? null : cutBreach(book, shortage);
  if (untrue) return untrue;
  const declared = shortage?.missing ?? 0;
  // a true cut is a lower bound, who waits here an upper one
  if (waitingChildren(book, free) === declared) return null;
  const counted = missingSeats(book);
  if (declared === counted) return null;
  return { code: 'shortage-undeclared', facts: { declared, counted } };
};
