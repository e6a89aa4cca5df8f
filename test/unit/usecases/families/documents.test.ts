import { describe, expect, it } from 'vitest';
import { maxDocumentBytes } from '../../../../shared/contract/families-files.ts';
import { addDocument } from '../../../../shared/usecases/families/add-document.ts';
import { settleDocument } from '../../../../shared/usecases/families/settle-document.ts';
import { settleUpload } from '../../../../shared/usecases/families/settle-upload.ts';
import { submitApplication } from '../../../../shared/usecases/families/submit-application.ts';
import { withdrawApplication } from '../../../../shared/usecases/families/withdraw-application.ts';
import { primaryBook } from '../../../support/domain/county.ts';
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
import { files, jpegOf, pngOf } from '../../../support/usecases/files.ts';

const deed = { fact: 'title', material: 'title-deed', mediaType: 'image/jpeg' } as const;

type Change = { readonly mediaType?: string; readonly bytes?: number; readonly material?: string };

const draftWith = async (change: Change = {}, body = files.jpeg) => {
  const ports = await openCounty();
  const { id, version } = await started(ports);
  const command = { season, id, version, request: newRequest(), ...deed, bytes: body.length };
  const outcome = await addDocument(ports, mother, { ...command, ...change });
  return { ports, id, command, outcome };
};

/** A family that has sent the bytes it was allowed to send. */
const uploaded = async (body: Uint8Array, mediaType: string = deed.mediaType) => {
  const { ports, id, outcome } = await draftWith({ mediaType }, body);
  const { document, upload } = granted(outcome);
  expect(ports.documents.send(upload, body).status).toBe(200);
  return { ports, of: { season, id, document } };
};

const stored = async (ports: FakePorts, id: string) =>
  (await ports.applications.documents(season, id))[0];

describe('asking to upload a file', () => {
  it('signs one request for this type and this many bytes', async () => {
    const { ports, id, outcome } = await draftWith();

    const { application, document, upload } = granted(outcome);

    expect(application.documents).toMatchObject([{ id: document, state: 'WAITING' }]);
    expect(upload.headers).toEqual({ 'content-type': 'image/jpeg' });
    expect(ports.documents.send({ ...upload }, new Uint8Array(9)).status).toBe(403);
    expect((await stored(ports, id))?.objectKey).toBe(`documents/${season}/${id}/${document}`);
  });

  it('names the same file when the request is repeated', async () => {
    const { ports, id, command, outcome } = await draftWith();

    const again = granted(
      await addDocument(ports, mother, { ...command, bytes: files.jpeg.length }),
    );

    expect(again.document).toBe(granted(outcome).document);
    expect(await ports.applications.documents(season, id)).toHaveLength(1);
  });

  it('refuses a type nobody can look at', async () => {
    const { outcome } = await draftWith({ mediaType: 'application/zip' });

    expect(refusalOf(outcome)).toEqual({
      code: 'file-type-refused',
      facts: { accepted: 'image/jpeg, image/png, image/webp, application/pdf' },
    });
  });

  it('refuses more bytes than a photo has', async () => {
    const { outcome } = await draftWith({ bytes: maxDocumentBytes + 1 });

    expect(refusalOf(outcome)).toEqual({
      code: 'file-too-large',
      facts: { maximum: maxDocumentBytes },
    });
  });

  it('refuses a material that proves nothing of the kind', async () => {
    const { outcome } = await draftWith({ material: 'school-report' });

    expect(refusalOf(outcome).fields).toEqual([{ path: 'material', code: 'unknown-material' }]);
  });

  it('refuses a fact that the family does not state', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);

    const outcome = await addDocument(ports, mother, {
      season,
      id,
      version,
      request: newRequest(),
      fact: 'permit',
      material: 'residence-permit',
      mediaType: 'image/png',
      bytes: 10,
    });

    expect(refusalOf(outcome).fields).toContainEqual({ path: 'fact', code: 'not-claimed' });
  });

  it('refuses after registration', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    ports.clock.set(calendar.registrationTo);

    const command = { season, id, version, request: newRequest(), ...deed, bytes: 10 };

    expect(refusalOf(await addDocument(ports, mother, command)).code).toBe('outside-registration');
  });
});

describe('an uploaded file', () => {
  it.each([
    ['image/jpeg', files.jpeg],
    ['image/png', files.png],
    ['image/webp', files.webp],
    ['application/pdf', files.pdf],
  ] as const)('is accepted where the content is the declared %s', async (mediaType, body) => {
    const { ports, of } = await uploaded(body, mediaType);

    const { document, application } = granted(await settleDocument(ports, mother, of));

    expect(document).toMatchObject({ state: 'ACCEPTED', refusal: null });
    expect(application.documents).toHaveLength(1);
    expect(ports.applications.all()[0]?.documents).toBe(1);
  });

  it.each([
    ['program', files.program],
    ['web-page', files.webPage],
    ['archive', files.archive],
    ['image/heic', files.heic],
    ['application/pdf', files.pdf],
    ['unknown', files.noise],
  ] as const)('called photo.jpg is refused where it is: %s', async (found, body) => {
    const { ports, of } = await uploaded(body);

    const outcome = await settleDocument(ports, mother, of);

    expect(refusalOf(outcome)).toEqual({ code: 'file-type-refused', facts: { found } });
    expect(await stored(ports, of.id)).toMatchObject({
      state: 'REFUSED',
      refusal: 'file-type-refused',
    });
    expect(ports.documents.keys()).toEqual([]);
    expect(ports.applications.all()[0]?.documents).toBe(0);
  });

  it.each([
    ['file-with-script', files.pdfWithScript, 'application/pdf'],
    ['file-with-password', files.pdfWithPassword, 'application/pdf'],
    ['file-unreadable', files.jpeg.slice(0, 24), 'image/jpeg'],
    ['picture-too-small', jpegOf(599, 400), 'image/jpeg'],
    ['picture-too-small', pngOf(800, 199), 'image/png'],
  ] as const)('is refused with a reason of its own: %s', async (code, body, mediaType) => {
    const { ports, of } = await uploaded(body, mediaType);

    expect(refusalOf(await settleDocument(ports, mother, of)).code).toBe(code);
    expect(await stored(ports, of.id)).toMatchObject({ state: 'REFUSED', refusal: code });
    expect(ports.documents.keys()).toEqual([]);
  });

  it('that has not arrived is waited for', async () => {
    const { ports, id, outcome } = await draftWith();
    const { document } = granted(outcome);

    const settled = await settleDocument(ports, mother, { season, id, document });

    expect(refusalOf(settled).code).toBe('file-not-received');
    expect(await stored(ports, id)).toMatchObject({ state: 'WAITING' });
  });

  it('is settled once by the page and the store’s event together', async () => {
    const { ports, of } = await uploaded(files.jpeg);
    const named = { season, application: of.id, document: of.document };

    const both = await Promise.all([
      settleDocument(ports, mother, of),
      settleUpload(ports, named),
      settleUpload(ports, named),
    ]);

    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(ports.applications.all()[0]).toMatchObject({ documents: 1, version: 3 });
  });

  it('refused once is refused again in the same way', async () => {
    const { ports, of } = await uploaded(files.program);
    const first = await settleDocument(ports, mother, of);

    const again = await settleDocument(ports, mother, of);

    expect(refusalOf(first).facts).toEqual({ found: 'program' });
    expect(again).toEqual(first);
  });

  it('of another family is not there', async () => {
    const { ports, of } = await uploaded(files.jpeg);

    expect(refusalOf(await settleDocument(ports, stranger, of))).toEqual({ code: 'not-found' });
  });
});

describe('files with the application', () => {
  it('take the place of registries that know nothing', async () => {
    const ports = await openCounty();
    let view = await started(ports);
    for (const fact of ['kinship', 'hukou', 'title'] as const) {
      const material = primaryBook.materials.find((one) => one.fact === fact)?.documents[0]?.code;
      const added = granted(
        await addDocument(ports, mother, {
          season,
          id: view.id,
          version: view.version,
          request: newRequest(),
          fact,
          material: material ?? '',
          mediaType: 'image/png',
          bytes: files.png.length,
        }),
      );
      ports.documents.send(added.upload, files.png);
      const of = { season, id: view.id, document: added.document };
      view = granted(await settleDocument(ports, mother, of)).application;
    }

    const sent = granted(
      await submitApplication(ports, mother, {
        season,
        id: view.id,
        version: view.version,
        request: newRequest(),
      }),
    );

    expect(sent).toMatchObject({ state: 'UNDER_REVIEW', desk: 'east' });
  });

  it('go when it is withdrawn, and only then', async () => {
    const { ports, of } = await uploaded(files.jpeg);
    const { application } = granted(await settleDocument(ports, mother, of));
    const command = { season, id: of.id, version: application.version, request: newRequest() };

    const withdrawn = granted(await withdrawApplication(ports, mother, command));

    expect(withdrawn.documents).toEqual([]);
    expect(ports.documents.keys()).toEqual([]);
    expect(await stored(ports, of.id)).toMatchObject({ state: 'REFUSED', refusal: 'withdrawn' });
    expect(refusalOf(await settleDocument(ports, mother, of)).code).toBe('not-found');
  });
});
