import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../../shared/domain/application/application.ts';
import type { FactKind } from '../../../../shared/domain/evidence/facts.ts';
import { decideCase } from '../../../../shared/usecases/desk/decide-case.ts';
import { getApplication } from '../../../../shared/usecases/families/get-application.ts';
import { saveDraft } from '../../../../shared/usecases/families/save-draft.ts';
import { submitApplication } from '../../../../shared/usecases/families/submit-application.ts';
import { withdrawApplication } from '../../../../shared/usecases/families/withdraw-application.ts';
import { eventHash } from '../../../../shared/usecases/support/audit-chain.ts';
import { home, someAnswers, titleClaim } from '../../../support/domain/applications.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import { hukouFact, titleFact } from '../../../support/domain/facts.ts';
import { childId, motherId } from '../../../support/domain/people.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import { makeDocument } from '../../../support/store/values.ts';
import {
  calendar,
  duringReview,
  eastSchool,
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

const submit = async (ports: FakePorts, change = {}) => {
  const { id, version } = await started(ports, change);
  return submitApplication(ports, mother, { season, id, version, request: newRequest() });
};

/** A file for each fact, as the family gave it. */
const withDocuments = async (ports: FakePorts, id: string, facts: readonly FactKind[]) => {
  const before = await ports.applications.find(season, id);
  if (before === null) throw new Error('nothing was started');
  const after = { ...before, version: before.version + 1, documents: facts.length };
  const documents = facts.map((fact) =>
    makeDocument({ season, application: id, id: fact, fact, state: 'ACCEPTED' }),
  );
  await ports.applications.write({ basedOn: before.version, after, events: [], documents });
  return after;
};

const factsOf = (outcome: Awaited<ReturnType<typeof submit>>) =>
  refusalOf(outcome).fields?.map(({ path }) => path);

describe('an application that every registry confirms', () => {
  it('is qualified at once without a file', async () => {
    const ports = await openCounty();
    registriesAgree(ports);

    const view = await submitted(ports);

    expect(view).toMatchObject({
      state: 'QUALIFIED',
      category: 'HOUSE_HUKOU',
      zones: ['z-east'],
      desk: null,
      documents: [],
      documentsNeeded: [],
    });
    expect(view.evidence.map(({ standing, by }) => `${standing} by ${by}`)).toEqual(
      Array(3).fill('proved by registry'),
    );
    expect(view.timeline.map(({ event, by }) => `${event} by ${by}`)).toEqual([
      'start by guardian',
      'submit by guardian',
      'verify by system',
    ]);
  });

  it('tells the family', async () => {
    const ports = await openCounty();
    registriesAgree(ports);

    const { id } = await submitted(ports);

    expect(ports.sentMessages).toEqual([
      { owner: mother.owner, template: 'qualified', facts: { application: id, season } },
    ]);
  });

  it('is never given a worse category than the one asked for by a machine', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const late = titleFact({ address: home, since: '2026-07-01' });
    ports.registries.answer('title', { verdict: 'MATCH', fact: late, causes: [] });

    const view = await submitted(ports);

    expect(view).toMatchObject({ state: 'UNDER_REVIEW', category: null, desk: 'east' });
  });

  it('goes to the bureau where the address lies in no zone', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const address = '青禾县无名路1号';
    ports.registries.answer('hukou', {
      verdict: 'MATCH',
      fact: hukouFact({ address }),
      causes: [],
    });
    ports.registries.answer('title', {
      verdict: 'MATCH',
      fact: titleFact({ address }),
      causes: [],
    });

    const view = await submitted(ports, {
      claims: [{ kind: 'kinship' }, { kind: 'hukou', address }, { ...titleClaim, address }],
    });

    expect(view).toMatchObject({ state: 'UNDER_REVIEW', zones: [], desk: 'bureau' });
  });
});

describe('a contradiction', () => {
  it('goes to the school of the zone and refuses nothing, with no file at all', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    ports.registries.answer('hukou', { verdict: 'MISMATCH', causes: ['address-differs'] });

    const view = await submitted(ports);

    expect(view).toMatchObject({ state: 'UNDER_REVIEW', desk: 'east', zones: ['z-east'] });
    expect(view.evidence.find(({ kind }) => kind === 'hukou')).toEqual({
      kind: 'hukou',
      standing: 'doubtful',
      by: 'registry',
      verdict: 'MISMATCH',
      causes: ['address-differs'],
    });
    expect(ports.sentMessages.map(({ template }) => template)).toEqual(['submitted']);
  });
});

describe('facts that no registry settles', () => {
  it.each(['NOT_FOUND', 'UNAVAILABLE'] as const)('ask for a document when %s', async (verdict) => {
    const ports = await openCounty();
    registriesAgree(ports);
    ports.registries.answer('title', { verdict, causes: [] });

    const outcome = await submit(ports);

    expect(refusalOf(outcome)).toEqual({
      code: 'document-missing',
      fields: [{ path: 'documents.title', code: 'required' }],
    });
    expect(ports.applications.all()[0]).toMatchObject({ state: 'DRAFT', version: 1 });
  });

  it('are all facts without consent, and no registry is asked', async () => {
    const ports = await openCounty();
    registriesAgree(ports);

    const outcome = await submit(ports, { consent: false });

    expect(factsOf(outcome)).toEqual(['documents.kinship', 'documents.hukou', 'documents.title']);
    expect(ports.registries.asked).toEqual([]);
  });
});

describe('a guardian whose kinship no registry proves', () => {
  it.each(['NOT_FOUND', 'UNAVAILABLE', 'MISMATCH'] as const)(
    'hears nothing else about the child: %s',
    async (verdict) => {
      const ports = await openCounty();
      registriesAgree(ports);
      ports.registries.answer('kinship', { verdict, causes: [] });
      ports.registries.answer('hukou', { verdict: 'MISMATCH', causes: ['address-differs'] });

      const outcome = await submit(ports);

      expect(ports.registries.asked).toEqual(['kinship']);
      expect(factsOf(outcome)).toEqual([
        ...(verdict === 'MISMATCH' ? [] : ['documents.kinship']),
        'documents.hukou',
        'documents.title',
      ]);
    },
  );

  it('is looked at by a person with documents, and the registries are asked once kinship is proved', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    ports.registries.answer('kinship', { verdict: 'NOT_FOUND', causes: [] });
    const { id } = await started(ports);
    const { version } = await withDocuments(ports, id, ['kinship', 'hukou', 'title']);
    const sent = granted(
      await submitApplication(ports, mother, { season, id, version, request: newRequest() }),
    );
    const review = {
      season,
      id,
      version: sent.version,
      request: newRequest(),
      outcome: 'return',
      verdicts: [{ kind: 'kinship', standing: 'proved', shown: {} }],
      defects: [{ fact: 'title', code: 'document-unclear' }],
    } as const;
    ports.clock.set(duringReview);
    const returned = granted(
      await decideCase(ports, eastSchool, {
        ...review,
        defects: [...review.defects],
        verdicts: [...review.verdicts],
      }),
    );

    const again = granted(
      await submitApplication(ports, mother, {
        season,
        id,
        version: returned.version,
        request: newRequest(),
      }),
    );

    expect(sent.evidence.map(({ kind, standing }) => [kind, standing])).toEqual([
      ['kinship', 'claimed'],
      ['hukou', 'claimed'],
      ['title', 'claimed'],
    ]);
    expect(again).toMatchObject({ state: 'QUALIFIED', category: 'HOUSE_HUKOU' });
  });

  it('reads no verdict of a registry where a reviewer refuted the kinship', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const before = ports.applications.all()[0];
    if (before === undefined) throw new Error('nothing was stored');
    await ports.applications.write({
      basedOn: version,
      after: {
        ...before,
        version: version + 1,
        state: 'NOT_QUALIFIED',
        evidence: [
          { kind: 'kinship', standing: 'refuted', by: 'reviewer', causes: [] },
          { kind: 'hukou', standing: 'proved', by: 'registry', verdict: 'MATCH', causes: [] },
          {
            kind: 'title',
            standing: 'refuted',
            by: 'reviewer',
            verdict: 'MISMATCH',
            causes: ['holder-differs'],
          },
        ],
      },
      events: [],
    });

    const view = granted(await getApplication(ports, mother, { season, id }));

    expect(view.evidence).toEqual([
      { kind: 'kinship', standing: 'refuted', by: 'reviewer', causes: [] },
      { kind: 'hukou', standing: 'claimed', by: 'family', causes: [] },
      { kind: 'title', standing: 'refuted', by: 'reviewer', causes: [] },
    ]);
  });
});

describe('submitting', () => {
  it('names everything that is missing at once', async () => {
    const ports = await openCounty();

    const outcome = await submit(ports, { guardian: undefined, claims: [] });

    expect(refusalOf(outcome)).toEqual({
      code: 'invalid-input',
      fields: [
        { path: 'guardian', code: 'required' },
        { path: 'claims', code: 'claim-missing', facts: { fact: 'kinship' } },
        { path: 'claims', code: 'claim-missing', facts: { fact: 'hukou' } },
        { path: 'claims', code: 'claim-missing', facts: { fact: 'title' } },
      ],
    });
  });

  it('takes one statement a fact, so that one proof does not stand for two', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const claims = [...someAnswers().claims, { ...titleClaim, address: '青禾县东风路17号' }];

    const outcome = await submit(ports, { claims });

    expect(refusalOf(outcome).fields).toEqual([{ path: 'claims[3]', code: 'named-twice' }]);
  });

  it('asks about kinship also where the category does not', async () => {
    const categories = primaryBook.categories.map((category) => ({
      ...category,
      asks: category.asks.filter((fact) => fact !== 'kinship'),
    }));
    const ports = await openCounty({ book: { ...primaryBook, categories } });
    registriesAgree(ports);
    const claims = someAnswers().claims.filter(({ kind }) => kind !== 'kinship');

    const view = await submitted(ports, { claims });

    expect(view.state).toBe('QUALIFIED');
    expect(ports.registries.asked).toContain('kinship');
  });

  it('is done once however often it is asked', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { id, version } = await started(ports);
    const command = { season, id, version, request: newRequest() };

    const first = granted(await submitApplication(ports, mother, command));
    const again = granted(await submitApplication(ports, mother, command));

    expect(again).toEqual(first);
  });

  it('is told when it is asked again, where the first message was lost', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { id, version } = await started(ports);
    const command = { season, id, version, request: newRequest() };
    const queueDown = {
      ...ports,
      messages: {
        send: async () => {
          throw new Error('the queue is down');
        },
      },
    };

    await expect(submitApplication(queueDown, mother, command)).rejects.toThrow('queue');
    granted(await submitApplication(ports, mother, command));

    expect(ports.sentMessages.map(({ template }) => template)).toEqual(['qualified']);
  });

  it('is not told any more once something else has happened', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { id, version } = await started(ports);
    const command = { season, id, version, request: newRequest() };
    const sent = granted(await submitApplication(ports, mother, command));
    const withdrawal = { season, id, version: sent.version, request: newRequest() };
    granted(await withdrawApplication(ports, mother, withdrawal));

    granted(await submitApplication(ports, mother, command));

    expect(ports.sentMessages).toHaveLength(1);
  });

  it('refuses what has been sent in already', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { id, version } = await submitted(ports);

    const outcome = await submitApplication(ports, mother, {
      season,
      id,
      version,
      request: newRequest(),
    });

    expect(refusalOf(outcome)).toEqual({ code: 'wrong-state', facts: { state: 'QUALIFIED' } });
  });

  it('ends with registration', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    ports.clock.set(calendar.registrationTo);

    const outcome = await submitApplication(ports, mother, {
      season,
      id,
      version,
      request: newRequest(),
    });

    expect(refusalOf(outcome).code).toBe('outside-registration');
  });

  it("does not know another family's draft", async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);

    const outcome = await submitApplication(ports, stranger, {
      season,
      id,
      version,
      request: newRequest(),
    });

    expect(refusalOf(outcome)).toEqual({ code: 'not-found' });
  });
});

describe('the audit trail', () => {
  const trailOf = async (ports: FakePorts): Promise<readonly AuditEvent[]> => {
    const { id } = await submitted(ports);
    return ports.applications.events(season, id);
  };

  it('is a chain in which each event carries the hash of the one before', async () => {
    const ports = await openCounty();
    registriesAgree(ports);

    const trail = await trailOf(ports);

    expect(trail.map(({ previous }) => previous)).toEqual([
      null,
      ...trail.slice(0, -1).map(({ hash }) => hash),
    ]);
    for (const { hash, ...event } of trail) expect(eventHash(ports.digest, event)).toBe(hash);
    expect(ports.applications.all()[0]?.lastEventHash).toBe(trail.at(-1)?.hash);
    const sequences = trail.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });

  it('holds no name, number or address', async () => {
    const ports = await openCounty();
    registriesAgree(ports);

    const text = JSON.stringify(await trailOf(ports));

    for (const personal of ['林小禾', '苏晴', childId, motherId, home, titleClaim.number])
      expect(text).not.toContain(personal);
  });
});

describe('what was settled', () => {
  const afterSaving = async (answers: ReturnType<typeof someAnswers>) => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const before = ports.applications.all()[0];
    if (before === undefined) throw new Error('nothing was stored');
    await ports.applications.write({
      basedOn: version,
      after: {
        ...before,
        version: version + 1,
        evidence: (['kinship', 'hukou', 'title'] as const).map((kind) => ({
          kind,
          standing: 'proved',
          by: 'reviewer',
          causes: [],
        })),
      },
      events: [],
    });
    const command = { season, id, version: version + 1, request: newRequest(), answers };
    return granted(await saveDraft(ports, mother, command)).evidence.map(({ kind }) => kind);
  };

  it('stays settled while the family states the same', async () => {
    expect(await afterSaving(someAnswers())).toEqual(['kinship', 'hukou', 'title']);
  });

  it('is open again where the statement changed', async () => {
    const claims = someAnswers().claims.map((claim) =>
      claim.kind === 'hukou' ? { ...claim, address: '青禾县东风路17号' } : claim,
    );

    expect(await afterSaving(someAnswers({ claims }))).toEqual(['kinship', 'title']);
  });

  it('is open again altogether where the guardian changed', async () => {
    const guardian = { name: '林青', idNumber: motherId, relation: 'other' } as const;

    expect(await afterSaving(someAnswers({ guardian }))).toEqual([]);
  });
});
