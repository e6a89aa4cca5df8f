import { describe, expect, it } from 'vitest';
import { calendar } from '../../../../local/demonstration/calendar.ts';
import { arrivalDays } from '../../../../shared/domain/season/arrival-days.ts';

const arrival = { on: '2026-08-29T00:30:00.000Z', bring: [] };

describe('the day of arrival', () => {
  it('is the school’s own, and the end of confirmation where it names none', () => {
    expect(arrivalDays(calendar, { arrival }, null)).toEqual({
      on: arrival.on,
      until: calendar.confirmTo,
    });
    expect(arrivalDays(calendar, {}, {}).on).toBeNull();
  });

  it('of a supplement’s place lies in the supplement’s days', () => {
    expect(arrivalDays(calendar, { arrival }, { supplement: true })).toEqual({
      on: null,
      until: calendar.supplement?.confirmTo,
    });
  });
});
