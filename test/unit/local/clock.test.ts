import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { movableClock } from '../../../local/clock.ts';
import { calendar, stops } from '../../../local/demonstration/calendar.ts';
import { demonstrationRoutes } from '../../../local/demonstration/routes.ts';
import { stepAt } from '../../../shared/domain/season/calendar.ts';
import { aFolder } from '../../support/season/folder.ts';

const wall = '2031-03-03T03:03:03.000Z';
const first = '2026-08-04T01:00:00.000Z';
const later = '2026-08-15T01:00:00.000Z';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(wall) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the demonstration’s clock', () => {
  it('begins at the first stop and runs like the wall’s', () => {
    const clock = movableClock(aFolder(), first);

    expect(clock.now()).toBe(first);
    vi.advanceTimersByTime(90_000);
    expect(clock.now()).toBe('2026-08-04T01:01:30.000Z');
  });

  it('can be moved forward and back', () => {
    const clock = movableClock(aFolder(), first);

    clock.set(later);
    expect(clock.now()).toBe(later);
    clock.set(first);
    expect(clock.now()).toBe(first);
  });

  it('keeps its place over a restart and has run on meanwhile', () => {
    const folder = aFolder();
    movableClock(folder, first).set(later);
    vi.advanceTimersByTime(3_600_000);

    expect(movableClock(folder, first).now()).toBe('2026-08-15T02:00:00.000Z');
  });

  it('leaves no half-written file behind', () => {
    const folder = aFolder();
    movableClock(folder, first).set(later);

    expect(readdirSync(folder)).toEqual(['clock.json']);
  });

  it('does not start on a file that is not its own', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'clock.json'), '{"aheadMilliseconds":"soon"}');

    expect(() => movableClock(folder, first)).toThrow('aheadMilliseconds');
  });
});

describe('the demonstration’s routes', () => {
  const move = (app: ReturnType<typeof demonstrationRoutes>, body: string) =>
    app.request('/demo/clock', { method: 'POST', body });

  it('tell the date, the step, where it can be moved, and who may sign in', async () => {
    const app = demonstrationRoutes(movableClock(aFolder(), first));

    expect(await (await app.request('/demo')).json()).toMatchObject({
      now: first,
      step: 'registration',
      steps: stops.map(({ id, zh, en }) => ({ id, zh, en })),
      staff: expect.arrayContaining([expect.objectContaining({ role: 'bureau' })]),
    });
  });

  it.each(stops.map(({ id, at }) => [id, at] as const))('move the clock to %s', async (id, at) => {
    const clock = movableClock(aFolder(), first);

    const answered = await move(demonstrationRoutes(clock), JSON.stringify({ step: id }));

    expect(answered.status).toBe(200);
    expect(await answered.json()).toMatchObject({ now: at, step: stepAt(calendar, at) });
    expect(clock.now()).toBe(at);
  });

  it.each(['{"step":"never"}', '{"step":1}', '{"step":"draw","at":"2020"}', 'no json', ''])(
    'leave the clock alone on %s',
    async (body) => {
      const clock = movableClock(aFolder(), first);

      const answered = await move(demonstrationRoutes(clock), body);

      expect(answered.status).toBe(400);
      expect(await answered.json()).toEqual({ code: 'invalid-input' });
      expect(clock.now()).toBe(first);
    },
  );
});
