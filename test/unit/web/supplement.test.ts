import { describe, expect, it } from 'vitest';
import { roomFor } from '../../../web/families/objection-files.tsx';
import { supplementStanding } from '../../../web/families/supplement.tsx';
import { calendar, supplement, withSupplement } from '../../support/domain/county.ts';

const placement = {
  run: 1,
  school: 'east',
  phase: 'zone',
  pool: 'open',
  number: 1,
  metres: 100,
} as const;
const upheld = { standing: 'upheld', reason: '请重新核对', raisedAt: calendar.publishAt } as const;
const season = { calendar: withSupplement, publishedRun: 1 };
type Child = Parameters<typeof supplementStanding>[0];
const of = (given: Partial<Child>): Child => ({
  state: 'QUALIFIED',
  placement: null,
  objection: null,
  allowed: [],
  ...given,
});

describe('how a child stands to the supplement', () => {
  it.each([
    ['waiting', of({})],
    ['open', of({ state: 'DECLINED', placement, allowed: ['rejoin'] })],
    ['closed', of({ state: 'NO_SHOW', placement })],
    ['none', of({ state: 'PLACED', placement })],
    ['better', of({ state: 'CONFIRMED', placement, objection: upheld })],
    ['none', of({ state: 'PLACED', placement, objection: { ...upheld, standing: 'dismissed' } })],
    ['none', of({ state: 'DECLINED', placement: { ...placement, run: 2, supplement: true } })],
  ])('is %s', (standing, application) => {
    expect(supplementStanding(application, season, calendar.confirmTo)).toBe(standing);
  });

  it('is nothing before the first result, after the second, and where there is no second', () => {
    const at = (given: object, now: string) =>
      supplementStanding(of({}), { ...season, ...given }, now);

    expect(at({ publishedRun: null }, calendar.drawAt)).toBe('none');
    expect(at({}, supplement.publishAt)).toBe('none');
    expect(at({ calendar }, calendar.confirmTo)).toBe('none');
  });
});

describe('files of an objection', () => {
  it('have room for five that were not refused', () => {
    const file = (state: 'WAITING' | 'ACCEPTED' | 'REFUSED') => ({
      id: 'd',
      fact: null,
      material: 'objection',
      mediaType: 'image/png',
      bytes: 1,
      state,
      refusal: null,
    });

    expect(roomFor({ objectionFiles: [] })).toBe(5);
    expect(roomFor({ objectionFiles: [file('ACCEPTED'), file('WAITING'), file('REFUSED')] })).toBe(
      3,
    );
  });
});
