import { describe, expect, it } from 'vitest';
import {
  type Application,
  type ApplicationState,
  applicationStates,
} from '../../../../shared/domain/application/application.ts';
import { withSeatsLeft } from '../../../../shared/usecases/season/seats-left.ts';
import { aChild, aTenant, children, stored } from '../../../support/season/children.ts';
import {
  countyWith,
  drawn,
  finish,
  published,
  theRun,
  tightBook,
} from '../../../support/season/runs.ts';

const placedAt = (
  order: number,
  state: ApplicationState,
  pool: string | null = 'open',
): Application =>
  aChild(order, {
    state,
    placement: { run: 1, school: 'east', phase: 'zone', pool, number: order, metres: 1 },
  });

const eastAfter = (applications: readonly Application[]) => {
  const [east] = withSeatsLeft(tightBook, applications).schools;
  return { seats: east?.seats, reserves: east?.reserves };
};

describe('the seats that earlier runs left', () => {
  it.each(applicationStates)('a child that is %s', (state) => {
    const holds = ['PLACED', 'ACCEPTED', 'CONFIRMED'].includes(state);

    expect(eastAfter([placedAt(1, state)]).seats).toBe(holds ? 2 : 3);
  });

  it('are all of them before anybody is placed', () => {
    expect(withSeatsLeft(tightBook, children(5))).toEqual(tightBook);
  });

  it('are fewer in a reserve only by the children it seated', () => {
    expect(eastAfter([placedAt(1, 'PLACED'), placedAt(2, 'PLACED', null)])).toEqual({
      seats: 1,
      reserves: [{ group: 'migrant', seats: 1 }],
    });
    expect(eastAfter([placedAt(1, 'PLACED', 'migrant')])).toEqual({
      seats: 2,
      reserves: [{ group: 'migrant', seats: 0 }],
    });
  });

  it('are none where twins took one beyond the plan', () => {
    const four = [1, 2, 3, 4].map((order) => placedAt(order, 'PLACED', 'migrant'));

    expect(eastAfter(four)).toEqual({ seats: 0, reserves: [{ group: 'migrant', seats: 0 }] });
  });

  it('are allocated in a supplement that the verifier finds whole', async () => {
    const ports = await countyWith([...children(3), aTenant(4)]);
    await published(ports);
    await stored(ports, [aChild(5), aTenant(6)]);

    await drawn(ports, 'two families came late');
    await finish(ports, 'allocate', 2);

    const { verified } = await theRun(ports, 2);
    expect(verified.filter(({ holds }) => !holds)).toEqual([]);
    expect(verified).toHaveLength(10);
  });
});
