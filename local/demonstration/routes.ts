import { Hono } from 'hono';
import * as z from 'zod';
import { stepAt } from '../../shared/domain/season/calendar.ts';
import type { MovableClock } from '../clock.ts';
import { calendar, stops } from './calendar.ts';
import { staff } from './staff.ts';

const move = z.strictObject({ step: z.string() });

/** What pages show of the demonstration, and the buttons that move its clock; no other platform has these routes. */
export const demonstrationRoutes = (clock: MovableClock): Hono => {
  const app = new Hono();
  const view = () => ({
    now: clock.now(),
    step: stepAt(calendar, clock.now()),
    steps: stops.map(({ id, zh, en }) => ({ id, zh, en })),
    staff: staff.map(({ name, role, hint }) => ({ name, role, hint: `${hint.zh} · ${hint.en}` })),
  });
  app.get('/demo', (c) => c.json(view()));
  app.post('/demo/clock', async (c) => {
    const asked = move.safeParse(await c.req.json().catch(() => null));
    const stop = asked.success ? stops.find(({ id }) => id === asked.data.step) : undefined;
    if (stop === undefined) return c.json({ code: 'invalid-input' }, 400);
    clock.set(stop.at);
    return c.json(view());
  });
  return app;
};
