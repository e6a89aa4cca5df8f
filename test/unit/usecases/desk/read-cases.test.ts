import { describe, expect, it } from 'vitest';
import { getCase } from '../../../../shared/usecases/desk/get-case.ts';
import { getDocument } from '../../../../shared/usecases/desk/get-document.ts';
import { getOverview } from '../../../../shared/usecases/desk/get-overview.ts';
import { listQueue } from '../../../../shared/usecases/desk/list-queue.ts';
import { addDocument } from '../../../../shared/usecases/families/add-document.ts';
import { settleDocument } from '../../../../shared/usecases/families/settle-document.ts';
import { submitApplication } from '../../../../shared/usecases/families/submit-application.ts';
import { withdrawApplication } from '../../../../shared/usecases/families/withdraw-application.ts';
import { home, someAnswers } from '../../../support/domain/applications.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import { childId, motherId } from '../../../support/domain/people.ts';
import {
  bureau,
  duringRegistration,
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
  started,
  westSchool,
} from '../../../support/usecases/county.ts';
import { files } from '../../../support/usecases/files.ts';

const reading = (id: string) => ({ season, id, reason: 'review' });

describe('opening a case', () => {
  it('shows the whole record and keeps who looked, why and when', async () => {
    const ports = await openCounty();
    const { id } = await referred(ports);

    const view = granted(await getCase(ports, eastSchool, reading(id)));

    expect(view).toMatchObject({
      id,
      answers: someAnswers(),
      allowed: ['return', 'qualify', 'disqualify'],
    });
    expect(view.evidence.find(({ kind }) => kind === 'title')?.fact).toMatchObject({
      address: home,
    });
    expect(ports.applications.reads).toEqual([
      {
        season,
        application: id,
        actor: 'school:teacher-east',
        reason: 'review',
        at: duringRegistration,
      },
    ]);
  });

  it('is for the school that has it and for the bureau of the district', async () => {
    const ports = await openCounty();
    const { id } = await referred(ports);

    expect((await getCase(ports, bureau, reading(id))).ok).toBe(true);
    expect(refusalOf(await getCase(ports, westSchool, reading(id)))).toEqual({ code: 'not-found' });
    expect(refusalOf(await getCase(ports, otherBureau, reading(id)))).toEqual({
      code: 'not-found',
    });
    expect(ports.applications.reads).toHaveLength(1);
  });

  it('is not possible on a draft, nor at the school once the family has withdrawn', async () => {
    const ports = await openCounty();
    const draft = await started(ports);
    const onDraft = await getCase(ports, bureau, reading(draft.id));

    registriesAgree(ports);
    ports.registries.answer('hukou', { verdict: 'MISMATCH', causes: [] });
    const { id, version } = draft;
    const sent = granted(
      await submitApplication(ports, mother, { season, id, version, request: newRequest() }),
    );
    const command = { season, id, version: sent.version, request: newRequest() };
    granted(await withdrawApplication(ports, mother, command));

    expect(refusalOf(onDraft).code).toBe('not-found');
    expect(refusalOf(await getCase(ports, eastSchool, reading(id))).code).toBe('not-found');
  });
});

describe('the queue', () => {
  it('lists the cases of the desk without a number or an address', async () => {
    const ports = await openCounty();
    const { id } = await referred(ports);

    const { items, next } = granted(await listQueue(ports, eastSchool, { season }));

    expect(items).toEqual([
      {
        id,
        state: 'UNDER_REVIEW',
        childName: '林*禾',
        category: 'HOUSE_HUKOU',
        doubtful: ['hukou'],
        documents: 0,
        submittedAt: duringRegistration,
        amendBy: null,
        objection: false,
      },
    ]);
    expect(next).toBeNull();
    for (const personal of ['林小禾', childId, motherId, home])
      expect(JSON.stringify(items)).not.toContain(personal);
  });

  it('of another school is empty, of another district unknown', async () => {
    const ports = await openCounty();
    await referred(ports);

    expect(granted(await listQueue(ports, westSchool, { season })).items).toEqual([]);
    expect(refusalOf(await listQueue(ports, otherBureau, { season })).code).toBe('not-found');
  });

  it('of the bureau holds no drafts', async () => {
    const ports = await openCounty();
    await started(ports);

    expect(granted(await listQueue(ports, bureau, { season })).items).toEqual([]);
    expect(granted(await listQueue(ports, bureau, { season, state: 'DRAFT' })).items).toEqual([]);
  });

  it('can be asked for one state', async () => {
    const ports = await openCounty();
    await referred(ports);
    const count = async (state: 'RETURNED' | 'UNDER_REVIEW') =>
      granted(await listQueue(ports, bureau, { season, state })).items.length;

    expect([await count('RETURNED'), await count('UNDER_REVIEW')]).toEqual([0, 1]);
  });
});

describe('the overview of a school', () => {
  it('counts the cases of its desk by state', async () => {
    const ports = await openCounty();
    await referred(ports);

    expect(granted(await getOverview(ports, eastSchool, { season }))).toEqual({
      school: 'east',
      seats: 90,
      classes: 2,
      byState: { UNDER_REVIEW: 1 },
    });
  });

  it('is unknown for a school that the book does not name', async () => {
    const ports = await openCounty();

    const outcome = await getOverview(ports, { ...eastSchool, school: 'closed' }, { season });

    expect(refusalOf(outcome).code).toBe('not-found');
  });
});

describe('a file of a case', () => {
  const withFile = async (body: Uint8Array) => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const material = primaryBook.materials.find(({ fact }) => fact === 'title')?.documents[0]?.code;
    const { document, upload } = granted(
      await addDocument(ports, mother, {
        season,
        id,
        version,
        request: newRequest(),
        fact: 'title',
        material: material ?? '',
        mediaType: 'image/jpeg',
        bytes: body.length,
      }),
    );
    ports.documents.send(upload, body);
    await settleDocument(ports, mother, { season, id, document });
    registriesAgree(ports);
    ports.registries.answer('hukou', { verdict: 'MISMATCH', causes: [] });
    const now = ports.applications.all()[0]?.version ?? 0;
    const command = { season, id, version: now, request: newRequest() };
    granted(await submitApplication(ports, mother, command));
    return { ports, of: { season, id, document } };
  };

  it('is lent for a few minutes, and who asked is kept', async () => {
    const { ports, of } = await withFile(files.jpeg);

    const { url } = granted(await getDocument(ports, eastSchool, of));

    const sent = ports.documents.send({ url, method: 'GET', headers: {} });
    expect(sent.body).toEqual(files.jpeg);
    expect(ports.applications.reads).toMatchObject([
      { actor: 'school:teacher-east', reason: `document:${of.document}` },
    ]);
  });

  it('that was refused is shown to nobody', async () => {
    const { ports, of } = await withFile(files.program);

    expect(refusalOf(await getDocument(ports, eastSchool, of)).code).toBe('not-found');
  });

  it('is not there for another school', async () => {
    const { ports, of } = await withFile(files.jpeg);

    expect(refusalOf(await getDocument(ports, westSchool, of)).code).toBe('not-found');
    expect(ports.applications.reads).toEqual([]);
  });
});
