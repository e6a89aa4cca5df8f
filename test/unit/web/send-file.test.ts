import { describe, expect, it } from 'vitest';
import { sendFile } from '../../../web/families/send-file.ts';
import { fitted, isBlank } from '../../../web/families/shrink.ts';
import { createClient } from '../../../web/kit/api.ts';
import type { Put } from '../../../web/kit/put-file.ts';
import { familiesRoutes } from '../../../web/kit/routes.ts';

const upload = { url: 'https://store/x', method: 'PUT', headers: { 'content-type': 'image/jpeg' } };
const given = { season: 's', id: 'A', version: 4 };

type Settle = () => Response;

const settled: Settle = () =>
  Response.json({ application: { ...given, version: 5 }, document: {} });
const missing: Settle = () => Response.json({ code: 'file-not-received' }, { status: 409 });

/** A server that answers each check as told, a store that answers each upload as told. */
const world = (puts: readonly (number | null)[], checks: readonly Settle[] = [settled]) => {
  const asked: string[] = [];
  const bodies: unknown[] = [];
  const stored: Put[] = [];
  const held: number[] = [];
  let checked = 0;
  let version = 3;
  const tools = {
    call: createClient(familiesRoutes, {
      fetch: async (url, init) => {
        asked.push(`${init.method} ${url.slice(url.lastIndexOf('/') + 1)}`);
        if (typeof init.body === 'string') bodies.push(JSON.parse(init.body));
        if (url.endsWith('/settle')) return (checks[checked++] ?? settled)();
        if (init.method === 'GET') return Response.json({ ...given, version: 9 });
        return version === 2
          ? Response.json({ code: 'changed-meanwhile' }, { status: 409 })
          : Response.json({ application: given, document: 'd1', upload }, { status: 201 });
      },
      token: () => 't',
      wait: async () => {},
      signedOut: () => {},
    }),
    put: async (request: Put) => {
      stored.push(request);
      request.onProgress(0.5);
      return stored.length > puts.length ? null : (puts[stored.length - 1] ?? null);
    },
    wait: async () => {},
  };
  const told: string[] = [];
  const watch = {
    newest: () => ({ ...given, version }),
    hold: (application: { readonly version: number }) => {
      version = application.version;
      held.push(version);
    },
    onDocument: (document: string) => told.push(document),
    onProgress: (share: number) => told.push(`${share}`),
    onChecking: () => told.push('checking'),
    onStart: () => {},
    stopped: () => false,
  };
  const behind = () => {
    version = 2;
  };
  return { tools, watch, asked, bodies, stored, told, held, behind };
};

const file = {
  fact: 'title',
  material: 'deed',
  blob: new Blob(['x']),
  mediaType: 'image/jpeg',
  request: 'request-1',
} as const;

describe('sending a file', () => {
  it('asks for an address, puts the file and has it checked, telling how far it is', async () => {
    const { tools, watch, asked, stored, told } = world([200]);

    const answer = await sendFile(tools, watch, file);

    expect(answer).toMatchObject({ ok: true, value: { version: 5 } });
    expect(stored).toMatchObject([{ method: 'PUT', headers: upload.headers, body: file.blob }]);
    expect(asked).toEqual(['POST documents', 'POST settle']);
    expect(told).toEqual(['d1', '0.5', 'checking']);
  });

  it('puts the file again after a lost connection', async () => {
    const { tools, watch, stored } = world([null, 503, 204]);

    expect((await sendFile(tools, watch, file)).ok).toBe(true);
    expect(stored).toHaveLength(3);
  });

  it('says that the connection is lost after four attempts, and has nothing checked', async () => {
    const { tools, watch, asked, stored } = world([]);

    const answer = await sendFile(tools, watch, file);

    expect(answer).toMatchObject({ ok: false, problem: { code: 'offline' } });
    expect(stored).toHaveLength(4);
    expect(asked).toEqual(['POST documents']);
  });

  it('has the file checked where the store has it already and takes it no second time', async () => {
    const { tools, watch, stored } = world([null, 403]);

    expect((await sendFile(tools, watch, file)).ok).toBe(true);
    expect(stored).toHaveLength(2);
  });

  it('asks once more, by the same request, where the address had run out', async () => {
    const { tools, watch, asked, bodies } = world([403, 200], [missing, settled]);

    expect((await sendFile(tools, watch, file)).ok).toBe(true);
    expect(asked).toEqual(['POST documents', 'POST settle', 'POST documents', 'POST settle']);
    expect(bodies).toMatchObject([{ request: 'request-1' }, { request: 'request-1' }]);
  });

  it('goes on from the newest version where something else was written', async () => {
    const made = world([200]);
    made.behind();

    expect((await sendFile(made.tools, made.watch, file)).ok).toBe(true);
    expect(made.asked).toEqual(['POST documents', 'GET A', 'POST documents', 'POST settle']);
    expect(made.bodies).toMatchObject([{ version: 2 }, { version: 9 }]);
  });

  it('hands on what the check refuses', async () => {
    const refused = () => Response.json({ code: 'picture-too-small' }, { status: 422 });
    const { tools, watch } = world([200], [refused]);

    const answer = await sendFile(tools, watch, file);

    expect(answer).toMatchObject({ ok: false, problem: { code: 'picture-too-small' } });
  });
});

describe('the size of a photo', () => {
  it('is cut to the longer side', () => {
    expect(fitted(4400, 2200, 2200)).toEqual({ width: 2200, height: 1100 });
  });

  it('is never enlarged', () => {
    expect(fitted(640, 480, 2200)).toEqual({ width: 640, height: 480 });
  });
});

describe('a blank picture', () => {
  const picture = (greys: readonly number[]) => greys.flatMap((grey) => [grey, grey, grey, 255]);
  const page = (text: number) => [
    ...Array<number>(1000 - text).fill(240),
    ...Array<number>(text).fill(60),
  ];

  it('is of one tone, a speck aside', () => {
    expect(isBlank(picture(page(0)))).toBe(true);
    expect(isBlank(picture(page(4)))).toBe(true);
    expect(isBlank(picture(Array<number>(500).fill(3)))).toBe(true);
  });

  it('is none with a few lines of text on it', () => {
    expect(isBlank(picture(page(30)))).toBe(false);
  });
});
