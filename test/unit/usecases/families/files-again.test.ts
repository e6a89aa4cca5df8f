import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../../../shared/domain/evidence/facts.ts';
import type { GuardianActor } from '../../../../shared/usecases/actors.ts';
import { addDocument } from '../../../../shared/usecases/families/add-document.ts';
import { listFiles } from '../../../../shared/usecases/families/list-files.ts';
import { removeDocument } from '../../../../shared/usecases/families/remove-document.ts';
import { reuseDocument } from '../../../../shared/usecases/families/reuse-document.ts';
import { saveDraft } from '../../../../shared/usecases/families/save-draft.ts';
import { settleDocument } from '../../../../shared/usecases/families/settle-document.ts';
import { someAnswers } from '../../../support/domain/applications.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import { idNumber } from '../../../support/domain/people.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import {
  calendar,
  granted,
  mother,
  newRequest,
  openCounty,
  refusalOf,
  season,
  started,
  stranger,
} from '../../../support/usecases/county.ts';
import { files } from '../../../support/usecases/files.ts';

const siblingId = idNumber('2019-12-01', 19);

type Seen = { readonly id: string; readonly version: number };

const materialFor = (fact: FactKind): string =>
  primaryBook.materials.find((one) => one.fact === fact)?.documents[0]?.code ?? '';

const purpose = (fact: FactKind) => ({ fact, material: materialFor(fact) });

const give = async (ports: FakePorts, { id, version }: Seen, fact: FactKind, body = files.jpeg) => {
  const { document, upload } = granted(
    await addDocument(ports, mother, {
      season,
      id,
      version,
      request: newRequest(),
      ...purpose(fact),
      mediaType: 'image/jpeg',
      bytes: body.length,
    }),
  );
  expect(ports.documents.send(upload, body).status).toBe(200);
  return { document, settled: await settleDocument(ports, mother, { season, id, document }) };
};

/** A draft with one checked file for the household register. */
const withFile = async () => {
  const ports = await openCounty();
  const { document, settled } = await give(ports, await started(ports), 'hukou');
  return { ports, document, view: granted(settled).application };
};

const remove = (
  ports: FakePorts,
  { id, version }: Seen,
  document: string,
  { actor = mother, request = newRequest() } = {},
) => removeDocument(ports, actor, { season, id, version, request, document });

const reuse = (
  ports: FakePorts,
  { id, version }: Seen,
  fact: FactKind,
  from: { readonly id: string; readonly document: string },
  { actor = mother, request = newRequest() }: { actor?: GuardianActor; request?: string } = {},
) =>
  reuseDocument(ports, actor, {
    season,
    id,
    version,
    request,
    ...purpose(fact),
    from: { season, ...from },
  });

describe('the same file twice', () => {
  it('is refused for the same fact', async () => {
    const { ports, view } = await withFile();

    const { settled } = await give(ports, view, 'hukou');

    expect(refusalOf(settled).code).toBe('file-given-twice');
    expect(ports.documents.keys()).toHaveLength(1);
  });

  it('is taken for another fact, and again once the first is taken back', async () => {
    const { ports, view, document } = await withFile();
    const other = granted((await give(ports, view, 'kinship')).settled).application;
    const without = granted(await remove(ports, other, document));

    const { settled } = await give(ports, without, 'hukou');

    expect(granted(settled).application.documents).toHaveLength(2);
  });
});

describe('taking a file back', () => {
  it('removes it from the application and from the store', async () => {
    const { ports, view, document } = await withFile();

    const after = granted(await remove(ports, view, document));

    expect(after.documents).toEqual([]);
    expect(ports.documents.keys()).toEqual([]);
    expect(ports.applications.all()[0]?.documents).toBe(0);
  });

  it('is done once however often it is asked', async () => {
    const { ports, view, document } = await withFile();
    const request = newRequest();
    const first = granted(await remove(ports, view, document, { request }));

    expect(granted(await remove(ports, view, document, { request }))).toEqual(first);
    expect(refusalOf(await remove(ports, first, document)).code).toBe('not-found');
    expect(ports.applications.all()[0]?.documents).toBe(0);
  });

  it('is for the time in which the family may edit', async () => {
    const { ports, view, document } = await withFile();
    ports.clock.set(calendar.registrationTo);

    expect(refusalOf(await remove(ports, view, document)).code).toBe('outside-registration');
  });

  it('leaves the paper on which a reviewer proved the fact', async () => {
    const { ports, view, document } = await withFile();
    const before = ports.applications.all()[0];
    if (before === undefined) throw new Error('nothing was stored');
    await ports.applications.write({
      basedOn: before.version,
      after: {
        ...before,
        version: before.version + 1,
        evidence: [{ kind: 'hukou', standing: 'proved', by: 'reviewer', causes: [] }],
      },
      events: [],
    });

    const outcome = await remove(ports, { ...view, version: view.version + 1 }, document);

    expect(refusalOf(outcome).code).toBe('wrong-state');
    expect(ports.documents.keys()).toHaveLength(1);
  });

  it("does not know another family's file", async () => {
    const { ports, view, document } = await withFile();

    const outcome = await remove(ports, view, document, { actor: stranger });

    expect(refusalOf(outcome)).toEqual({ code: 'not-found' });
    expect(ports.documents.keys()).toHaveLength(1);
  });
});

describe('a file given before', () => {
  it('shows another fact of the same child', async () => {
    const { ports, view, document } = await withFile();

    const { application } = granted(await reuse(ports, view, 'kinship', { id: view.id, document }));

    expect(application.documents.map(({ fact, state }) => [fact, state])).toEqual([
      ['hukou', 'ACCEPTED'],
      ['kinship', 'ACCEPTED'],
    ]);
    expect(ports.applications.all()[0]?.documents).toBe(2);
  });

  it('serves a sibling, and stays there when the first is taken back', async () => {
    const { ports, view, document } = await withFile();
    const sibling = await started(ports, { child: { name: '林小麦', idNumber: siblingId } });
    const reused = granted(await reuse(ports, sibling, 'hukou', { id: view.id, document }));

    granted(await remove(ports, view, document));

    const of = { season, id: sibling.id, document: reused.document };
    expect(granted(await settleDocument(ports, mother, of)).document.state).toBe('ACCEPTED');
    expect(ports.documents.keys()).toHaveLength(1);
  });

  it('is copied once however often it is asked', async () => {
    const { ports, view, document } = await withFile();
    const request = newRequest();
    const from = { id: view.id, document };
    const first = granted(await reuse(ports, view, 'kinship', from, { request }));

    expect(granted(await reuse(ports, view, 'kinship', from, { request }))).toEqual(first);
    expect(ports.documents.keys()).toHaveLength(2);
  });

  it('is not given twice for one fact', async () => {
    const { ports, view, document } = await withFile();

    const outcome = await reuse(ports, view, 'hukou', { id: view.id, document });

    expect(refusalOf(outcome).code).toBe('file-given-twice');
  });

  it('is not copied for an application that has changed', async () => {
    const { ports, view, document } = await withFile();
    const old = { ...view, version: view.version - 1 };

    const outcome = await reuse(ports, old, 'kinship', { id: view.id, document });

    expect(refusalOf(outcome).code).toBe('changed-meanwhile');
    expect(ports.documents.keys()).toHaveLength(1);
  });

  it('leaves no copy behind where another write came first', async () => {
    const { ports, view, document } = await withFile();
    const { id, version } = view;
    const saving = { season, id, version, request: newRequest(), answers: someAnswers() };
    ports.applications.interruptNextWrite(() => saveDraft(ports, mother, saving));

    const outcome = await reuse(ports, view, 'kinship', { id, document });

    expect(refusalOf(outcome).code).toBe('changed-meanwhile');
    expect(ports.documents.keys()).toHaveLength(1);
  });

  it('of another family is not there', async () => {
    const { ports, view, document } = await withFile();
    const own = await started(ports, { child: { name: '周小满', idNumber: siblingId } }, stranger);

    const outcome = await reuse(
      ports,
      own,
      'hukou',
      { id: view.id, document },
      { actor: stranger },
    );

    expect(refusalOf(outcome)).toEqual({ code: 'not-found' });
    expect(granted(await listFiles(ports, stranger)).items).toEqual([]);
  });

  it('stands in the list with the child it was given for', async () => {
    const { ports, view, document } = await withFile();

    expect(granted(await listFiles(ports, mother)).items).toMatchObject([
      { application: view.id, childName: '林小禾', document: { id: document, fact: 'hukou' } },
    ]);
  });
});
