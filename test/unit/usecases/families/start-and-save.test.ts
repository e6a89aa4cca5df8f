import { describe, expect, it } from 'vitest';
import { addDocument } from '../../../../shared/usecases/families/add-document.ts';
import { getApplication } from '../../../../shared/usecases/families/get-application.ts';
import { listApplications } from '../../../../shared/usecases/families/list-applications.ts';
import { saveDraft } from '../../../../shared/usecases/families/save-draft.ts';
import { settleDocument } from '../../../../shared/usecases/families/settle-document.ts';
import { startApplication } from '../../../../shared/usecases/families/start-application.ts';
import { withdrawApplication } from '../../../../shared/usecases/families/withdraw-application.ts';
import { someAnswers } from '../../../support/domain/applications.ts';
import { childId, idNumber } from '../../../support/domain/people.ts';
import {
  calendar,
  granted,
  mother,
  newRequest,
  openCounty,
  refusalOf,
  registriesAgree,
  season,
  started,
  stranger,
  submitted,
} from '../../../support/usecases/county.ts';
import { files } from '../../../support/usecases/files.ts';

const start = (child: string) => ({
  season,
  request: newRequest(),
  answers: someAnswers({ child: { name: '林小禾', idNumber: child } }),
});

describe('starting an application', () => {
  it('gives a draft whose number follows from the child', async () => {
    const ports = await openCounty();

    const view = await started(ports);

    expect(view).toMatchObject({
      season,
      id: ports.keyed.applicationId(season, childId),
      version: 1,
      state: 'DRAFT',
      birthDate: '2020-03-05',
      sex: 'male',
      allowed: ['save', 'look-up', 'submit', 'withdraw'],
      timeline: [{ event: 'start', to: 'DRAFT', by: 'guardian' }],
    });
  });

  it('answers a repeated request as the first', async () => {
    const ports = await openCounty();
    const command = start(childId);

    const first = granted(await startApplication(ports, mother, command));
    const again = granted(await startApplication(ports, mother, command));

    expect(again).toEqual(first);
    expect(ports.applications.all()).toHaveLength(1);
  });

  it('answers two identical requests at once with one application', async () => {
    const ports = await openCounty();
    const command = start(childId);

    const both = await Promise.all([
      startApplication(ports, mother, command),
      startApplication(ports, mother, command),
    ]);

    expect(both.map((outcome) => granted(outcome).version)).toEqual([1, 1]);
  });

  it('refuses a second form for the child, however its number is written', async () => {
    const ports = await openCounty();
    await started(ports);
    const spaced = `${childId.slice(0, 6)} ${childId.slice(6)}`;

    const outcome = await startApplication(ports, mother, start(spaced));

    expect(refusalOf(outcome)).toEqual({ code: 'already-applied' });
  });

  it('refuses another guardian without a word about the first', async () => {
    const ports = await openCounty();
    await started(ports);

    const outcome = await startApplication(ports, stranger, start(childId));

    expect(refusalOf(outcome)).toEqual({ code: 'already-applied' });
  });

  it('lets one of two guardians win who apply at once', async () => {
    const ports = await openCounty();
    ports.applications.interruptNextWrite(() => startApplication(ports, stranger, start(childId)));

    const outcome = await startApplication(ports, mother, start(childId));

    expect(refusalOf(outcome).code).toBe('already-applied');
    expect(ports.applications.all().map(({ owner }) => owner)).toEqual([stranger.owner]);
  });

  it('names what is wrong with the child’s number', async () => {
    const ports = await openCounty();

    const outcome = await startApplication(ports, mother, start('11010119900307451X'));

    expect(refusalOf(outcome)).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'answers.child.idNumber', code: 'id-number-check-digit' }],
    });
  });

  it('tells a child that is too young when it may come', async () => {
    const ports = await openCounty();

    const outcome = await startApplication(ports, mother, start(idNumber('2021-01-01', 5)));

    expect(refusalOf(outcome)).toEqual({
      code: 'too-young',
      facts: { bornFrom: '2019-09-01', bornTo: '2020-08-31' },
    });
  });

  it.each([
    ['before registration', '2026-08-02T23:59:59.999Z'],
    ['after registration', calendar.registrationTo],
  ])('is refused %s', async (_when, now) => {
    const ports = await openCounty({ now });

    const outcome = await startApplication(ports, mother, start(childId));

    expect(refusalOf(outcome).code).toBe('outside-registration');
  });

  it('knows no season of another name', async () => {
    const ports = await openCounty();

    const outcome = await startApplication(ports, mother, { ...start(childId), season: 'none' });

    expect(refusalOf(outcome).code).toBe('not-found');
  });
});

describe('a withdrawn application', () => {
  it('is opened again by another guardian, who sees nothing of the first', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const command = { season, id, version, request: newRequest() };
    granted(await withdrawApplication(ports, mother, command));
    const answers = someAnswers({
      guardian: { name: '林青', idNumber: idNumber('1988-02-11', 33), relation: 'father' },
    });

    const reopened = granted(
      await startApplication(ports, stranger, { season, request: newRequest(), answers }),
    );

    expect(reopened).toMatchObject({ id, state: 'DRAFT', version: 3, evidence: [], answers });
    expect(reopened.timeline.map(({ event }) => event)).toEqual(['reopen']);
    expect(refusalOf(await getApplication(ports, mother, { season, id })).code).toBe('not-found');
    expect(granted(await listApplications(ports, mother)).items).toEqual([]);
  });

  it('is withdrawn once', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const command = { season, id, version, request: newRequest() };

    const first = granted(await withdrawApplication(ports, mother, command));
    const again = granted(await withdrawApplication(ports, mother, command));

    expect([first.state, again.state]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(again.version).toBe(first.version);
  });
});

describe('a child that somebody holds', () => {
  const day = 24 * 60 * 60_000;

  it('is free again when a draft has not been touched for a day', async () => {
    const ports = await openCounty();
    const draft = await started(ports, {}, stranger);
    const { id, version } = draft;
    const added = granted(
      await addDocument(ports, stranger, {
        season,
        id,
        version,
        request: newRequest(),
        fact: 'title',
        material: 'title-deed',
        mediaType: 'image/jpeg',
        bytes: files.jpeg.length,
      }),
    );
    ports.documents.send(added.upload, files.jpeg);
    const of = { season, id, document: added.document };
    granted(await settleDocument(ports, stranger, of));
    ports.clock.advance(day - 1);
    const early = await startApplication(ports, mother, start(childId));
    ports.clock.advance(1);

    const mine = granted(await startApplication(ports, mother, start(childId)));

    expect(refusalOf(early).code).toBe('already-applied');
    expect(mine).toMatchObject({ id, state: 'DRAFT', documents: [], evidence: [] });
    expect(mine.timeline.map(({ event }) => event)).toEqual(['reopen']);
    expect(ports.documents.keys()).toEqual([]);
    expect(ports.applications.all()[0]).toMatchObject({ owner: mother.owner, documents: 0 });
    expect(refusalOf(await getApplication(ports, stranger, { season, id })).code).toBe('not-found');
    expect(granted(await listApplications(ports, stranger)).items).toEqual([]);
    const trail = await ports.applications.events(season, id);
    expect(trail.map(({ event, actor, facts }) => [event, actor, facts['reason']])).toEqual([
      ['start', 'guardian', undefined],
      ['release', 'system', 'untouched'],
      ['reopen', 'guardian', undefined],
    ]);
  });

  it('stays the one who holds it while the draft is touched', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    ports.clock.advance(day - 1);
    const command = { season, id, version, request: newRequest(), answers: someAnswers() };
    granted(await saveDraft(ports, mother, command));
    ports.clock.advance(day - 1);

    const outcome = await startApplication(ports, stranger, start(childId));

    expect(refusalOf(outcome).code).toBe('already-applied');
  });

  it('is not given up by what was sent in, however long ago', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    await submitted(ports);
    ports.clock.advance(2 * day);

    const outcome = await startApplication(ports, stranger, start(childId));

    expect(refusalOf(outcome).code).toBe('already-applied');
  });

  it.each([
    ['open to its own guardian where the kinship of the first was refuted', 'refuted', true],
    ['held by a proved guardian also where it was not qualified', 'proved', false],
  ] as const)('is %s', async (_what, standing, free) => {
    const ports = await openCounty();
    const { version } = await started(ports, {}, stranger);
    const before = ports.applications.all()[0];
    if (before === undefined) throw new Error('nothing was stored');
    await ports.applications.write({
      basedOn: version,
      after: {
        ...before,
        version: version + 1,
        state: 'NOT_QUALIFIED',
        evidence: [{ kind: 'kinship', standing, by: 'reviewer', causes: [] }],
      },
      events: [],
    });

    const own = await startApplication(ports, stranger, start(childId));
    const others = await startApplication(ports, mother, start(childId));

    expect(refusalOf(own).code).toBe('already-applied');
    expect(others.ok).toBe(free);
  });

  it('is one of six that a phone applies for', async () => {
    const ports = await openCounty();
    const child = (at: number) => start(idNumber('2020-03-05', 20 + at));
    const views: { id: string; version: number }[] = [];
    for (let at = 0; at < 6; at++)
      views.push(granted(await startApplication(ports, stranger, child(at))));

    const seventh = await startApplication(ports, stranger, child(6));
    const [first] = views;
    if (first === undefined) throw new Error('nothing was started');
    const { id, version } = first;
    granted(
      await withdrawApplication(ports, stranger, { season, id, version, request: newRequest() }),
    );

    expect(refusalOf(seventh)).toEqual({ code: 'too-many-applications', facts: { maximum: 6 } });
    expect((await startApplication(ports, stranger, child(6))).ok).toBe(true);
  });

  it('is one of twelve that a phone starts in a day, also where all come at once', async () => {
    const ports = await openCounty();

    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        startApplication(ports, stranger, start(idNumber('2020-03-05', 20 + at))),
      ),
    );

    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(12);
  });
});

describe('saving a draft', () => {
  it('keeps the answers and counts the version', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const answers = someAnswers({ choices: ['east'] });

    const saved = granted(
      await saveDraft(ports, mother, { season, id, version, request: newRequest(), answers }),
    );

    expect(saved).toMatchObject({ version: 2, state: 'DRAFT', answers });
  });

  it('refuses a version that was overtaken, and keeps what is there', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const command = { season, id, version };
    const answers = someAnswers({ choices: ['east'] });
    granted(await saveDraft(ports, mother, { ...command, request: newRequest(), answers }));

    const late = await saveDraft(ports, mother, {
      ...command,
      request: newRequest(),
      answers: someAnswers({ choices: ['west'] }),
    });

    expect(refusalOf(late).code).toBe('changed-meanwhile');
    expect(ports.applications.all()[0]?.answers.choices).toEqual(['east']);
  });

  it('refuses when another writer gets in between', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const answers = someAnswers();
    const command = { season, id, version, answers };
    ports.applications.interruptNextWrite(() =>
      saveDraft(ports, mother, { ...command, request: newRequest() }),
    );

    const outcome = await saveDraft(ports, mother, { ...command, request: newRequest() });

    expect(refusalOf(outcome).code).toBe('changed-meanwhile');
  });

  it('answers well when its own repetition gets in between', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const command = { season, id, version, answers: someAnswers(), request: newRequest() };
    ports.applications.interruptNextWrite(() => saveDraft(ports, mother, command));

    expect(granted(await saveDraft(ports, mother, command)).version).toBe(2);
  });

  it('does not let the child become another', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const answers = someAnswers({
      child: { name: '林小禾', idNumber: idNumber('2020-03-05', 13) },
    });

    const outcome = await saveDraft(ports, mother, {
      season,
      id,
      version,
      request: newRequest(),
      answers,
    });

    expect(refusalOf(outcome)).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'answers.child.idNumber', code: 'cannot-change' }],
    });
  });

  it('ends with registration', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    ports.clock.set(calendar.registrationTo);

    const outcome = await saveDraft(ports, mother, {
      season,
      id,
      version,
      request: newRequest(),
      answers: someAnswers(),
    });

    expect(refusalOf(outcome).code).toBe('outside-registration');
  });
});

describe("another family's application", () => {
  it('looks like none', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const command = { season, id, version, request: newRequest() };

    const outcomes = [
      await getApplication(ports, stranger, { season, id }),
      await saveDraft(ports, stranger, { ...command, answers: someAnswers() }),
      await withdrawApplication(ports, stranger, command),
    ];

    expect(outcomes.map((outcome) => refusalOf(outcome))).toEqual(
      Array(3).fill({ code: 'not-found' }),
    );
  });
});
