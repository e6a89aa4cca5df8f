import { describe, expect, it } from 'vitest';
import { checkNotice } from '../../../../shared/usecases/desk/check-notice.ts';
import { confirmArrival } from '../../../../shared/usecases/desk/record-arrival.ts';
import { acceptPlace } from '../../../../shared/usecases/families/decide-place.ts';
import { getApplication } from '../../../../shared/usecases/families/get-application.ts';
import { getNotice } from '../../../../shared/usecases/families/get-notice.ts';
import {
  calendar,
  eastSchool,
  granted,
  mother,
  newRequest,
  openCounty,
  refusalOf,
  registriesAgree,
  season,
  submitted,
  westSchool,
} from '../../../support/usecases/county.ts';
import { publishedSeason } from '../../../support/usecases/seasons-end.ts';

/** A family at the gate with its notice. */
const atTheGate = async () => {
  const ports = await openCounty();
  registriesAgree(ports);
  const { id, answers } = await submitted(ports);
  await publishedSeason(ports);
  const { version } = granted(await getApplication(ports, mother, { season, id }));
  granted(await acceptPlace(ports, mother, { season, id, version, request: newRequest() }));
  const { code } = granted(await getNotice(ports, mother, { season, id }));
  return { ports, id, name: answers.child.name, code, notice: { season, id, code } };
};

describe('a notice', () => {
  it('of the school is genuine: it shows the child, and the look is logged', async () => {
    const { ports, id, name, notice } = await atTheGate();

    const view = granted(await checkNotice(ports, eastSchool, notice));

    expect(view).toEqual({
      standing: 'genuine',
      child: {
        name,
        school: 'east',
        state: 'ACCEPTED',
        version: expect.any(Number),
        number: 1,
        mayConfirm: true,
      },
    });
    expect(ports.applications.reads).toEqual([
      expect.objectContaining({ application: id, actor: 'school:teacher-east', reason: 'arrival' }),
    ]);
  });

  it('is read however its code was typed', async () => {
    const { ports, notice, code } = await atTheGate();

    const typed = { ...notice, code: code.toLowerCase() };

    expect(granted(await checkNotice(ports, eastSchool, typed)).standing).toBe('genuine');
  });

  it('of another school shows no child, and logs no look', async () => {
    const { ports, notice } = await atTheGate();

    const view = granted(await checkNotice(ports, westSchool, notice));

    expect(view).toEqual({ standing: 'other-school', child: null });
    expect(ports.applications.reads).toEqual([]);
  });

  it.each([
    ['another code', { code: 'AAAAAAAAAA' }],
    ['another number', { id: 'AAAA-AAAA-AAAA' }],
  ])('with %s is none of the district’s', async (_what, change) => {
    const { ports, notice } = await atTheGate();

    const outcome = await checkNotice(ports, eastSchool, { ...notice, ...change });

    expect(refusalOf(outcome)).toEqual({ code: 'not-found' });
    expect(ports.applications.reads).toEqual([]);
  });

  it('of a place that is no longer the child’s was replaced', async () => {
    const { ports, id, notice } = await atTheGate();
    const code = ports.keyed.notice(season, id, 'west', 1);

    const view = granted(await checkNotice(ports, westSchool, { ...notice, code }));

    expect(view).toEqual({ standing: 'replaced', child: null });
  });

  it('of another district is not there', async () => {
    const { ports, notice } = await atTheGate();
    const elsewhere = { ...eastSchool, district: 'elsewhere' };

    expect(refusalOf(await checkNotice(ports, elsewhere, notice))).toEqual({ code: 'not-found' });
  });
});

describe('an arrival from the notice', () => {
  it('is confirmed once, however often it is sent', async () => {
    const { ports, id, notice } = await atTheGate();
    const { child } = granted(await checkNotice(ports, eastSchool, notice));
    const command = { season, id, version: child?.version ?? 0, request: newRequest() };

    granted(await confirmArrival(ports, eastSchool, command));
    granted(await confirmArrival(ports, eastSchool, command));

    const events = await ports.applications.events(season, id);
    expect(events.filter(({ event }) => event === 'confirm')).toHaveLength(1);
    expect(granted(await checkNotice(ports, eastSchool, notice)).child).toMatchObject({
      state: 'CONFIRMED',
      mayConfirm: false,
    });
  });

  it('is not offered outside the days of arrival', async () => {
    const { ports, notice } = await atTheGate();
    ports.clock.set(calendar.confirmTo);

    expect(granted(await checkNotice(ports, eastSchool, notice)).child?.mayConfirm).toBe(false);
  });
});
