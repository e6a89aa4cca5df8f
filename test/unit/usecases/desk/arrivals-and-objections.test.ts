import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/contract/desk.ts';
import { bureauDesk } from '../../../../shared/usecases/actors.ts';
import { decideCase } from '../../../../shared/usecases/desk/decide-case.ts';
import { decideObjection } from '../../../../shared/usecases/desk/decide-objection.ts';
import { confirmArrival, recordNoShow } from '../../../../shared/usecases/desk/record-arrival.ts';
import { getApplication } from '../../../../shared/usecases/families/get-application.ts';
import { raiseObjection } from '../../../../shared/usecases/families/raise-objection.ts';
import { submitApplication } from '../../../../shared/usecases/families/submit-application.ts';
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

type OfCase = { readonly id: string; readonly version: number };

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

  it('moves nobody who has a place, and says so', async () => {
    const { ports, id, command } = await objected();

    const view = granted(
      await decideObjection(ports, bureau, { ...command, ...answer, upheld: true }),
    );

    expect(view).toMatchObject({ state: 'PLACED', placement: { school: 'east' } });
    expect((await ports.applications.events(season, id)).at(-1)).toMatchObject({
      event: 'decide-objection',
      facts: { standing: 'upheld', follows: 'nothing' },
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

const second = { ...bureau, subject: 'second-officer' };

describe('an objection to a refusal', () => {
  const refusal = { kind: 'kinship', standing: 'refuted', shown: {} } as const;
  const noHome = { kind: 'hukou', standing: 'refuted', shown: {} } as const;
  const defects = [{ fact: 'hukou', code: 'document-unclear' } as const];

  const settling = (of: OfCase, verdicts: Decision['verdicts']) => ({
    season,
    id: of.id,
    version: of.version,
    request: newRequest(),
    verdicts,
    outcome: 'settle' as const,
    defects: [],
  });

  /** Turned away by this officer, and objected to. */
  const objected = async ({ by = bureau, returnedFirst = false } = {}) => {
    const ports = await openCounty();
    let of: OfCase = await referred(ports);
    if (returnedFirst) {
      const back = { ...settling(of, []), outcome: 'return' as const, defects };
      of = granted(await decideCase(ports, bureau, back));
      const again = { season, id: of.id, version: of.version, request: newRequest() };
      of = granted(await submitApplication(ports, mother, again));
    }
    const refused = granted(await decideCase(ports, by, settling(of, [refusal, noHome])));
    ports.clock.set(duringObjection);
    const objection = granted(
      await raiseObjection(ports, mother, {
        season,
        id: of.id,
        version: refused.version,
        request: newRequest(),
        reason: '亲子关系属实',
      }),
    );
    const { id, version } = objection;
    return { ports, command: { season, id, version, request: newRequest(), ...answer } };
  };

  it('is not answered by the one who refused', async () => {
    const { ports, command } = await objected();

    expect(refusalOf(await decideObjection(ports, bureau, command)).code).toBe('same-approver');
  });

  it('is answered neither by who looked first nor by who decided last', async () => {
    const { ports, command } = await objected({ by: second, returnedFirst: true });
    const third = { ...bureau, subject: 'third-officer' };

    expect(refusalOf(await decideObjection(ports, bureau, command)).code).toBe('same-approver');
    expect(refusalOf(await decideObjection(ports, second, command)).code).toBe('same-approver');
    expect((await decideObjection(ports, third, command)).ok).toBe(true);
  });

  it('brings the case back to the bureau where it is upheld, to be settled by another person', async () => {
    const { ports, command } = await objected();

    const upheld = granted(await decideObjection(ports, second, { ...command, upheld: true }));
    const verdicts = [{ kind: 'kinship', standing: 'proved', shown: {} } as const];
    const bySame = await decideCase(ports, bureau, settling(upheld, verdicts));
    const bySecond = granted(await decideCase(ports, second, settling(upheld, verdicts)));

    expect(upheld).toMatchObject({
      state: 'UNDER_REVIEW',
      desk: bureauDesk,
      category: null,
      objection: { standing: 'upheld' },
      allowed: ['qualify', 'disqualify', 'release'],
    });
    expect(refusalOf(bySame).code).toBe('same-approver');
    expect(bySecond.state).toBe('QUALIFIED');
    expect(bySecond.category).not.toBeNull();
  });

  it('leaves the refusal where it is dismissed', async () => {
    const { ports, command } = await objected();

    const view = granted(await decideObjection(ports, second, command));

    expect(view).toMatchObject({ state: 'NOT_QUALIFIED', category: null });
  });
});
