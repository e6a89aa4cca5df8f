import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closesAt,
  confirmationOf,
  isBefore,
  isOpen,
  stepAt,
} from '../../../../shared/domain/season/calendar.ts';
import {
  dayInChina,
  isCalendarDay,
  nextDay,
  yearsLater,
} from '../../../../shared/domain/season/days.ts';
import { calendar, supplement, withSupplement } from '../../../support/domain/county.ts';

describe('the season calendar', () => {
  it.each([
    ['2026-07-20T00:59:59.999Z', 'before'],
    ['2026-07-20T01:00:00.000Z', 'announced'],
    ['2026-08-03T00:00:00.000Z', 'registration'],
    ['2026-08-07T16:00:00.000Z', 'review'],
    ['2026-08-13T10:00:00.000Z', 'draw'],
    ['2026-08-18T01:00:00.000Z', 'objection'],
    ['2026-08-23T10:00:00.000Z', 'confirmation'],
    ['2026-08-31T10:00:00.000Z', 'published'],
    ['2026-09-05T16:00:00.000Z', 'closed'],
  ])('is at %s in the step %s', (at, step) => {
    expect(stepAt(calendar, at)).toBe(step);
  });

  it.each([
    ['2026-08-31T09:59:59.999Z', 'confirmation'],
    ['2026-08-31T10:00:00.000Z', 'supplement'],
    ['2026-09-05T09:59:59.999Z', 'supplement'],
    ['2026-09-05T10:00:00.000Z', 'published'],
  ])('with a supplement is at %s in the step %s', (at, step) => {
    expect(stepAt(withSupplement, at)).toBe(step);
  });

  it('opens registration once more for the supplement, until its roster is made', () => {
    const open = (at: string) => isOpen(withSupplement, 'registration', at);

    expect(open('2026-08-17T00:00:00.000Z')).toBe(false);
    expect(open(calendar.publishAt)).toBe(true);
    expect(open('2026-09-02T09:59:59.999Z')).toBe(true);
    expect(open(supplement.joinTo)).toBe(false);
    expect(isOpen(calendar, 'registration', calendar.publishAt)).toBe(false);
  });

  it('says when an open window closes, by the part of it that is open', () => {
    expect(closesAt(withSupplement, 'amendment', calendar.registrationFrom)).toBe(
      calendar.reviewTo,
    );
    expect(closesAt(withSupplement, 'amendment', calendar.publishAt)).toBe(supplement.joinTo);
    expect(closesAt(withSupplement, 'amendment', calendar.reviewTo)).toBeNull();
    expect(closesAt(calendar, 'supplement-confirmation', supplement.publishAt)).toBeNull();
  });

  it('has a place answered in the days of the round that gave it', () => {
    const first = confirmationOf({});
    const second = confirmationOf({ supplement: true });

    expect(isOpen(withSupplement, first, calendar.publishAt)).toBe(true);
    expect(isOpen(withSupplement, first, supplement.publishAt)).toBe(false);
    expect(isOpen(withSupplement, second, supplement.publishAt)).toBe(true);
    expect(isOpen(withSupplement, second, supplement.confirmTo)).toBe(false);
  });

  it('opens a window at its first instant and closes it at its last', () => {
    expect(isOpen(calendar, 'registration', '2026-08-02T23:59:59.999Z')).toBe(false);
    expect(isOpen(calendar, 'registration', '2026-08-03T00:00:00.000Z')).toBe(true);
    expect(isOpen(calendar, 'registration', '2026-08-07T15:59:59.999Z')).toBe(true);
    expect(isOpen(calendar, 'registration', '2026-08-07T16:00:00.000Z')).toBe(false);
  });

  it('lets a family accept while others object', () => {
    const at = '2026-08-20T00:00:00.000Z';

    expect(isOpen(calendar, 'objection', at)).toBe(true);
    expect(isOpen(calendar, 'confirmation', at)).toBe(true);
    expect(isOpen(calendar, 'lists', at)).toBe(true);
    expect(isOpen(calendar, 'amendment', at)).toBe(false);
    expect(isOpen(calendar, 'draw', at)).toBe(false);
  });

  it('compares instants of any written precision', () => {
    expect(isBefore('2026-08-03T09:00:00Z', '2026-08-03T09:00:00.500Z')).toBe(true);
    expect(isBefore('2026-08-03T09:00:00.500Z', '2026-08-03T09:00:00Z')).toBe(false);
    expect(isBefore('2026-08-03T09:00Z', '2026-08-03T09:00:00.000Z')).toBe(false);
  });
});

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it.each([
    ['2026-08-03T15:59:59.999Z', '2026-08-03'],
    ['2026-08-03T16:00:00.000Z', '2026-08-04'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T20:00:00.000Z', '2028-02-29'],
  ])('%s is in China the %s', (instant, inChina) => {
    expect(dayInChina(instant)).toBe(inChina);
  });

  it('follow each other as on any calendar', () => {
    fc.assert(
      fc.property(day, (one) => {
        const tomorrow = new Date(Date.parse(one) + 86_400_000).toISOString().slice(0, 10);

        expect(nextDay(one)).toBe(tomorrow);
        expect(isCalendarDay(one)).toBe(true);
      }),
    );
  });

  it('years later fall on the same date, of 29 February on 1 March', () => {
    expect(yearsLater('2025-08-31', 1)).toBe('2026-08-31');
    expect(yearsLater('2024-02-29', 1)).toBe('2025-03-01');
    expect(yearsLater('2024-02-29', 4)).toBe('2028-02-29');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', ''])(
    'that do not exist are refused: %s',
    (text) => {
      expect(isCalendarDay(text)).toBe(false);
    },
  );
});
