import {
  createLocalJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { describe, expect, it } from 'vitest';
import { staffTokens } from '../../../functions/http/staff-tokens.ts';

const issuer = 'https://issuer.example.test';
const audience = 'sunshine';
const school = {
  sunshine_role: 'school',
  sunshine_district: 'qinghe',
  sunshine_school: 'east',
} as const;

const pair = generateKeyPair('ES256');

const reader = async () => {
  const { publicKey } = await pair;
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'k1' };
  return staffTokens({ issuer, audience, keys: createLocalJWKSet({ keys: [jwk] }) });
};

type Change = {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly subject?: string;
};

const signed = async (claims: JWTPayload, change: Change = {}): Promise<string> => {
  const { privateKey } = await pair;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setIssuer(change.issuer ?? issuer)
    .setAudience(change.audience ?? audience)
    .setSubject(change.subject ?? 'teacher-1')
    .setExpirationTime(change.expires ?? '5m')
    .sign(privateKey);
};

describe('an access token of the issuer', () => {
  it('names a school and its staff', async () => {
    const find = await reader();

    expect(await find(await signed(school))).toEqual({
      kind: 'school',
      subject: 'teacher-1',
      district: 'qinghe',
      school: 'east',
    });
  });

  it('names the bureau', async () => {
    const find = await reader();
    const token = await signed({ sunshine_role: 'bureau', sunshine_district: 'qinghe' });

    expect(await find(token)).toEqual({
      kind: 'bureau',
      subject: 'teacher-1',
      district: 'qinghe',
    });
  });

  it.each<readonly [string, JWTPayload, Change]>([
    ['another issuer', school, { issuer: 'https://other.example.test' }],
    ['another audience', school, { audience: 'payroll' }],
    ['the past', school, { expires: '-5m' }],
    ['no role', { sunshine_district: 'qinghe' }, {}],
    ['a role nobody has', { ...school, sunshine_role: 'admin' }, {}],
    ['a school without a name', { sunshine_role: 'school', sunshine_district: 'qinghe' }, {}],
    ['no district', { sunshine_role: 'bureau' }, {}],
    ['a school that calls itself the bureau', { ...school, sunshine_school: 'bureau' }, {}],
    ['nobody', school, { subject: '' }],
  ])('of %s names nobody', async (_what, claims, change) => {
    const find = await reader();

    expect(await find(await signed(claims, change))).toBeNull();
  });

  it('signed by somebody else names nobody', async () => {
    const find = await reader();
    const other = await generateKeyPair('ES256');
    const token = await new SignJWT(school)
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject('teacher-1')
      .setExpirationTime('5m')
      .sign(other.privateKey);

    expect(await find(token)).toBeNull();
  });

  it('without a signature names nobody', async () => {
    const find = await reader();
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = { ...school, iss: issuer, aud: audience, sub: 'x', exp: 4_000_000_000 };

    expect(await find(`${part({ alg: 'none' })}.${part(payload)}.`)).toBeNull();
    expect(await find('not a token at all')).toBeNull();
  });

  it.each([
    ['out of reach', new TypeError('fetch failed')],
    ['answering with an error', new errors.JOSEError('Expected 200 OK')],
    ['too slow', new errors.JWKSTimeout()],
  ])('is an outage, not a refusal, while the issuer is %s', async (_what, error) => {
    const keys = () => Promise.reject(error);
    const find = staffTokens({ issuer, audience, keys });

    await expect(find(await signed(school))).rejects.toThrow('the issuer cannot be asked');
  });
});
