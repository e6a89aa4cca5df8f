import { describe, expect, it } from 'vitest';
import { addressOf, createClient, type Wire } from '../../../web/kit/api.ts';
import { newRequest } from '../../../web/kit/browser.ts';
import { bureauRoutes, familiesRoutes, publicRoutes } from '../../../web/kit/routes.ts';

type Sent = { readonly url: string; readonly init: RequestInit };

const problem = {
  type: 'about:blank',
  title: '',
  status: 409,
  code: 'changed-meanwhile',
  correlation: 'c-1',
};

const wired = (answers: readonly (() => Response)[], token: string | null = null) => {
  const sent: Sent[] = [];
  const pauses: number[] = [];
  let signedOut = 0;
  const wire: Wire = {
    fetch: async (url, init) => {
      const answer = answers[Math.min(sent.length, answers.length - 1)];
      sent.push({ url, init });
      if (answer === undefined) throw new TypeError('no answer');
      return answer();
    },
    token: () => token,
    wait: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    signedOut: () => {
      signedOut += 1;
    },
  };
  return { wire, sent, pauses, signedOut: () => signedOut };
};

const offline = (): Response => {
  throw new TypeError('network');
};
const json = (status: number, body: unknown) => () => Response.json(body, { status });

const params = { season: 'county-2026', id: '7K2M-9QXD-4TBA' };
const body = { version: 3, request: 'request-1' };

describe('a call', () => {
  it('sends method, path, token and body of the contract', async () => {
    const { wire, sent } = wired([json(200, { id: params.id })], 'a-token');

    const answer = await createClient(familiesRoutes, wire)('submitApplication', { params, body });

    expect(answer).toEqual({ ok: true, value: { id: params.id } });
    expect(sent).toEqual([
      {
        url: '/families/county-2026/applications/7K2M-9QXD-4TBA/submit',
        init: {
          method: 'POST',
          headers: {
            accept: 'application/json',
            authorization: 'Bearer a-token',
            'content-type': 'application/json',
          },
          cache: 'no-store',
          body: JSON.stringify(body),
        },
      },
    ]);
  });

  it('answers a refusal with its code, facts and fields', async () => {
    const fields = [{ path: 'answers.child.idNumber', code: 'id-number-length' }];
    const { wire } = wired([json(422, { ...problem, code: 'invalid-input', fields })]);

    const answer = await createClient(familiesRoutes, wire)('submitApplication', { params, body });

    expect(answer).toEqual({
      ok: false,
      problem: { code: 'invalid-input', facts: {}, fields, correlation: 'c-1' },
    });
  });

  it('answers internal where the server sends no problem', async () => {
    const { wire } = wired([() => new Response('<html>', { status: 500 })]);

    const answer = await createClient(publicRoutes, wire)('listSeasons');

    expect(answer).toMatchObject({ ok: false, problem: { code: 'internal' } });
  });

  it('sends the same request again when the connection is lost', async () => {
    const { wire, sent, pauses } = wired([offline, json(200, {})]);

    const answer = await createClient(familiesRoutes, wire)('submitApplication', { params, body });

    expect(answer.ok).toBe(true);
    expect(pauses).toEqual([400]);
    expect(sent.map(({ init }) => init.body)).toEqual([JSON.stringify(body), JSON.stringify(body)]);
  });

  it('gives up after three attempts and says that there is no connection', async () => {
    const { wire, sent } = wired([offline]);

    const answer = await createClient(familiesRoutes, wire)('submitApplication', { params, body });

    expect(answer).toMatchObject({ ok: false, problem: { code: 'offline', correlation: null } });
    expect(sent).toHaveLength(3);
  });

  it('takes an answer that was cut off for a lost connection', async () => {
    const { wire } = wired([() => new Response('{"id":', { status: 200 })]);

    const answer = await createClient(familiesRoutes, wire)('submitApplication', { params, body });

    expect(answer).toMatchObject({ ok: false, problem: { code: 'offline' } });
  });

  it('does not repeat a refusal', async () => {
    const { wire, sent } = wired([json(409, problem)]);

    await createClient(familiesRoutes, wire)('submitApplication', { params, body });

    expect(sent).toHaveLength(1);
  });

  it('tells the page when the session has ended', async () => {
    const ended = wired([json(401, { ...problem, code: 'not-signed-in' })], 'old');

    await createClient(familiesRoutes, ended.wire)('listApplications');

    expect(ended.signedOut()).toBe(1);
  });

  it('sends a CSV as text', async () => {
    const { wire, sent } = wired([json(200, { kind: 'titles', rows: 1 })]);

    await createClient(bureauRoutes, wire)('importExtract', {
      params: { kind: 'titles' },
      body: 'a,b',
    });

    expect(sent[0]?.init).toMatchObject({ headers: { 'content-type': 'text/csv' }, body: 'a,b' });
  });

  it('answers nothing for 204', async () => {
    const { wire } = wired([() => new Response(null, { status: 204 })]);

    expect(await createClient(familiesRoutes, wire)('signOut')).toEqual({
      ok: true,
      value: undefined,
    });
  });
});

describe('an address', () => {
  it('escapes parameters and leaves out what is not given', () => {
    expect(
      addressOf('get /x/{season}/y', {
        params: { season: 'a/../b' },
        query: { state: undefined, cursor: '', limit: 50 },
      }),
    ).toBe('/x/a%2F..%2Fb/y?limit=50');
  });
});

describe('a request id', () => {
  it('is made where randomUUID is missing', () => {
    const source = Object.create(crypto, {
      randomUUID: { value: undefined },
      getRandomValues: { value: (bytes: Uint8Array) => bytes.fill(171) },
    });

    expect(newRequest(source)).toBe('ab'.repeat(16));
  });
});
