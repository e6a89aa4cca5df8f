import { describe, expect, it } from 'vitest';
import { releaseChild } from '../../../../shared/usecases/desk/release-child.ts';
import { addDocument } from '../../../../shared/usecases/families/add-document.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import { childId, fatherId } from '../../../support/domain/people.ts';
import {
  bureau,
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
  stranger,
  submitted,
} from '../../../support/usecases/county.ts';
import { files } from '../../../support/usecases/files.ts';
import { stateOf } from '../../../support/usecases/seasons-end.ts';

const release = (idNumber = childId) => ({
  season,
  idNumber,
  reason: 'wrong-guardian' as const,
  request: newRequest(),
});

describe('releasing a child', () => {
  it('lets another guardian apply, who sees nothing of the former form', async () => {
    const ports = await openCounty();
    const { id } = await referred(ports);

    const released = granted(await releaseChild(ports, bureau, release(childId.toLowerCase())));
    const anew = await started(ports, {}, stranger);

    expect(released).toEqual({ id, state: 'WITHDRAWN' });
    expect(anew).toMatchObject({ id, state: 'DRAFT', evidence: [], documents: [] });
    expect(anew.timeline.map(({ event }) => event)).toEqual(['reopen']);
  });

  it('takes a draft from who holds it, its files with it', async () => {
    const ports = await openCounty();
    const { id, version } = await started(ports);
    const material = primaryBook.materials.find(({ fact }) => fact === 'title')?.documents[0]?.code;
    const { upload } = granted(
      await addDocument(ports, mother, {
        season,
        id,
        version,
        request: newRequest(),
        fact: 'title',
        material: material ?? '',
        mediaType: 'image/jpeg',
        bytes: files.jpeg.length,
      }),
    );
    ports.documents.send(upload, files.jpeg);

    granted(await releaseChild(ports, bureau, release()));

    const [document] = await ports.applications.documents(season, id);
    expect(document).toMatchObject({ state: 'REFUSED', refusal: 'withdrawn' });
    expect(await ports.documents.size(document?.objectKey ?? '')).toBeNull();
  });

  it('is kept with who did it and why, and without a number', async () => {
    const ports = await openCounty();
    const { id } = await referred(ports);

    granted(await releaseChild(ports, bureau, release()));

    const last = (await ports.applications.events(season, id)).at(-1);
    expect(last).toMatchObject({
      event: 'release',
      from: 'UNDER_REVIEW',
      to: 'WITHDRAWN',
      actor: 'bureau:officer',
      facts: { reason: 'wrong-guardian' },
    });
    expect(JSON.stringify(last)).not.toContain(childId);
  });

  it('is done once, however often it is asked', async () => {
    const ports = await openCounty();
    const { id } = await referred(ports);
    const command = release();

    const first = granted(await releaseChild(ports, bureau, command));
    const again = granted(await releaseChild(ports, bureau, command));

    expect(again).toEqual(first);
    const events = await ports.applications.events(season, id);
    expect(events.filter(({ event }) => event === 'release')).toHaveLength(1);
  });

  it('is not for a child that is approved', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { id } = await submitted(ports);

    const outcome = await releaseChild(ports, bureau, release());

    expect(refusalOf(outcome)).toEqual({ code: 'wrong-state', facts: { state: 'QUALIFIED' } });
    expect(stateOf(ports, id)).toBe('QUALIFIED');
  });

  it('knows no child that nobody holds, no other district and no malformed number', async () => {
    const ports = await openCounty();
    await referred(ports);

    expect(refusalOf(await releaseChild(ports, bureau, release(fatherId))).code).toBe('not-found');
    expect(refusalOf(await releaseChild(ports, otherBureau, release())).code).toBe('not-found');
    expect(refusalOf(await releaseChild(ports, bureau, release('419900'))).fields).toEqual([
      { path: 'idNumber', code: 'id-number-length' },
    ]);
  });
});
