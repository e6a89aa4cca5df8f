import { describe, expect, it } from 'vitest';
import { lookUpsAnHour } from '../../../../shared/usecases/families/ask-registries.ts';
import { lookUp } from '../../../../shared/usecases/families/look-up.ts';
import { saveDraft } from '../../../../shared/usecases/families/save-draft.ts';
import { submitApplication } from '../../../../shared/usecases/families/submit-application.ts';
import { someAnswers, titleClaim } from '../../../support/domain/applications.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
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
} from '../../../support/usecases/county.ts';

const hour = 3_600_000;

type Seen = { readonly id: string; readonly version: number };

const ask = (ports: FakePorts, { id, version }: Seen, request = newRequest()) =>
  lookUp(ports, mother, { season, id, version, request });

const agreed = async () => {
  const ports = await openCounty();
  registriesAgree(ports);
  return { ports, draft: await started(ports) };
};

describe('a look-up on a draft', () => {
  it('settles what the registries confirm, and asks for no paper', async () => {
    const { ports, draft } = await agreed();

    const view = granted(await ask(ports, draft));

    expect(view).toMatchObject({ state: 'DRAFT', documentsNeeded: [] });
    expect(view.evidence.map(({ standing }) => standing)).toEqual(['proved', 'proved', 'proved']);
    expect(view.timeline.map(({ event }) => event)).toEqual(['start', 'look-up']);
  });

  it.each([
    ['NOT_FOUND', ['title']],
    ['UNAVAILABLE', ['title']],
    ['MISMATCH', []],
  ] as const)('asks for a paper only where nobody knows: %s', async (verdict, needed) => {
    const { ports, draft } = await agreed();
    ports.registries.answer('title', { verdict, causes: [] });

    const view = granted(await ask(ports, draft));

    expect(view.documentsNeeded).toEqual(needed);
    expect(view.evidence.find(({ kind }) => kind === 'title')).toMatchObject({ verdict });
  });

  it('tells a guardian whose kinship is not proved nothing else', async () => {
    const { ports, draft } = await agreed();
    ports.registries.answer('kinship', { verdict: 'NOT_FOUND', causes: [] });

    const view = granted(await ask(ports, draft));

    expect(ports.registries.asked).toEqual(['kinship']);
    expect(view.evidence.map(({ kind, standing }) => [kind, standing])).toEqual([
      ['kinship', 'claimed'],
      ['hukou', 'claimed'],
      ['title', 'claimed'],
    ]);
  });

  it('needs consent', async () => {
    const ports = await openCounty();
    const draft = await started(ports, { consent: false });

    const outcome = await ask(ports, draft);

    expect(refusalOf(outcome).fields).toEqual([{ path: 'answers.consent', code: 'required' }]);
    expect(ports.registries.asked).toEqual([]);
  });

  it('is made once however often it is asked', async () => {
    const { ports, draft } = await agreed();
    const request = newRequest();
    const first = granted(await ask(ports, draft, request));

    expect(granted(await ask(ports, draft, request))).toEqual(first);
    expect(ports.registries.asked).toHaveLength(3);
  });

  it('has so many turns an hour', async () => {
    const { ports, draft } = await agreed();
    ports.registries.answer('title', { verdict: 'NOT_FOUND', causes: ['number-unknown'] });
    let seen: Seen = draft;
    for (let turn = 0; turn < lookUpsAnHour; turn++) seen = granted(await ask(ports, seen));
    const asked = ports.registries.asked.length;

    expect(refusalOf(await ask(ports, seen))).toEqual({
      code: 'too-many-look-ups',
      facts: { maximum: lookUpsAnHour },
    });
    expect(ports.registries.asked).toHaveLength(asked);
    ports.clock.advance(hour);
    expect((await ask(ports, seen)).ok).toBe(true);
  });

  it('ends with registration', async () => {
    const { ports, draft } = await agreed();
    ports.clock.set(calendar.registrationTo);

    expect(refusalOf(await ask(ports, draft)).code).toBe('outside-registration');
  });

  it("does not know another family's draft", async () => {
    const { ports, draft } = await agreed();
    const command = { season, id: draft.id, version: draft.version, request: newRequest() };

    expect(refusalOf(await lookUp(ports, stranger, command))).toEqual({ code: 'not-found' });
  });
});

describe('after a look-up', () => {
  const doubtful = async () => {
    const { ports, draft } = await agreed();
    ports.registries.answer('title', { verdict: 'MISMATCH', causes: ['address-differs'] });
    return { ports, view: granted(await ask(ports, draft)) };
  };

  const send = (ports: FakePorts, { id, version }: Seen) =>
    submitApplication(ports, mother, { season, id, version, request: newRequest() });

  it('sending asks only what is still open', async () => {
    const { ports, view } = await doubtful();
    const before = ports.registries.asked.length;

    const sent = granted(await send(ports, view));

    expect(ports.registries.asked.slice(before)).toEqual(['title']);
    expect(sent.state).toBe('UNDER_REVIEW');
  });

  it('a changed statement is open again, and the others stay settled', async () => {
    const { ports, view } = await doubtful();
    const claims = someAnswers().claims.map((claim) =>
      claim.kind === 'title' ? { ...titleClaim, address: '青禾县东风路15号3幢2单元402' } : claim,
    );
    const { id, version } = view;
    const command = { season, id, version, request: newRequest() };

    const saved = granted(
      await saveDraft(ports, mother, { ...command, answers: someAnswers({ claims }) }),
    );

    expect(saved.evidence.map(({ kind }) => kind)).toEqual(['kinship', 'hukou']);
    registriesAgree(ports);
    expect(granted(await ask(ports, saved)).evidence.map(({ standing }) => standing)).toEqual([
      'proved',
      'proved',
      'proved',
    ]);
  });

  it('sending past the turns of the hour goes by what is known', async () => {
    const { ports, view } = await doubtful();
    const spent = { ...ports, guardians: { ...ports.guardians, count: async () => 1000 } };

    const { id, version } = view;
    const sent = granted(
      await submitApplication(spent, mother, { season, id, version, request: newRequest() }),
    );

    expect(sent.evidence.find(({ kind }) => kind === 'title')).toMatchObject({
      standing: 'doubtful',
      causes: ['address-differs'],
    });
  });
});
