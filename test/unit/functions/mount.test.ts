import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { newApp } from '../../../functions/http/app.ts';
import { authenticator } from '../../../functions/http/authenticate.ts';
import type { Handlers } from '../../../functions/http/handlers.ts';
import type { LogEntry } from '../../../functions/http/log.ts';
import { mount } from '../../../functions/http/mount.ts';
import type { Endpoints } from '../../../shared/contract/endpoint.ts';
import { problem } from '../../../shared/contract/problem.ts';
import { ok, refuse } from '../../../shared/domain/outcome.ts';

const summary = { zh: '试', en: 'Try' };

const table = {
  greet: {
    method: 'post',
    path: '/greetings/{name}',
    summary,
    signIn: 'none',
    params: z.object({ name: z.string().regex(/^[a-z]+$/) }),
    query: z.object({ times: z.coerce.number().int().min(1).max(3).optional() }),
    body: z.strictObject({ phone: z.string().min(5), tags: z.array(z.string()).default([]) }),
    response: z.object({ text: z.string() }),
    status: 201,
    refusals: ['invalid-input', 'already-applied'],
  },
  forget: {
    method: 'delete',
    path: '/greetings',
    summary,
    signIn: 'guardian',
    response: null,
    status: 204,
    refusals: ['not-signed-in'],
  },
  count: {
    method: 'post',
    path: '/rows',
    summary,
    signIn: 'none',
    body: z.string(),
    bodyType: 'text/csv',
    response: z.object({ text: z.string() }),
    status: 200,
    refusals: [],
  },
} as const satisfies Endpoints;

const handlers: Handlers<typeof table> = {
  greet: async ({ params, query, body }) => {
    if (params.name === 'twice') return refuse('already-applied');
    if (params.name === 'bug') throw new Error('broke on 110105194912310021', { cause: 'x' });
    if (params.name === 'wrong') return ok({ text: JSON.parse('1') });
    return ok({ text: `${params.name} ${query.times ?? 1} ${body.tags.length}` });
  },
  forget: async () => ok(undefined),
  count: async ({ body }) => ok({ text: body }),
};

const makeApp = () => {
  const lines: LogEntry[] = [];
  const app = newApp((entry) => lines.push(entry));
  mount(app, table, handlers, {
    authenticate: authenticator({
      guardian: async (token) =>
        token === 'a-known-session-token' ? { kind: 'guardian', owner: 'O' } : null,
    }),
    maxBytes: 1000,
    checkResponses: true,
    reading: {},
  });
  return { app, lines };
};

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  makeApp().app.request(path, { method: 'POST', body, headers });

const problemOf = async (response: Response) => problem.parse(await response.json());

describe('a routed endpoint', () => {
  it('hands over what its schemas read', async () => {
    const response = await post('/greetings/ann?times=2', '{"phone":"13800000001"}');

    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ text: 'ann 2 0' });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('answers 204 without a body', async () => {
    const response = await makeApp().app.request('/greetings', {
      method: 'DELETE',
      headers: { authorization: 'Bearer a-known-session-token' },
    });

    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
  });

  it('reads CSV as text, in the encodings that spreadsheets write', async () => {
    const gb18030 = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb]);
    const { app } = makeApp();

    const utf8 = await app.request('/rows', { method: 'POST', body: '姓名' });
    const legacy = await app.request('/rows', { method: 'POST', body: gb18030 });

    expect([await utf8.json(), await legacy.json()]).toEqual([{ text: '姓名' }, { text: '姓名' }]);
  });
});

describe('a request that is not understood', () => {
  it('names every field and its fault, never what was typed', async () => {
    const secret = '张小明 110105';
    const body = JSON.stringify({ phone: '1', tags: [7], [secret]: secret });

    const response = await post('/greetings/ann?times=9', body);
    const text = await response.clone().text();

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect((await problemOf(response)).fields).toEqual([
      { path: 'times', code: 'too-big', facts: { maximum: 3 } },
      { path: 'phone', code: 'too-small', facts: { minimum: 5 } },
      { path: 'tags.0', code: 'invalid-type' },
      { path: '', code: 'unrecognized-keys' },
    ]);
    expect(text).not.toContain(secret);
  });

  it('names a missing field as required', async () => {
    const { fields } = await problemOf(await post('/greetings/ann', '{}'));

    expect(fields).toEqual([{ path: 'phone', code: 'required' }]);
  });

  it.each([
    ['is not JSON', '/greetings/ann', '{"phone":', 400, 'not-json'],
    ['has no body', '/greetings/ann', '', 400, 'not-json'],
    ['is too large', '/greetings/ann', `{"phone":"${'1'.repeat(2000)}"}`, 413, 'too-large'],
    ['has a parameter of another form', '/greetings/ANN', '{}', 404, 'not-found'],
    ['goes nowhere', '/nowhere', '{}', 404, 'no-such-route'],
    ['climbs', '/greetings/../../etc/passwd', '{}', 404, 'no-such-route'],
  ])('%s', async (_what, path, body, status, code) => {
    const response = await post(path, body);

    expect(response.status).toBe(status);
    expect(await problemOf(response)).toMatchObject({ status, code });
  });

  it('is not believed about its length', async () => {
    const response = await post('/greetings/ann', `{"phone":"${'1'.repeat(2000)}"}`, {
      'transfer-encoding': 'chunked',
    });

    expect(response.status).toBe(413);
  });

  it('has another method than the route', async () => {
    const response = await makeApp().app.request('/greetings/ann', { method: 'GET' });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect((await problemOf(response)).code).toBe('method-not-allowed');
  });
});

describe('signing in', () => {
  it.each([
    ['no token', {}],
    ['another scheme', { authorization: 'Basic a-known-session-token' }],
    ['an unknown token', { authorization: 'Bearer an-unknown-session-token' }],
    ['a token with spaces', { authorization: 'Bearer a-known session-token' }],
    ['a token of any length', { authorization: `Bearer ${'a'.repeat(5000)}` }],
  ])('is refused with %s', async (_what, headers: Record<string, string>) => {
    const response = await makeApp().app.request('/greetings', { method: 'DELETE', headers });

    expect(response.status).toBe(401);
    expect((await problemOf(response)).code).toBe('not-signed-in');
  });
});

describe('what goes wrong', () => {
  it('is a refusal with its status', async () => {
    const response = await post('/greetings/twice', '{"phone":"13800000001"}');

    expect(response.status).toBe(409);
    expect((await problemOf(response)).code).toBe('already-applied');
  });

  it.each(['bug', 'wrong'])('is a number to quote and no message: %s', async (name) => {
    const { app, lines } = makeApp();

    const response = await app.request(`/greetings/${name}`, {
      method: 'POST',
      body: '{"phone":"13800000001"}',
    });
    const answered = await problemOf(response);

    expect(answered).toEqual({
      type: 'urn:sunshine:problem:internal',
      title: 'internal',
      status: 500,
      code: 'internal',
      correlation: response.headers.get('x-correlation-id'),
    });
    expect(lines.map(({ event, correlation }) => [event, correlation])).toEqual([
      ['failure', answered.correlation],
      ['request', answered.correlation],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/110105|13800000001/);
    expect(JSON.stringify(lines)).toContain('mount');
  });

  it('is not an endpoint without a handler', () => {
    const { app } = makeApp();
    const { greet: _greet, ...incomplete } = handlers;

    expect(() =>
      // @ts-expect-error the compiler says so first
      mount(app, table, incomplete, {
        authenticate: authenticator({}),
        maxBytes: 1,
        checkResponses: false,
        reading: {},
      }),
    ).toThrow('greet has no handler');
  });
});

describe('the log', () => {
  it('tells route, status, time and correlation, and nothing of the request', async () => {
    const { app, lines } = makeApp();

    await app.request('/greetings/ann?times=2', {
      method: 'POST',
      body: '{"phone":"13800000001"}',
    });
    await app.request('/somebody/110105194912310021');

    expect(lines).toEqual([
      {
        event: 'request',
        route: 'POST /greetings/{name}',
        status: 201,
        milliseconds: expect.any(Number),
        correlation: expect.any(String),
      },
      expect.objectContaining({ route: 'unknown', status: 404 }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/ann|times|110105|138/);
  });
});
