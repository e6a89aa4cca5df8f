import { describe, expect, it } from 'vitest';
import { maxObjectionFiles } from '../../../../shared/contract/families-files.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { getCase } from '../../../../shared/usecases/desk/get-case.ts';
import { getDocument } from '../../../../shared/usecases/desk/get-document.ts';
import { addDocument } from '../../../../shared/usecases/families/add-document.ts';
import { raiseObjection } from '../../../../shared/usecases/families/raise-objection.ts';
import { settleDocument } from '../../../../shared/usecases/families/settle-document.ts';
import { calendar } from '../../../support/domain/county.ts';
import { aChild } from '../../../support/season/children.ts';
import { countyWith, season } from '../../../support/season/runs.ts';
import { supplementBook as book, now } from '../../../support/season/supplement.ts';
import {
  bureau,
  duringObjection,
  granted,
  newRequest,
  refusalOf,
  stranger,
} from '../../../support/usecases/county.ts';
import { files, pngOf } from '../../../support/usecases/files.ts';

const placement = {
  run: 1,
  school: 'east',
  phase: 'zone',
  pool: 'open',
  number: 1,
  metres: 100,
} as const;

const file = {
  fact: null,
  material: 'objection',
  mediaType: 'image/png',
  bytes: files.png.length,
} as const;

const placed = async (change: Partial<Application> = {}) => {
  const child = aChild(1, { state: 'PLACED', placement, ...change });
  const ports = await countyWith([child], { book, now: duringObjection });
  const actor = { kind: 'guardian', owner: child.owner } as const;
  const of = { season, id: child.id };
  const add = async (given: Partial<Parameters<typeof addDocument>[2]> = {}) => {
    const { version } = await now(ports, child);
    return addDocument(ports, actor, { ...of, version, request: newRequest(), ...file, ...given });
  };
  let count = 0;
  const given = async (more: Parameters<typeof add>[0] = {}) => {
    // no two are alike, and all as long as was announced
    count += 1;
    const { document } = granted(await add(more));
    await ports.documents.put(
      `documents/${season}/${child.id}/${document}`,
      pngOf(800, 600 + count),
      'image/png',
    );
    return granted(await settleDocument(ports, actor, { ...of, document }));
  };
  return { ports, actor, child, of, add, given };
};

describe('files of an objection', () => {
  it('are there for whoever answers it, with what they are about, and stand for no fact', async () => {
    const { ports, actor, child, of, given } = await placed();
    await given({ fact: 'title' });
    const { application } = await given();

    expect(application.documents).toEqual([]);
    expect(application.objectionFiles.map(({ fact, state }) => [fact, state])).toEqual([
      ['title', 'ACCEPTED'],
      [null, 'ACCEPTED'],
    ]);
    const { version } = application;
    granted(
      await raiseObjection(ports, actor, {
        ...of,
        version,
        request: newRequest(),
        reason: '房产证已换发',
      }),
    );
    const seen = granted(await getCase(ports, bureau, { ...of, reason: 'objection' }));
    expect(seen.objectionFiles).toHaveLength(2);
    const [first] = seen.objectionFiles;
    granted(await getDocument(ports, bureau, { ...of, document: first?.id ?? '' }));
    // the family was asked for none
    expect(await now(ports, child)).toMatchObject({ documents: 0 });
  });

  it('are five at most; a refused one takes no room', async () => {
    const { add, given, ports, actor, child, of } = await placed();
    const { document } = granted(await add());
    await ports.documents.put(
      `documents/${season}/${child.id}/${document}`,
      files.noise,
      'image/png',
    );
    await settleDocument(ports, actor, { ...of, document });
    for (let i = 0; i < maxObjectionFiles; i += 1) await given();

    expect(refusalOf(await add()).fields).toEqual([
      { path: 'fact', code: 'too-many-files', facts: { maximum: maxObjectionFiles } },
    ]);
  });

  it('are about something the family stated, or about something else', async () => {
    const { add } = await placed();

    expect(refusalOf(await add({ fact: 'care' })).fields).toEqual([
      { path: 'fact', code: 'not-claimed' },
    ]);
    expect(refusalOf(await add({ material: 'deed' })).code).toBe('wrong-state');
  });

  it('are taken only while an objection can be raised', async () => {
    const late = await placed();
    late.ports.clock.set(calendar.objectionTo);
    expect(refusalOf(await late.add()).code).toBe('outside-objection');

    const raised = await placed({
      objection: { standing: 'open', reason: '房产证已换发', raisedAt: duringObjection },
    });
    expect(refusalOf(await raised.add()).code).toBe('wrong-state');
    expect(refusalOf(await (await placed({ state: 'CONFIRMED' })).add()).code).toBe('wrong-state');
  });

  it('are nobody else’s to give', async () => {
    const { ports, of } = await placed();

    expect(
      refusalOf(
        await addDocument(ports, stranger, { ...of, version: 1, request: newRequest(), ...file }),
      ).code,
    ).toBe('not-found');
  });
});
