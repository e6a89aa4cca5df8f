import { describe, expect, it } from 'vitest';
import type { RuleBook } from '../../../../shared/domain/rule-book/schema.ts';
import { acceptPlace, declinePlace } from '../../../../shared/usecases/families/decide-place.ts';
import { getApplication } from '../../../../shared/usecases/families/get-application.ts';
import { getResult } from '../../../../shared/usecases/families/get-result.ts';
import { raiseObjection } from '../../../../shared/usecases/families/raise-objection.ts';
import { home } from '../../../support/domain/applications.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import {
  calendar,
  granted,
  mother,
  newRequest,
  openCounty,
  refusalOf,
  registriesAgree,
  season,
  stranger,
  submitted,
} from '../../../support/usecases/county.ts';
import { publishedSeason } from '../../../support/usecases/seasons-end.ts';

/** One child with a place at the school of its zone. */
const placed = async (book = primaryBook) => {
  const ports = await openCounty({ book });
  registriesAgree(ports);
  const { id } = await submitted(ports);
  const run = await publishedSeason(ports);
  const { version } = granted(await getApplication(ports, mother, { season, id }));
  return { ports, id, run, command: { season, id, version, request: newRequest() } };
};

const objecting = { reason: '距离更近的学校有空位' };

describe('the result', () => {
  it('names the place, the proof and how the child stood at every school', async () => {
    const { ports, id, run } = await placed();

    const result = granted(await getResult(ports, mother, { season, id }));

    expect(result).toMatchObject({
      placement: { run: 1, school: 'east', phase: 'zone', pool: 'guaranteed', number: 1 },
      category: 'HOUSE_HUKOU',
      seed: run.seed,
      rosterHash: run.rosterHash,
      resultHash: run.resultHash,
      considered: [{ school: 'east', standing: 'admitted', by: null }],
      overflow: null,
      nearest: null,
      home: null,
    });
    expect(result.considered[0]?.cutoffs.map(({ pool }) => pool).sort()).toEqual([
      'guaranteed',
      'migrant',
      'open',
    ]);
  });

  it('names the place the child lives at, and no more of the address', async () => {
    const places: RuleBook['places'] = [
      { name: '东风路', at: [40, 0], area: 'town', kind: 'street' },
    ];
    const { ports, id } = await placed({ ...primaryBook, places });

    const result = granted(await getResult(ports, mother, { season, id }));

    expect(result.home).toEqual({ name: '东风路', at: [40, 0] });
    expect(JSON.stringify(result)).not.toContain(home);
  });

  it('is not there before it is published', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { id } = await submitted(ports);

    expect(refusalOf(await getResult(ports, mother, { season, id })).code).toBe('not-found');
  });

  it('of another family is not there', async () => {
    const { ports, id } = await placed();

    expect(refusalOf(await getResult(ports, stranger, { season, id }))).toEqual({
      code: 'not-found',
    });
  });
});

describe('a place', () => {
  it('is accepted', async () => {
    const { ports, command } = await placed();

    const view = granted(await acceptPlace(ports, mother, command));

    expect(view).toMatchObject({ state: 'ACCEPTED', allowed: ['decline', 'object'] });
  });

  it('is declined, also after it was accepted', async () => {
    const { ports, command } = await placed();
    const { version } = granted(await acceptPlace(ports, mother, command));

    const view = granted(
      await declinePlace(ports, mother, { ...command, version, request: newRequest() }),
    );

    expect(view).toMatchObject({ state: 'DECLINED', allowed: [] });
  });

  it('is answered until confirmation ends', async () => {
    const { ports, command } = await placed();
    ports.clock.set(calendar.confirmTo);

    const outcomes = [
      await acceptPlace(ports, mother, command),
      await declinePlace(ports, mother, command),
    ];

    expect(outcomes.map((outcome) => refusalOf(outcome).code)).toEqual([
      'outside-confirmation',
      'outside-confirmation',
    ]);
  });

  it('that nobody has given cannot be accepted', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { id, version } = await submitted(ports);
    ports.clock.set(calendar.publishAt);

    const outcome = await acceptPlace(ports, mother, {
      season,
      id,
      version,
      request: newRequest(),
    });

    expect(refusalOf(outcome).code).toBe('wrong-state');
  });

  it('of another family is not there', async () => {
    const { ports, command } = await placed();

    expect(refusalOf(await acceptPlace(ports, stranger, command))).toEqual({ code: 'not-found' });
  });
});

describe('an objection', () => {
  it('stands beside the place', async () => {
    const { ports, command } = await placed();

    const view = granted(await raiseObjection(ports, mother, { ...command, ...objecting }));

    expect(view).toMatchObject({
      state: 'PLACED',
      objection: { standing: 'open', ...objecting },
      allowed: ['accept', 'decline'],
    });
  });

  it('is raised once', async () => {
    const { ports, command } = await placed();
    const { version } = granted(await raiseObjection(ports, mother, { ...command, ...objecting }));

    const outcome = await raiseObjection(ports, mother, {
      ...command,
      ...objecting,
      version,
      request: newRequest(),
    });

    expect(refusalOf(outcome)).toEqual({ code: 'wrong-state', facts: { objection: 'open' } });
  });

  it('is heard until its day', async () => {
    const { ports, command } = await placed();
    ports.clock.set(calendar.objectionTo);

    const outcome = await raiseObjection(ports, mother, { ...command, ...objecting });

    expect(refusalOf(outcome).code).toBe('outside-objection');
  });
});
