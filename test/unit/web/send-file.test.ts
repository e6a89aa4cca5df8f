import { describe, expect, it } from 'vitest';
import { sendFile } from '../../../web/families/send-file.ts';
import { fitted } from '../../../web/families/shrink.ts';
import { createClient } from '../../../web/kit/api.ts';
import { familiesRoutes } from '../../../web/kit/routes.ts';

const upload = { url: 'https://store/x', method: 'PUT', headers: { 'content-type': 'image/jpeg' } };

const tools = (puts: readonly boolean[], settle: () => Response) => {
  const asked: string[] = [];
  const stored: RequestInit[] = [];
  return {
    asked,
    stored,
    call: createClient(familiesRoutes, {
      fetch: async (url) => {
        asked.push(url);
        return url.endsWith('/settle')
          ? settle()
          : Response.json({ application: { version: 4 }, document: 'd1', upload }, { status: 201 });
      },
      token: () => 't',
      wait: async () => {},
      signedOut: () => {},
    }),
    put: async (_: string, init: RequestInit) => {
      stored.push(init);
      return { ok: puts[stored.length - 1] ?? false };
    },
    request: () => 'request-1',
  };
};

const application = { season: 's', id: 'A', version: 3 };
const file = {
  fact: 'title',
  material: 'deed',
  blob: new Blob(['x']),
  mediaType: 'image/jpeg',
} as const;
const settled = () => Response.json({ application: { version: 5 }, document: {} });

describe('sending a file', () => {
  it('asks for an address, puts the file and has it checked', async () => {
    const kit = tools([true], settled);

    const answer = await sendFile(kit, application, file);

    expect(answer).toMatchObject({ ok: true, value: { version: 5 } });
    expect(kit.stored).toEqual([{ method: 'PUT', headers: upload.headers, body: file.blob }]);
    expect(kit.asked).toEqual([
      '/families/s/applications/A/documents',
      '/families/s/applications/A/documents/d1/settle',
    ]);
  });

  it('puts the file again after a lost connection', async () => {
    const kit = tools([false, true], settled);

    expect((await sendFile(kit, application, file)).ok).toBe(true);
    expect(kit.stored).toHaveLength(2);
  });

  it('says that the file has not arrived after three attempts, and has nothing checked', async () => {
    const kit = tools([], settled);

    const answer = await sendFile(kit, application, file);

    expect(answer).toMatchObject({ ok: false, problem: { code: 'file-not-received' } });
    expect(kit.stored).toHaveLength(3);
    expect(kit.asked).toHaveLength(1);
  });

  it('hands on what the check refuses', async () => {
    const refused = () => Response.json({ code: 'file-type-refused' }, { status: 422 });

    const answer = await sendFile(tools([true], refused), application, file);

    expect(answer).toMatchObject({ ok: false, problem: { code: 'file-type-refused' } });
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
