import { describe, expect, it } from 'vitest';
import { createUploads, type UploadTools } from '../../../web/families/uploads.ts';
import { createClient } from '../../../web/kit/api.ts';
import type { Put } from '../../../web/kit/put-file.ts';
import { familiesRoutes } from '../../../web/kit/routes.ts';
import { applicationView } from './season.ts';

const view = (version: number) => applicationView({ version });

const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg', lastModified: 1 });

/** A server that knows documents by request, counts versions, and a store whose connection can be cut. */
const platform = () => {
  let version = 1;
  let online = true;
  const rows = new Map<string, string>();
  const log: string[] = [];
  const objects = new Set<string>();
  const last = (url: string) => url.slice(url.lastIndexOf('/') + 1);
  const answer = async (url: string, init: RequestInit): Promise<Response> => {
    const { request = '' }: { request?: string } =
      typeof init.body === 'string' ? JSON.parse(init.body) : {};
    log.push(last(url));
    if (last(url) === 'settle') {
      const document = url.split('/').at(-2) ?? '';
      if (!objects.has(document))
        return Response.json({ code: 'file-not-received' }, { status: 409 });
      version += 1;
      return Response.json({ application: view(version), document: {} });
    }
    if (last(url) === 'remove') {
      version += 1;
      return Response.json(view(version));
    }
    if (!rows.has(request)) {
      rows.set(request, `d${rows.size + 1}`);
      version += 1;
    }
    const document = rows.get(request) ?? '';
    const upload = { url: document, method: 'PUT', headers: {} };
    return Response.json({ application: view(version), document, upload }, { status: 201 });
  };
  let number = 0;
  const tools: UploadTools = {
    call: createClient(familiesRoutes, {
      fetch: answer,
      token: () => 't',
      wait: async () => {},
      signedOut: () => {},
    }),
    put: async ({ url }: Put) => {
      if (!online) return null;
      if (objects.has(url)) return 403;
      objects.add(url);
      return 200;
    },
    wait: async () => {},
    request: () => `request-${++number}`,
    prepare: async (file) =>
      file.name === 'blank.jpg'
        ? { ok: false, problem: { code: 'picture-blank', facts: {} } }
        : { ok: true, value: { blob: file, mediaType: file.type, unread: false, thumbnail: null } },
    address: () => 'blob:1',
    forget: () => {},
  };
  const uploads = createUploads(tools);
  const shown: number[] = [];
  uploads.open(view(1), (newer) => shown.push(newer.version));
  /** until nothing is under way */
  const quiet = async () => {
    const busy = () => uploads.list().some(({ stage }) => !['done', 'failed'].includes(stage));
    while (busy()) await new Promise((done) => setTimeout(done, 0));
  };
  const add = (...names: readonly string[]) =>
    uploads.add('s/A', 'title', 'deed', names.map(photo));
  const cut = (still: boolean) => {
    online = still;
  };
  return { uploads, log, rows, objects, shown, quiet, add, cut };
};

const stagesOf = ({ uploads }: Pick<ReturnType<typeof platform>, 'uploads'>) =>
  uploads.list().map(({ stage }) => stage);

describe('files on their way', () => {
  it('go one after the other, each on the version before it', async () => {
    const made = platform();

    made.add('a.jpg', 'b.jpg');
    await made.quiet();

    expect(stagesOf(made)).toEqual(['done', 'done']);
    expect(made.log).toEqual(['documents', 'settle', 'documents', 'settle']);
    expect(made.shown).toEqual([2, 3, 4, 5]);
  });

  it('stay in the list when the network is cut, and go again under the same name', async () => {
    const made = platform();
    made.cut(false);
    made.add('a.jpg');
    await made.quiet();
    expect(stagesOf(made)).toEqual(['failed']);

    made.cut(true);
    made.uploads.resume();
    await made.quiet();

    expect(stagesOf(made)).toEqual(['done']);
    expect(made.rows.size).toBe(1);
    expect(made.objects.size).toBe(1);
  });

  it('are not sent where the phone sees that nothing is on them', async () => {
    const made = platform();

    made.add('blank.jpg', 'b.jpg');
    await made.quiet();

    expect(stagesOf(made)).toEqual(['failed', 'done']);
    expect(made.log).toEqual(['documents', 'settle']);
  });

  it('leave nothing behind when one is cancelled before its turn', async () => {
    const made = platform();
    made.add('a.jpg', 'b.jpg');

    made.uploads.cancel(made.uploads.list()[1]?.key ?? '');
    await made.quiet();

    expect(made.uploads.list().map(({ name }) => name)).toEqual(['a.jpg']);
    expect(made.rows.size).toBe(1);
  });

  it('are taken back on the server where it knows them already', async () => {
    const made = platform();
    made.add('a.jpg');
    await made.quiet();

    expect(await made.uploads.remove('s/A', 'd1')).toBeNull();

    expect(made.log.at(-1)).toBe('remove');
    expect(made.uploads.list()).toEqual([]);
  });

  it('take no older view for a newer one', async () => {
    const made = platform();
    made.add('a.jpg');
    await made.quiet();
    made.uploads.open(view(1), () => {});

    made.add('b.jpg');
    await made.quiet();

    expect(stagesOf(made)).toEqual(['done', 'done']);
    expect(made.log).not.toContain('A');
  });
});
