import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../shared/contract/desk.ts';
import type { Claim } from '../../../../shared/domain/application/answers.ts';
import type { RuleBook } from '../../../../shared/domain/rule-book/schema.ts';
import type { StaffActor } from '../../../../shared/usecases/actors.ts';
import { decideCase } from '../../../../shared/usecases/desk/decide-case.ts';
import { getCase } from '../../../../shared/usecases/desk/get-case.ts';
import { saveDraft } from '../../../../shared/usecases/families/save-draft.ts';
import { submitApplication } from '../../../../shared/usecases/families/submit-application.ts';
import { freezeRoster } from '../../../../shared/usecases/season/freeze-roster.ts';
import { home, someAnswers, titleClaim } from '../../../support/domain/applications.ts';
import { primaryBook } from '../../../support/domain/county.ts';
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

  it('takes the choice of a zone for the deciding address alone', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const [dwelling, household] = ['青禾县无名路1号', '青禾县无路街2号'];
    ports.registries.answer('hukou', {
      verdict: 'MATCH',
      fact: hukouFact({ address: household }),
      causes: [],
    });
    ports.registries.answer('title', { verdict: 'MISMATCH', causes: ['address-differs'] });
    const of = await submitted(ports, {
      claims: [
        { kind: 'kinship' },
        { kind: 'hukou', address: household },
        { ...titleClaim, address: dwelling },
      ],
    });
    const shown = { holder: 'parent', since: '2019-05-06', share: 100, locked: false } as const;
    const verdicts = [proved('title', { ...shown, use: 'dwelling' })];

    const view = granted(
      await decideCase(ports, bureau, decision(of, { verdicts, zone: 'z-shared' })),
    );

    // household and dwelling stand at two addresses: the choice is for the one that decides
    expect(view.category).not.toBe('HOUSE_HUKOU');
    expect(view.zones).toEqual(['z-shared']);
    const title = view.evidence.find(({ kind }) => kind === 'title');
    expect(title?.fact).toMatchObject({ address: dwelling });
    expect(title?.fact).not.toHaveProperty('inDistrict');
  });

  it('asks who proves a deed whether a seat lock rests on the dwelling, where the county locks', async () => {
    const deed = { holder: 'parent', since: '2019-05-06', share: 100, use: 'dwelling' } as const;
    const settled = async (book: RuleBook, shown: Verdict['shown']) => {
      const ports = await openCounty({ book });
      registriesAgree(ports);
      ports.registries.answer('title', { verdict: 'MISMATCH', causes: ['address-differs'] });
      const of = await submitted(ports);
      return decideCase(ports, eastSchool, decision(of, { verdicts: [proved('title', shown)] }));
    };

    expect(refusalOf(await settled(primaryBook, deed)).fields).toEqual([
      { path: 'verdicts.0.shown.locked', code: 'required' },
    ]);
    expect(granted(await settled(primaryBook, { ...deed, locked: false })).category).toBe(
      'HOUSE_HUKOU',
    );
    expect(granted(await settled(primaryBook, { ...deed, locked: true })).category).not.toBe(
      'HOUSE_HUKOU',
    );
    expect(granted(await settled({ ...primaryBook, seatLock: null }, deed)).category).toBe(
      'HOUSE_HUKOU',
    );
  });

  it('needs no paper to say whose a household is', async () => {
    const { ports, of } = await aCase();
    const { holder: _unsaid, ...shown } = hukouShown;

    const view = granted(
      await decideCase(ports, eastSchool, decision(of, { verdicts: [proved('hukou', shown)] })),
    );

    expect(view.category).toBe('HOUSE_HUKOU');
  });

  it('takes from papers only what they show', async () => {
    const { ports, of } = await aCase();
    const verdicts = [proved('hukou', { ...hukouShown, share: 100 })];

    const outcome = await decideCase(ports, eastSchool, decision(of, { verdicts }));

    expect(refusalOf(outcome).fields).toEqual([
      { path: 'verdicts.0.shown.share', code: 'not-of-this-fact' },
    ]);
  });

  it('leaves in the audit trail what was judged and changed, and none of its values', async () => {
    const { ports, of } = await aCase();
    granted(await decideCase(ports, eastSchool, decision(of)));

    const last = (await ports.applications.events(season, of.id)).at(-1);

    expect(last).toMatchObject({
      event: 'qualify',
      actor: 'school:teacher-east',
      facts: {
        proved: 3,
        category: 'HOUSE_HUKOU',
        hukou: 'proved address holder household inDistrict since withParent',
      },
    });
    expect(JSON.stringify(last)).not.toContain(home);
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
    const reading = { season, id: of.id, reason: 'review' };
    const { allowed } = granted(await getCase(ports, eastSchool, reading));
    const late = granted(await decideCase(ports, eastSchool, decision(returned)));

    expect(returned.allowed).toEqual([]);
    expect(allowed).toEqual(['return', 'qualify', 'disqualify']);
    expect(refusalOf(early).code).toBe('wrong-state');
    expect(late.state).toBe('QUALIFIED');
    expect(late.timeline.map(({ event }) => event).slice(-2)).toEqual(['refer', 'qualify']);
  });
});

describe('reviews', () => {
  const frozen = async (ports: FakePorts) =>
    granted(await freezeRoster(ports, bureau, { season, request: newRequest() }));
  const read = async (ports: FakePorts, { id }: Case) =>
    granted(await getCase(ports, eastSchool, { season, id, reason: 'review' }));

  it('end for a school when the roster is frozen', async () => {
    const { ports, of } = await aCase();
    ports.clock.set(calendar.reviewTo);
    const before = await read(ports, of);
    await frozen(ports);

    const outcome = await decideCase(ports, eastSchool, decision(of));

    expect(before.allowed).toEqual(['qualify', 'disqualify']);
    expect((await read(ports, of)).allowed).toEqual([]);
    expect(refusalOf(outcome).code).toBe('wrong-state');
  });

  it('end for a school at the draw, whatever was frozen; what is left over the bureau settles', async () => {
    const { ports, of } = await aCase();
    ports.clock.set(calendar.drawAt);

    const late = await decideCase(ports, eastSchool, decision(of));

    expect(refusalOf(late)).toEqual({
      code: 'wrong-state',
      facts: { state: 'UNDER_REVIEW', drawAt: calendar.drawAt },
    });
    expect(granted(await decideCase(ports, bureau, decision(of))).state).toBe('QUALIFIED');
  });

  it('are over once a child was turned away', async () => {
    const { ports, of } = await aCase();
    const verdicts = [refuted('kinship'), proved('hukou', hukouShown)];
    const refused = granted(await decideCase(ports, eastSchool, decision(of, { verdicts })));

    const outcome = await decideCase(
      ports,
      eastSchool,
      decision(refused, { verdicts: [proved('kinship')] }),
    );

    expect(refused.allowed).toEqual([]);
    expect(refusalOf(outcome)).toEqual({ code: 'wrong-state', facts: { state: 'NOT_QUALIFIED' } });
  });
});

describe('a decision', () => {
  it('is told when it is sent again, where the first message was lost', async () => {
    const { ports, of } = await aCase();
    const command = decision(of);
    const send = () => Promise.reject(new Error('the queue is down'));

    await expect(decideCase({ ...ports, messages: { send } }, eastSchool, command)).rejects.toThrow(
      'queue',
    );
    granted(await decideCase(ports, eastSchool, command));

    expect(ports.sentMessages.at(-1)?.template).toBe('qualified');
  });

  it('is taken once, however often it is sent', async () => {
    const { ports, of } = await aCase();
    const command = decision(of);

    const first = granted(await decideCase(ports, eastSchool, command));
    const again = granted(await decideCase(ports, eastSchool, command));

    expect(again).toEqual(first);
    // the second answer decided nothing: it was a look at the record
    expect(ports.applications.reads).toMatchObject([
      { application: of.id, actor: 'school:teacher-east', reason: 'repeated-request' },
    ]);
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
