import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { acceptPlace, declinePlace } from '../../../../shared/usecases/families/decide-place.ts';
import { getApplication } from '../../../../shared/usecases/families/get-application.ts';
import { rejoin } from '../../../../shared/usecases/families/rejoin.ts';
import { startApplication } from '../../../../shared/usecases/families/start-application.ts';
import { someAnswers } from '../../../support/domain/applications.ts';
import { calendar, supplement } from '../../../support/domain/county.ts';
import { aChild, numberOf } from '../../../support/season/children.ts';
import { countyWith } from '../../../support/season/runs.ts';
import { supplementBook as book } from '../../../support/season/supplement.ts';
import {
  duringObjection,
  granted,
  newRequest,
  refusalOf,
  season,
  stranger,
} from '../../../support/usecases/county.ts';

const placement = {
  run: 1,
  school: 'east',
  phase: 'zone',
  pool: 'open',
  number: 1,
  metres: 100,
} as const;

const withoutPlace = async (state: Application['state'], change: Partial<Application> = {}) => {
  const child = aChild(1, { state, placement, desk: 'east', ...change });
  const ports = await countyWith([child], { book, now: duringObjection });
  const actor = { kind: 'guardian', owner: child.owner } as const;
  const command = { season, id: child.id, version: 1, request: newRequest() };
  return { ports, actor, command };
};

describe('a family that has no place any more', () => {
  it.each(['DECLINED', 'NO_SHOW'] as const)('joins the supplement from %s', async (state) => {
    const { ports, actor, command } = await withoutPlace(state);
    expect(granted(await getApplication(ports, actor, command)).allowed).toEqual(['rejoin']);

    const joined = granted(await rejoin(ports, actor, command));

    expect(joined).toMatchObject({
      state: 'QUALIFIED',
      placement: null,
      desk: null,
      earlier: [placement],
      category: 'HOUSE_HUKOU',
    });
    expect(joined.timeline.map(({ event }) => event)).toEqual(['rejoin']);
  });

  it('joins once, however often it asks', async () => {
    const { ports, actor, command } = await withoutPlace('DECLINED');
    await rejoin(ports, actor, command);

    expect(granted(await rejoin(ports, actor, command))).toMatchObject({
      version: 2,
      earlier: [placement],
    });
  });

  it('joins until the roster is made, and never where there is no supplement', async () => {
    const late = await withoutPlace('DECLINED');
    late.ports.clock.set(supplement.joinTo);
    expect(refusalOf(await rejoin(late.ports, late.actor, late.command)).code).toBe(
      'outside-registration',
    );

    const without = await countyWith([aChild(1, { state: 'DECLINED', placement })], {
      now: duringObjection,
    });
    const view = granted(await getApplication(without, late.actor, late.command));
    expect(view.allowed).not.toContain('rejoin');
    expect(refusalOf(await rejoin(without, late.actor, late.command)).code).toBe(
      'outside-registration',
    );
  });

  it('is nobody else', async () => {
    const { ports, command } = await withoutPlace('DECLINED');

    expect(refusalOf(await rejoin(ports, stranger, command)).code).toBe('not-found');
  });

  it.each(['PLACED', 'CONFIRMED', 'WITHDRAWN'] as const)(
    'and no child that is %s',
    async (state) => {
      const { ports, actor, command } = await withoutPlace(state);

      expect(refusalOf(await rejoin(ports, actor, command)).code).toBe('wrong-state');
    },
  );
});

describe('a family that comes late', () => {
  const start = (ports: Awaited<ReturnType<typeof countyWith>>) =>
    startApplication(ports, stranger, {
      season,
      request: newRequest(),
      answers: someAnswers({ child: { name: '林小禾', idNumber: numberOf(7) } }),
    });

  it('applies for the supplement once the first result is out', async () => {
    const ports = await countyWith([], { book, now: calendar.publishAt });

    expect(granted(await start(ports)).allowed).toContain('submit');

    ports.clock.set(supplement.joinTo);
    expect(refusalOf(await start(ports)).code).toBe('outside-registration');
  });

  it('does not, while the first roster is drawn from', async () => {
    const ports = await countyWith([], { book, now: calendar.drawAt });

    expect(refusalOf(await start(ports)).code).toBe('outside-registration');
  });
});

describe('a place of the supplement', () => {
  it('is answered until the end of the supplement', async () => {
    const given = { ...placement, run: 2, supplement: true } as const;
    const { ports, actor, command } = await withoutPlace('PLACED', { placement: given });
    expect(refusalOf(await acceptPlace(ports, actor, command)).code).toBe('outside-confirmation');

    ports.clock.set(supplement.publishAt);
    const accepted = granted(await acceptPlace(ports, actor, command));
    expect(accepted).toMatchObject({ state: 'ACCEPTED', allowed: ['decline'] });

    ports.clock.set(supplement.confirmTo);
    const decline = { ...command, version: accepted.version, request: newRequest() };
    expect(refusalOf(await declinePlace(ports, actor, decline)).code).toBe('outside-confirmation');
  });

  it('is not what a place of the first run is answered by', async () => {
    const { ports, actor, command } = await withoutPlace('PLACED');
    ports.clock.set(supplement.publishAt);

    expect(refusalOf(await acceptPlace(ports, actor, command)).code).toBe('outside-confirmation');
  });
});
