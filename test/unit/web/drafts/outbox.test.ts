import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../shared/domain/application/answers.ts';
import type { Box, Kept } from '../../../../web/families/drafts/box.ts';
import { withoutNumbers } from '../../../../web/families/drafts/entry.ts';
import { createOutbox } from '../../../../web/families/drafts/outbox.ts';
import { questions } from '../../../../web/families/questions/index.ts';
import { createClient } from '../../../../web/kit/api.ts';
import { familiesRoutes } from '../../../../web/kit/routes.ts';
import { applicationView, madeUpNumber, season } from '../season.ts';

const place = { season: 'county-2026-primary', id: '7K2M-9QXD-4TBA' };
const number = madeUpNumber('1988-03-05', '002');
const blank: Answers = {
  child: { name: '林小满', idNumber: madeUpNumber('2019-11-02') },
  claims: [],
  choices: [],
  consent: false,
};
const viewOf = (version: number, answers: Answers) =>
  applicationView({ ...place, version, answers });

type Connection = 'there' | 'gone' | 'answer-lost' | 'signed-out';

/** A server with one draft, which does each request once; and a network that can be cut on either way. */
const world = (kept: readonly Kept[] = []) => {
  let connection: Connection = 'there';
  let view = viewOf(1, blank);
  const done: string[] = [];
  const asked: string[] = [];
  const write = (body: { version: number; request: string; answers: Answers }): Response => {
    if (done.includes(body.request)) return Response.json(view);
    if (body.version !== view.version)
      return Response.json({ code: 'changed-meanwhile' }, { status: 409 });
    done.push(body.request);
    view = viewOf(view.version + 1, body.answers);
    return Response.json(view);
  };
  const fetchIt = async (_: string, init: RequestInit): Promise<Response> => {
    if (connection === 'gone') throw new TypeError('network');
    if (connection === 'signed-out')
      return Response.json({ code: 'not-signed-in' }, { status: 401 });
    if (init.method === 'GET') return Response.json(view);
    const body = JSON.parse(String(init.body));
    asked.push(body.request);
    const answer = write(body);
    if (connection === 'answer-lost') throw new TypeError('network');
    return answer;
  };
  const inBox = new Map(kept.map((one) => [one.id, one]));
  const box: Box = {
    all: async () => [...inBox.values()],
    put: async (one) => {
      inBox.set(one.id, { ...one, entries: one.entries.map(withoutNumbers) });
      return true;
    },
    drop: async ({ id }) => {
      inBox.delete(id);
    },
  };
  let requests = 0;
  const outbox = createOutbox({
    call: createClient(familiesRoutes, {
      fetch: fetchIt,
      token: () => 't',
      wait: async () => {},
      signedOut: () => {},
    }),
    questions,
    request: () => `request-${++requests}`,
    box,
    owner: () => 'me',
    now: () => 0,
    told: () => {},
  });
  return {
    outbox,
    done,
    asked,
    inBox,
    server: () => view,
    connect: (next: Connection) => {
      connection = next;
    },
    elsewhere: (answers: Answers) => {
      view = viewOf(view.version + 1, answers);
    },
    open: () => outbox.open(viewOf(1, blank), season()),
  };
};

const guardian = { name: '林大海', idNumber: number, relation: 'mother' };
const guardianPage = { path: 'guardian', values: guardian, before: {} };
const categoryPage = { path: 'situation', values: { category: 'HOUSE_HUKOU' }, before: {} };

describe('words in line for the server', () => {
  it('are sent at once where there is a connection, and leave nothing on the device', async () => {
    const { outbox, open, server, inBox } = world();
    await open();

    await outbox.keep(place, guardianPage);

    expect(server().answers.guardian).toEqual(guardian);
    expect(outbox.find(place)?.entries).toEqual([]);
    expect(inBox.size).toBe(0);
  });
  it('wait on the device without numbers of people, and go out in order when it is back', async () => {
    const { outbox, open, server, inBox, connect } = world();
    await open();
    connect('gone');
    await outbox.keep(place, guardianPage);
    await outbox.keep(place, categoryPage);

    expect(outbox.find(place)?.problem?.code).toBe('offline');
    expect(JSON.stringify([...inBox.values()])).toContain('林大海');
    expect(JSON.stringify([...inBox.values()])).not.toContain(number);

    connect('there');
    await outbox.sendAll();

    expect(server().answers).toMatchObject({ guardian, category: 'HOUSE_HUKOU' });
    expect(server().version).toBe(3);
    expect(inBox.size).toBe(0);
  });
  it('are done once where the server did it and the phone did not hear of it', async () => {
    const { outbox, open, server, done, asked, connect } = world();
    await open();
    connect('answer-lost');
    await outbox.keep(place, guardianPage);
    await outbox.keep(place, { ...guardianPage, values: { ...guardian, name: '林大江' } });
    connect('there');
    await outbox.send(place);

    expect(new Set(asked)).toEqual(new Set(done));
    expect(done).toHaveLength(2);
    expect(server().answers.guardian?.name).toBe('林大江');
    expect(outbox.find(place)?.clash).toBeNull();
  });
  it('outlive the session', async () => {
    const { outbox, open, server, connect } = world();
    await open();
    connect('signed-out');
    await outbox.keep(place, guardianPage);
    expect(server().version).toBe(1);
    connect('there');
    await open();
    await outbox.send(place);

    expect(server().answers.guardian).toEqual(guardian);
  });
});

describe('two phones', () => {
  const theirs = { ...guardian, name: '林大江', relation: 'father' as const };

  it('that changed different pages are brought together', async () => {
    const { outbox, open, server, elsewhere } = world();
    await open();
    elsewhere({ ...blank, category: 'HOUSE_HUKOU' });

    await outbox.keep(place, guardianPage);

    expect(server().answers).toMatchObject({ guardian, category: 'HOUSE_HUKOU' });
  });
  it.each([
    ['mine', '林大海'],
    ['theirs', '林大江'],
  ] as const)('that changed one page wait for the choice: %s', async (choice, name) => {
    const { outbox, open, server, elsewhere } = world();
    await open();
    elsewhere({ ...blank, guardian: theirs });

    await outbox.keep(place, guardianPage);

    expect(outbox.find(place)?.clash?.path).toBe('guardian');
    expect(server().answers.guardian).toEqual(theirs);

    await outbox.choose(place, choice);

    expect(server().answers.guardian?.name).toBe(name);
    expect(outbox.find(place)).toMatchObject({ entries: [], clash: null });
  });
});

describe('words found on the device', () => {
  const found = (owner: string): Kept => ({
    ...place,
    owner,
    keptAt: 0,
    entries: [withoutNumbers({ ...guardianPage, lacks: [] })],
  });

  it('come back to the guardian who left them, and ask for the numbers alone', async () => {
    const { outbox, open } = world([found('me')]);
    await open();

    expect(outbox.find(place)?.entries).toMatchObject([
      { values: { name: '林大海', relation: 'mother' }, lacks: ['idNumber'] },
    ]);

    await outbox.keep(place, guardianPage);

    expect(outbox.find(place)?.entries).toEqual([]);
  });
  it('are not shown to another guardian', async () => {
    const { outbox, open } = world([found('somebody else')]);
    await open();

    expect(outbox.find(place)?.entries).toEqual([]);
  });
  it('are given up when the family says so', async () => {
    const { outbox, open, inBox, server } = world([found('me')]);
    await open();
    await outbox.giveUp(place);

    expect({ left: inBox.size, version: server().version }).toEqual({ left: 0, version: 1 });
  });
});
