import type { Calendar, School } from '../rule-book/schema.ts';
import type { Instant } from '../text.ts';

export type ArrivalDays = {
  /** the school's own day; null where it names none, or is past when the supplement gives the place */
  readonly on: Instant | null;
  /** the last moment to come, instead */
  readonly until: Instant;
};

/** When a child that is admitted comes: a supplement's place has the days of its own round. */
export const arrivalDays = (
  calendar: Calendar,
  { arrival }: Pick<School, 'arrival'>,
  placement: { readonly supplement?: true | undefined } | null,
): ArrivalDays =>
  placement?.supplement === true
    ? { on: null, until: calendar.supplement?.confirmTo ?? calendar.confirmTo }
    : { on: arrival?.on ?? null, until: calendar.confirmTo };
