import { describe, expect, it } from 'vitest';
import { decideCase } from '../../../../shared/usecases/desk/decide-case.ts';
import { decideObjection } from '../../../../shared/usecases/desk/decide-objection.ts';
import { confirmArrival, recordNoShow } from '../../../../shared/usecases/desk/record-arrival.ts';
import { getApplication } from '../../../../shared/usecases/families/get-application.ts';
import { raiseObjection } from '../../../../shared/usecases/families/raise-objection.ts';
import {
  bureau,
  calendar,
  duringObjection,
  eastSchool,
  granted,
  mother,
  newRequest,
  openCounty,
  otherBureau,
  referred,
  refusalOf,
  registriesAgree,
  season,
  submitted,
  westSchool,
} from '../../../support/usecases/county.ts';
import { publishedSeason } from '../../../support/usecases/seasons-end.ts';

const placed = async () => {
  const ports = await openCounty();
  registriesAgree(ports);
  const { id } = await submitted(ports);
  await publishedSeason(ports);
  const { version } = granted(await getApplication(ports, mother, { season, id }));
  return { ports, id, command: { season, id, version, request: newRequest() } };
};

describe('the school of the place', () => {
  it('confirms a child that arrives without having accepted', async () => {
    const { ports, command } = await placed();

    expect(granted(await confirmArrival(ports, eastSchool, command)).state).toBe('CONFIRMED');
  });

  it('records who stayed away, also when confirmation is over', async () => {
    const { ports, command } = await placed();
    ports.clock.set(calendar.confirmTo);

    const confirmed = await confirmArrival(ports, eastSchool, command);
    const absent = await recordNoShow(ports, eastSchool, command);

    expect(refusalOf(confirmed).code).toBe('outside-confirmation');
    expect(granted(absent).state).toBe('NO_SHOW');
  });

  it('is the only one to do so', async () => {
    const { ports, command } = await placed();

    expect(refusalOf(await confirmArrival(ports, westSchool, command)).code).toBe('not-found');
    expect(refusalOf(await recordNoShow(ports, westSchool, command)).code).toBe('not-found');
  });

  it('records a child once, however often it is asked', async () => {
    const { ports, command } = await placed();

    const first = granted(await confirmArrival(ports, eastSchool, command));
    const again = granted(await confirmArrival(ports, eastSchool, command));

    expect(again).toEqual(first);
  });

  it('waits for publication', async () => {
    const ports = await openCounty();
    const { id, version } = await referred(ports);

    const outcome = await confirmArrival(ports, eastSchool, {
      season,
      id,
      version,
      request: newRequest(),
    });

    expect(refusalOf(outcome).code).toBe('outside-confirmation');
  });
});

const answer = { upheld: false, answer: '派位按公布规则进行' };

describe('an objection to a place', () => {
  const objected = async () => {
    const { ports, id, command } = await placed();
    const raised = { ...command, reason: '请求复核派位' };
    const { version } = granted(await raiseObjection(ports, mother, raised));
    return { ports, id, command: { season, id, version, request: newRequest() } };
  };

  it('is answered by the bureau, and the family hears of it', async () => {
    const { ports, id, command } = await objected();

    const view = granted(await decideObjection(ports, bureau, { ...command, ...answer }));

    expect(view).toMatchObject({
      state: 'PLACED',
      objection: { standing: 'dismissed', answer: answer.answer },
    });
    expect(ports.sentMessages.at(-1)).toEqual({
      owner: mother.owner,
      template: 'objection-decided',
      facts: { application: id, season },
    });
  });

  it('is answered once', async () => {
    const { ports, command } = await objected();
    const { version } = granted(await decideObjection(ports, bureau, { ...command, ...answer }));

    const outcome = await decideObjection(ports, bureau, {
      ...command,
      ...answer,
      version,
      request: newRequest(),
    });

    expect(refusalOf(outcome)).toEqual({ code: 'wrong-state', facts: { objection: 'dismissed' } });
  });

  it('is not for the bureau of another district', async () => {
    const { ports, command } = await objected();

    const outcome = await decideObjection(ports, otherBureau, { ...command, ...answer });

    expect(refusalOf(outcome)).toEqual({ code: 'not-found' });
  });

  it('shows the family no name of an officer', async () => {
    const { ports, id, command } = await objected();
    granted(await decideObjection(ports, bureau, { ...command, ...answer }));

    const view = granted(await getApplication(ports, mother, { season, id }));

    expect(JSON.stringify(view)).not.toContain(bureau.subject);
  });
});

describe('an objection to a refusal', () => {
  /** Turned away by the officer who looked first, and objected to. */
  const objected = async () => {
    const ports = await openCounty();
    const { id, version } = await referred(ports);
    const of = { season, id };
    const refused = granted(
      await decideCase(ports, bureau, {
        ...of,
        version,
        request: newRequest(),
        verdicts: [
          { kind: 'kinship', standing: 'refuted', shown: {} },
          { kind: 'hukou', standing: 'refuted', shown: {} },
        ],
        outcome: 'settle',
        defects: [],
      }),
    );
    ports.clock.set(duringObjection);
    const raised = {
      ...of,
      version: refused.version,
      request: newRequest(),
      reason: '亲子关系属实',
    };
    const objection = granted(await raiseObjection(ports, mother, raised));
    return { ports, command: { ...of, version: objection.version, request: newRequest() } };
  };

  it('is not answered by the one who refused', async () => {
    const { ports, command } = await objected();

    const outcome = await decideObjection(ports, bureau, { ...command, ...answer });

    expect(refusalOf(outcome).code).toBe('same-approver');
  });

  it('lets the child take part where it is upheld', async () => {
    const { ports, command } = await objected();
    const second = { ...bureau, subject: 'second-officer' };

    const view = granted(
      await decideObjection(ports, second, { ...command, ...answer, upheld: true }),
    );

    expect(view).toMatchObject({ state: 'QUALIFIED', objection: { standing: 'upheld' } });
    expect(view.category).not.toBeNull();
  });

  it('leaves the refusal where it is dismissed', async () => {
    const { ports, command } = await objected();
    const second = { ...bureau, subject: 'second-officer' };

    const view = granted(await decideObjection(ports, second, { ...command, ...answer }));

    expect(view).toMatchObject({ state: 'NOT_QUALIFIED', category: null });
  });
});
