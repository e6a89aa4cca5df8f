import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runView } from '../../../shared/contract/bureau-views.ts';
import { publicRunEntry } from '../../../shared/contract/public.ts';
import { calendar } from '../../support/domain/county.ts';
import { type Apps, allApps, bearer, json } from '../../support/functions/apps.ts';
import { announcementsOf, nonces, witnesses } from '../../support/season/ceremony.ts';
import { children } from '../../support/season/children.ts';
import { countyWith, season, tightBook } from '../../support/season/runs.ts';
import { newRequest } from '../../support/usecases/county.ts';

const officer = bearer('token-of-the-bureau');
const silent = [...nonces.slice(0, 2), null];

const sent = async (apps: Apps, path: string, body: unknown) => {
  const response = await apps.bureau.request(`/bureau/${season}/runs${path}`, json(body, officer));
  return { status: response.status, body: await response.json() };
};

const frozen = (apps: Apps, reason?: string) =>
  sent(apps, '', { request: newRequest(), ...(reason === undefined ? {} : { reason }) });

const publicRuns = async (apps: Apps) => {
  const response = await apps.public.request(`/public/seasons/${season}/runs`);
  return z.object({ items: z.array(publicRunEntry) }).parse(await response.json()).items;
};

/** A run whose witnesses have committed, on the hour of the draw. */
const committed = async () => {
  const ports = await countyWith(children(3), { now: calendar.drawAt });
  const apps = allApps(ports);
  const first = runView.parse((await frozen(apps)).body);
  const answer = await sent(apps, '/1/witnesses', { version: first.version, witnesses });
  return { ports, apps, run: runView.parse(answer.body) };
};

describe('a witness that does not reveal, over HTTP', () => {
  it('voids the run for everybody to see', async () => {
    const { apps, run } = await committed();

    const answer = await sent(apps, '/1/void', { version: run.version, nonces: silent });

    expect(answer).toMatchObject({ status: 200, body: { state: 'VOID', allowed: [] } });
    const [shown] = await publicRuns(apps);
    expect(shown).toMatchObject({ state: 'VOID', nonces: silent, seed: null, witnesses });
    expect(shown && announcementsOf(shown).at(-1)).toMatchObject({ kind: 'void', missing: [3] });
    const bundle = await apps.public.request(`/public/seasons/${season}/runs/1/bundle`);
    expect(bundle.status).toBe(404);
  });

  it('is followed by no run over the same roster and the same rules', async () => {
    const { apps, run } = await committed();
    expect(await frozen(apps, 'once more while the witnesses are bound')).toMatchObject({
      status: 409,
      body: { code: 'run-unchanged' },
    });
    await sent(apps, '/1/void', { version: run.version, nonces: silent });

    expect(await frozen(apps, 'a witness stayed silent')).toMatchObject({
      status: 409,
      body: { code: 'run-unchanged', facts: { run: 1 } },
    });
    expect(await publicRuns(apps)).toHaveLength(1);
  });

  it('is followed by a linked run once the new hour of the draw is published, and stays visible', async () => {
    const { ports, apps, run } = await committed();
    await sent(apps, '/1/void', { version: run.version, nonces: silent });
    const later = { ...tightBook.calendar, drawAt: '2026-08-15T02:00:00.000Z' };
    const published = await apps.bureau.request(`/bureau/rule-books/${season}`, {
      ...json({ ...tightBook, calendar: later }, officer),
      method: 'PUT',
    });
    expect(published.status).toBe(200);

    const second = await frozen(apps, 'a witness stayed silent');

    expect(second).toMatchObject({ status: 201, body: { number: 2, state: 'FROZEN' } });
    const [first, next] = await publicRuns(apps);
    expect([first?.state, next?.state]).toEqual(['VOID', 'FROZEN']);
    expect(next && announcementsOf(next)[0]).toMatchObject({
      kind: 'roster',
      sequence: 4,
      reason: 'a witness stayed silent',
      ruleBookVersion: 2,
      previous: createHash('sha256')
        .update(first?.announcements.at(-1) ?? '')
        .digest('hex'),
    });
    const version = runView.parse(second.body).version;
    const again = await sent(apps, '/2/witnesses', { version, witnesses });
    const early = await sent(apps, '/2/draw', { version: again.body.version, nonces });
    expect(early).toMatchObject({ status: 409, body: { code: 'before-draw' } });
    ports.clock.set(later.drawAt);
    expect(await sent(apps, '/2/draw', { version: again.body.version, nonces })).toMatchObject({
      status: 202,
      body: { state: 'DRAWN' },
    });
  });

  it('is told apart from a value that is no value, or belongs to nobody', async () => {
    const { apps, run } = await committed();
    const draw = (given: readonly unknown[]) =>
      sent(apps, '/1/draw', { version: run.version, nonces: given });

    for (const [given, field] of [
      [['314159', ...nonces.slice(1)], { path: 'nonces.0', code: 'invalid-format' }],
      [['ab'.repeat(32), ...nonces.slice(1)], { path: 'nonces.0', code: 'commitment-differs' }],
      [nonces.slice(1), { path: 'nonces', code: 'count-differs' }],
    ] as const)
      expect(await draw(given)).toMatchObject({
        status: 400,
        body: { code: 'invalid-input', fields: [field] },
      });
    expect((await publicRuns(apps))[0]).toMatchObject({ state: 'COMMITTED', nonces: [] });
  });
});
