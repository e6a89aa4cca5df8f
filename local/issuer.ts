import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import * as z from 'zod';
import type { StaffMember } from './demonstration/staff.ts';
import { issuerPage } from './issuer-page.ts';

/**
 * A small OpenID Connect issuer for one machine: authorization code with PKCE (RFC 7636), one public client.
 * It asks no password, so it is for demonstrations; a city names its own issuer in STAFF_ISSUER.
 */
export type Issuer = { readonly app: Hono; readonly token: (subject: string) => Promise<string> };

export const clientId = 'sunshine-pages';
const algorithm = 'ES256';
const tokenSeconds = 8 * 3600;
const codeSeconds = 120;

const request = z.object({
  client_id: z.literal(clientId),
  redirect_uri: z.string(),
  state: z.string().max(200),
  code_challenge: z.string().length(43),
  code_challenge_method: z.literal('S256'),
  response_type: z.literal('code'),
});

const grant = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string(),
  redirect_uri: z.string(),
  client_id: z.literal(clientId),
  code_verifier: z.string().min(43).max(128),
});

type Pending = { subject: string; challenge: string; redirect: string; until: number };

/** The signing key survives restarts, so that nobody is signed out by one. */
const signingKey = async (folder: string): Promise<JWK> => {
  const file = join(folder, 'issuer-key.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'local', alg: algorithm };
  writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  return jwk;
};

const publicPart = ({ d: _secret, ...jwk }: JWK): JWK => jwk;

export const startIssuer = async (
  origin: string,
  folder: string,
  staff: readonly StaffMember[],
  seconds: () => number,
): Promise<Issuer> => {
  const issuer = `${origin}/oidc`;
  const jwk = await signingKey(folder);
  const key = await importJWK(jwk, algorithm);
  const pending = new Map<string, Pending>();
  const app = new Hono();

  const token = (subject: string): Promise<string> => {
    const member = staff.find((one) => one.subject === subject);
    if (member === undefined) throw new Error(`${subject} is not on the staff list`);
    return new SignJWT({
      name: member.name,
      sunshine_role: member.role,
      sunshine_district: member.district,
      ...(member.school === undefined ? {} : { sunshine_school: member.school }),
    })
      .setProtectedHeader({ alg: algorithm, kid: 'local' })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(clientId)
      .setIssuedAt(seconds())
      .setExpirationTime(seconds() + tokenSeconds)
      .sign(key);
  };

  /** Only pages of this machine may receive a code. */
  const ours = (redirect: string): boolean => redirect.startsWith(`${origin}/`);

  app.get('/oidc/.well-known/openid-configuration', (c) =>
    c.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [algorithm],
      code_challenge_methods_supported: ['S256'],
    }),
  );
  app.get('/oidc/jwks', (c) => c.json({ keys: [publicPart(jwk)] }));

  app.get('/oidc/authorize', (c) => {
    const asked = request.safeParse(c.req.query());
    if (!asked.success || !ours(asked.data.redirect_uri)) return c.text('invalid_request', 400);
    return c.html(issuerPage(staff, asked.data));
  });

  app.post('/oidc/authorize', async (c) => {
    const form = await c.req.parseBody();
    const asked = request.extend({ subject: z.string() }).safeParse(form);
    if (!asked.success || !ours(asked.data.redirect_uri)) return c.text('invalid_request', 400);
    const { subject, redirect_uri: redirect, code_challenge: challenge, state } = asked.data;
    if (!staff.some((member) => member.subject === subject)) return c.text('invalid_request', 400);
    const code = randomBytes(32).toString('base64url');
    pending.set(code, { subject, challenge, redirect, until: seconds() + codeSeconds });
    const target = new URL(redirect);
    target.searchParams.set('code', code);
    target.searchParams.set('state', state);
    return c.redirect(target.href, 303);
  });

  app.post('/oidc/token', async (c) => {
    const asked = grant.safeParse(await c.req.parseBody());
    if (!asked.success) return c.json({ error: 'invalid_request' }, 400);
    const found = pending.get(asked.data.code);
    pending.delete(asked.data.code);
    const challenge = createHash('sha256').update(asked.data.code_verifier).digest('base64url');
    const fits =
      found !== undefined &&
      found.until >= seconds() &&
      found.challenge === challenge &&
      found.redirect === asked.data.redirect_uri;
    if (!fits) return c.json({ error: 'invalid_grant' }, 400);
    const idToken = await token(found.subject);
    return c.json({
      token_type: 'Bearer',
      access_token: idToken,
      id_token: idToken,
      expires_in: tokenSeconds,
    });
  });

  return { app, token };
};
