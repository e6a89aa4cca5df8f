import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../../local/demonstration/staff.ts';
import { clientId, type Issuer, startIssuer } from '../../../local/issuer.ts';
import { aFolder } from '../../support/season/folder.ts';

const origin = 'http://127.0.0.1:8000';
const redirect = `${origin}/bureau.html`;
const verifier = 'v'.repeat(43);
const challengeOf = (text: string) => createHash('sha256').update(text).digest('base64url');

const teacher: StaffMember = {
  subject: 'school-east',
  name: '东风小学 招生老师',
  role: 'school',
  school: 'east',
  district: 'qinghe',
  hint: { zh: '审核', en: 'reviews' },
};

const start = async (folder = aFolder()) => {
  let now = 1_786_000_000;
  const issuer = await startIssuer(origin, folder, [teacher], () => now);
  return {
    issuer,
    folder,
    wait: (seconds: number) => {
      now += seconds;
    },
    at: () => new Date(now * 1000),
  };
};

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

const wish = {
  client_id: clientId,
  redirect_uri: redirect,
  state: 'state & more',
  response_type: 'code',
  code_challenge: challengeOf(verifier),
  code_challenge_method: 'S256',
  subject: teacher.subject,
};

const authorize = ({ app }: Issuer, change: Record<string, string> = {}) =>
  app.request('/oidc/authorize', form({ ...wish, ...change }));

const codeFrom = async (issuer: Issuer): Promise<string> => {
  const { headers } = await authorize(issuer);
  return new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
};

const exchange = ({ app }: Issuer, code: string, change: Record<string, string> = {}) =>
  app.request(
    '/oidc/token',
    form({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
      client_id: clientId,
      code_verifier: verifier,
      ...change,
    }),
  );

const errorOf = async (response: Response | Promise<Response>) => {
  const answered = await response;
  return { status: answered.status, ...(await answered.json()) };
};

describe('signing in', () => {
  it('sends the browser back with a code and its own state', async () => {
    const { issuer } = await start();

    const { headers, status } = await authorize(issuer);

    const target = new URL(headers.get('location') ?? '');
    expect(status).toBe(303);
    expect(`${target.origin}${target.pathname}`).toBe(redirect);
    expect(target.searchParams.get('state')).toBe(wish.state);
    expect(target.searchParams.get('code')).toMatch(/^[\w-]{43}$/);
  });

  it('gives for the code a token that the published key proves, and that says who it is', async () => {
    const { issuer, at } = await start();

    const answered = await (await exchange(issuer, await codeFrom(issuer))).json();
    const keys = createLocalJWKSet(await (await issuer.app.request('/oidc/jwks')).json());
    const { payload } = await jwtVerify(answered.access_token, keys, {
      issuer: `${origin}/oidc`,
      audience: clientId,
      currentDate: at(),
    });

    expect(payload).toMatchObject({
      sub: teacher.subject,
      name: teacher.name,
      sunshine_role: 'school',
      sunshine_school: 'east',
      sunshine_district: 'qinghe',
    });
    expect(answered).toMatchObject({ token_type: 'Bearer', expires_in: 8 * 3600 });
  });

  it('tells browsers where its addresses are', async () => {
    const { issuer } = await start();

    const found = await issuer.app.request('/oidc/.well-known/openid-configuration');

    expect(await found.json()).toMatchObject({
      issuer: `${origin}/oidc`,
      authorization_endpoint: `${origin}/oidc/authorize`,
      token_endpoint: `${origin}/oidc/token`,
      jwks_uri: `${origin}/oidc/jwks`,
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('offers the staff on a page in which nothing from the address can run', async () => {
    const { issuer } = await start();
    const { subject: _subject, ...query } = wish;
    const spiked = new URLSearchParams({ ...query, state: '"><script>alert(1)</script>' });

    const page = await (await issuer.app.request(`/oidc/authorize?${spiked}`)).text();

    expect(page).toContain(`value="${teacher.subject}"`);
    expect(page).not.toContain('<script>');
  });
});

describe('a code is worth nothing', () => {
  const refused = { status: 400, error: 'invalid_grant' };

  it('without the verifier behind its challenge', async () => {
    const { issuer } = await start();
    const code = await codeFrom(issuer);

    expect(await errorOf(exchange(issuer, code, { code_verifier: 'w'.repeat(43) }))).toEqual(
      refused,
    );
    // and is used up by the attempt
    expect(await errorOf(exchange(issuer, code))).toEqual(refused);
  });

  it('a second time', async () => {
    const { issuer } = await start();
    const code = await codeFrom(issuer);
    await exchange(issuer, code);

    expect(await errorOf(exchange(issuer, code))).toEqual(refused);
  });

  it('after two minutes', async () => {
    const { issuer, wait } = await start();
    const [kept, late] = [await codeFrom(issuer), await codeFrom(issuer)];
    wait(120);
    expect((await exchange(issuer, kept)).status).toBe(200);
    wait(1);

    expect(await errorOf(exchange(issuer, late))).toEqual(refused);
  });

  it('at another page than the one it was given for, or made up', async () => {
    const { issuer } = await start();
    const other = { redirect_uri: `${origin}/schools.html` };

    expect(await errorOf(exchange(issuer, await codeFrom(issuer), other))).toEqual(refused);
    expect(await errorOf(exchange(issuer, 'made-up'))).toEqual(refused);
  });
});

describe('the issuer refuses', () => {
  it.each([
    ['a foreign page', { redirect_uri: 'https://elsewhere.example/' }],
    [
      'a page whose address only begins like ours',
      { redirect_uri: `${origin}.elsewhere.example/` },
    ],
    [
      'an address with our name before an at sign',
      { redirect_uri: `${origin}@elsewhere.example/` },
    ],
    ['a subject not on the staff list', { subject: 'school-nowhere' }],
    ['another client', { client_id: 'other' }],
    ['a challenge in plain', { code_challenge_method: 'plain' }],
    ['no challenge', { code_challenge: '' }],
    ['an implicit grant', { response_type: 'token' }],
  ])('%s', async (_what, change) => {
    const { issuer } = await start();

    const answered = await authorize(issuer, change);

    expect(answered.status).toBe(400);
    expect(answered.headers.get('location')).toBeNull();
  });

  it('a page for a foreign address', async () => {
    const { issuer } = await start();
    const query = new URLSearchParams({ ...wish, redirect_uri: 'https://elsewhere.example/' });

    expect((await issuer.app.request(`/oidc/authorize?${query}`)).status).toBe(400);
  });

  it('another grant than a code', async () => {
    const { issuer } = await start();

    expect(await errorOf(exchange(issuer, 'code', { grant_type: 'password' }))).toEqual({
      status: 400,
      error: 'invalid_request',
    });
  });

  it('a token for somebody it does not know', async () => {
    const { issuer } = await start();

    expect(() => issuer.token('nobody')).toThrow('nobody is not on the staff list');
  });
});

describe('the signing key', () => {
  it('survives a restart, so that nobody is signed out', async () => {
    const first = await start();
    const token = await first.issuer.token(teacher.subject);

    const second = await start(first.folder);

    const keys = createLocalJWKSet(await (await second.issuer.app.request('/oidc/jwks')).json());
    await expect(jwtVerify(token, keys, { currentDate: first.at() })).resolves.toBeDefined();
  });

  it('is the owner’s alone, and its secret part is never published', async () => {
    const { issuer, folder } = await start();
    const file = join(folder, 'issuer-key.json');
    const { d: secret } = JSON.parse(readFileSync(file, 'utf8'));

    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await (await issuer.app.request('/oidc/jwks')).text()).not.toContain(secret);
  });
});
