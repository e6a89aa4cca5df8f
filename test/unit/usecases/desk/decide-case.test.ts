import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/contract/desk.ts';
import type { Claim } from '../../../../shared/domain/application/answers.ts';
import type { StaffActor } from '../../../../shared/usecases/actors.ts';
import { decideCase } from '../../../../shared/usecases/desk/decide-case.ts';
import { saveDraft } from '../../../../shared/usecases/families/save-draft.ts';
import { submitApplication } from '../../../../shared/usecases/families/submit-application.ts';
import { home, someAnswers, titleClaim } from '../../../support/domain/applications.ts';
import { hukouFact, titleFact } from '../../../support/domain/facts.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import {
  bureau,
  calendar,
  duringReview,
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

type Case = { readonly id: string; readonly version: number };
type Verdict = Decision['verdicts'][number];

const proved = (kind: Verdict['kind'], shown: Verdict['shown'] = {}): Verdict => ({
  kind,
  standing: 'proved',
  shown,
});
const refuted = (kind: Verdict['kind']): Verdict => ({ kind, standing: 'refuted', shown: {} });

const hukouShown = {
  holder: 'child',
  since: '2020-04-01',
  household: 'family',
  withParent: true,
} as const;

const decision = (of: Case, change: Partial<Decision> = {}) => ({
  season,
  id: of.id,
  version: of.version,
  request: newRequest(),
  verdicts: [proved('hukou', hukouShown)],
  outcome: 'settle' as const,
  defects: [],
  ...change,
});

const giveBack: Partial<Decision> = {
  outcome: 'return',
  verdicts: [],
  defects: [
    { fact: 'hukou', code: 'address-differs' },
    { fact: 'title', code: 'document-unclear', note: '第二页模糊' },
  ],
};

const aCase = async (): Promise<{ ports: FakePorts; of: Case }> => {
  const ports = await openCounty();
  const of = await referred(ports);
  ports.clock.set(duringReview);
  return { ports, of };
};

describe('settling a case', () => {
  it('gives the category that the proved facts give', async () => {
    const { ports, of } = await aCase();

    const view = granted(await decideCase(ports, eastSchool, decision(of)));

    expect(view).toMatchObject({ state: 'QUALIFIED', category: 'HOUSE_HUKOU', zones: ['z-east'] });
    expect(view.evidence.find(({ kind }) => kind === 'hukou')).toMatchObject({
      standing: 'proved',
      by: 'reviewer',
      fact: { kind: 'hukou', address: home, ...hukouShown },
    });
    expect(ports.applications.all()[0]?.firstReviewer).toBe('teacher-east');
    expect(ports.sentMessages.at(-1)?.template).toBe('qualified');
  });

  it('gives a lower category rather than a refusal', async () => {
    const { ports, of } = await aCase();

    const view = granted(
      await decideCase(ports, eastSchool, decision(of, { verdicts: [refuted('hukou')] })),
    );

    expect(view.state).toBe('QUALIFIED');
    expect(view.rank).toBeGreaterThan(0);
  });

  it('gives the last category where nothing is proved', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    for (const kind of ['hukou', 'title'] as const)
      ports.registries.answer(kind, { verdict: 'MISMATCH', causes: ['number-unknown'] });
    const of = await submitted(ports);

    const view = granted(
      await decideCase(
        ports,
        eastSchool,
        decision(of, { verdicts: [refuted('hukou'), refuted('title')] }),
      ),
    );

    expect(view).toMatchObject({ state: 'QUALIFIED', category: 'OTHER' });
  });

  it('turns away who is not the guardian', async () => {
    const { ports, of } = await aCase();
    const verdicts = [refuted('kinship'), proved('hukou', hukouShown)];

    const view = granted(await decideCase(ports, eastSchool, decision(of, { verdicts })));

    expect(view).toMatchObject({ state: 'NOT_QUALIFIED', category: null, rank: null });
  });

  it('asks for a word on every open fact', async () => {
    const { ports, of } = await aCase();

    const outcome = await decideCase(ports, eastSchool, decision(of, { verdicts: [] }));

    expect(refusalOf(outcome)).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'verdicts', code: 'verdict-missing', facts: { fact: 'hukou' } }],
    });
  });

  it.each([
    ['a fact nobody states', [proved('permit')], 'verdicts.0.kind', 'not-claimed'],
    ['one fact twice', [proved('hukou'), refuted('hukou')], 'verdicts.1.kind', 'named-twice'],
  ] as const)('refuses a verdict on %s', async (_what, verdicts, path, code) => {
    const { ports, of } = await aCase();

    const outcome = await decideCase(ports, eastSchool, decision(of, { verdicts: [...verdicts] }));

    expect(refusalOf(outcome).fields).toContainEqual({ path, code });
  });

  it('lets the reviewer choose the zone that the wording leaves open', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const address = '青禾县无名路1号';
    const hukou = hukouFact({ address });
    ports.registries.answer('hukou', { verdict: 'MATCH', fact: hukou, causes: [] });
    ports.registries.answer('title', {
      verdict: 'MATCH',
      fact: titleFact({ address }),
      causes: [],
    });
    const of = await submitted(ports, {
      claims: [{ kind: 'kinship' }, { kind: 'hukou', address }, { ...titleClaim, address }],
    });

    const view = granted(
      await decideCase(ports, bureau, decision(of, { verdicts: [], zone: 'z-shared' })),
    );

    expect(view).toMatchObject({
      state: 'QUALIFIED',
      category: 'HOUSE_HUKOU',
      zones: ['z-shared'],
    });
  });

  it('knows only zones of the book', async () => {
    const { ports, of } = await aCase();

    const outcome = await decideCase(ports, eastSchool, decision(of, { zone: 'nowhere' }));

    expect(refusalOf(outcome).fields).toEqual([{ path: 'zone', code: 'unknown-zone' }]);
  });
});

describe('returning a case', () => {
  it('names all defects at once and gives the family its hours', async () => {
    const { ports, of } = await aCase();

    const view = granted(await decideCase(ports, eastSchool, decision(of, giveBack)));

    expect(view).toMatchObject({
      state: 'RETURNED',
      defects: giveBack.defects,
      amendBy: '2026-08-11T02:00:00.000Z',
    });
    expect(ports.sentMessages.at(-1)).toEqual({
      owner: mother.owner,
      template: 'returned',
      facts: { application: of.id, season, amendBy: '2026-08-11T02:00:00.000Z' },
    });
  });

  it('gives no hours beyond the end of reviews', async () => {
    const { ports, of } = await aCase();
    ports.clock.set('2026-08-13T02:00:00.000Z');

    const view = granted(await decideCase(ports, eastSchool, decision(of, giveBack)));

    expect(view.amendBy).toBe(calendar.reviewTo);
  });

  it('is no way out when reviews have ended', async () => {
    const { ports, of } = await aCase();
    ports.clock.set(calendar.reviewTo);

    expect(refusalOf(await decideCase(ports, eastSchool, decision(of, giveBack))).code).toBe(
      'wrong-state',
    );
  });

  it('needs a defect', async () => {
    const { ports, of } = await aCase();

    const outcome = await decideCase(ports, eastSchool, decision(of, { ...giveBack, defects: [] }));

    expect(refusalOf(outcome).fields).toEqual([{ path: 'defects', code: 'required' }]);
  });

  it('lets the family mend after registration, and brings the case back to its desk', async () => {
    const { ports, of } = await aCase();
    const { version } = granted(await decideCase(ports, eastSchool, decision(of, giveBack)));

    const view = granted(
      await submitApplication(ports, mother, { season, id: of.id, version, request: newRequest() }),
    );

    expect(view).toMatchObject({ state: 'UNDER_REVIEW', desk: 'east', defects: [], amendBy: null });
    expect(view.timeline.map(({ event }) => event).slice(-2)).toEqual(['amend', 'refer']);
  });

  it('sends the case to another desk where the family now states another zone', async () => {
    const { ports, of } = await aCase();
    const { version } = granted(await decideCase(ports, eastSchool, decision(of, giveBack)));
    const address = '青禾县柳树村3组';
    const claims: Claim[] = [
      { kind: 'kinship' },
      { kind: 'hukou', address },
      { ...titleClaim, address },
    ];
    const mended = { season, id: of.id, version, request: newRequest() };
    const saved = granted(
      await saveDraft(ports, mother, { ...mended, answers: someAnswers({ claims }) }),
    );

    const view = granted(
      await submitApplication(ports, mother, {
        season,
        id: of.id,
        version: saved.version,
        request: newRequest(),
      }),
    );

    expect(view).toMatchObject({ state: 'UNDER_REVIEW', desk: 'west', zones: ['z-shared'] });
  });

  it('ends the family’s hours to the minute', async () => {
    const { ports, of } = await aCase();
    const { version } = granted(await decideCase(ports, eastSchool, decision(of, giveBack)));
    ports.clock.set('2026-08-11T02:00:00.000Z');

    const outcome = await submitApplication(ports, mother, {
      season,
      id: of.id,
      version,
      request: newRequest(),
    });

    expect(refusalOf(outcome).code).toBe('outside-registration');
  });

  it('lets a person decide where the family stayed silent, and not before', async () => {
    const { ports, of } = await aCase();
    const returned = granted(await decideCase(ports, eastSchool, decision(of, giveBack)));

    const early = await decideCase(ports, eastSchool, decision(returned));
    ports.clock.set('2026-08-11T02:00:00.000Z');
    const late = granted(await decideCase(ports, eastSchool, decision(returned)));

    expect(refusalOf(early).code).toBe('wrong-state');
    expect(late.state).toBe('QUALIFIED');
    expect(late.timeline.map(({ event }) => event).slice(-2)).toEqual(['refer', 'qualify']);
  });
});

describe('a decision', () => {
  it('is taken once, however often it is sent', async () => {
    const { ports, of } = await aCase();
    const command = decision(of);

    const first = granted(await decideCase(ports, eastSchool, command));
    const again = granted(await decideCase(ports, eastSchool, command));

    expect(again).toEqual(first);
    expect(ports.sentMessages.filter(({ template }) => template === 'qualified')).toHaveLength(1);
  });

  it('is refused on a version that was overtaken', async () => {
    const { ports, of } = await aCase();
    granted(await decideCase(ports, eastSchool, decision(of, giveBack)));

    const outcome = await decideCase(ports, bureau, decision(of));

    expect(refusalOf(outcome).code).toBe('changed-meanwhile');
  });

  it.each<readonly [string, StaffActor]>([
    ['a school that has another desk', westSchool],
    ['the bureau of another district', otherBureau],
  ])('is not for %s, which sees no such case', async (_who, actor) => {
    const { ports, of } = await aCase();

    expect(refusalOf(await decideCase(ports, actor, decision(of)))).toEqual({ code: 'not-found' });
  });
});
