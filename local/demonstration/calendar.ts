import type { Calendar } from '../../shared/domain/rule-book/schema.ts';
import type { Instant, LocalText } from '../../shared/domain/text.ts';

export const year = 2026;

/** One calendar for both levels of the made-up county; the hours are China's, written in UTC. */
export const calendar: Calendar = {
  announcedAt: '2026-07-20T01:00:00.000Z',
  registrationFrom: '2026-08-03T00:00:00.000Z',
  registrationTo: '2026-08-07T16:00:00.000Z',
  reviewTo: '2026-08-13T10:00:00.000Z',
  drawAt: '2026-08-15T01:00:00.000Z',
  publishAt: '2026-08-18T01:00:00.000Z',
  objectionTo: '2026-08-23T10:00:00.000Z',
  confirmTo: '2026-08-31T10:00:00.000Z',
  supplement: {
    joinTo: '2026-09-02T10:00:00.000Z',
    publishAt: '2026-09-03T10:00:00.000Z',
    confirmTo: '2026-09-05T10:00:00.000Z',
  },
  listsDownAt: '2026-09-10T16:00:00.000Z',
};

/** Saturday, half past eight in China */
export const arrivalAt: Instant = '2026-08-29T00:30:00.000Z';

/** Where the demonstration's clock can be set to. */
export const stops: readonly (LocalText & { readonly id: string; readonly at: Instant })[] = [
  { id: 'registration', zh: '报名期间', en: 'Registration', at: '2026-08-04T01:00:00.000Z' },
  { id: 'review', zh: '审核期间', en: 'Review', at: '2026-08-10T01:00:00.000Z' },
  { id: 'draw', zh: '摇号当天', en: 'Day of the draw', at: '2026-08-15T01:00:00.000Z' },
  { id: 'objection', zh: '结果公示', en: 'Results published', at: '2026-08-18T02:00:00.000Z' },
  { id: 'confirmation', zh: '报到期间', en: 'Arrivals', at: '2026-08-28T01:00:00.000Z' },
  { id: 'joining', zh: '补录报名', en: 'Joining the supplement', at: '2026-09-01T01:00:00.000Z' },
  { id: 'supplement', zh: '补录录取', en: 'Supplement draw', at: '2026-09-02T11:00:00.000Z' },
  {
    id: 'supplement-result',
    zh: '补录公布',
    en: 'Supplement published',
    at: '2026-09-03T11:00:00.000Z',
  },
];
