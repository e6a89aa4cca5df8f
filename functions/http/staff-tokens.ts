import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { bureauDesk, type StaffActor } from '../../shared/usecases/actors.ts';
import type { FindStaff } from './authenticate.ts';

/** asymmetric only: with a shared secret every reader of tokens could write them */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

const subject = z.string().min(1).max(128);
const named = z.string().min(1).max(64);

const claims = z.discriminatedUnion('sunshine_role', [
  z.object({
    sunshine_role: z.literal('school'),
    sub: subject,
    sunshine_district: named,
    // the bureau's own desk is no school's
    sunshine_school: named.refine((school) => school !== bureauDesk),
  }),
  z.object({ sunshine_role: z.literal('bureau'), sub: subject, sunshine_district: named }),
]);

const actorOf = (payload: unknown): StaffActor | null => {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return null;
  const { sub, sunshine_district: district } = parsed.data;
  return parsed.data.sunshine_role === 'school'
    ? { kind: 'school', subject: sub, district, school: parsed.data.sunshine_school }
    : { kind: 'bureau', subject: sub, district };
};

/** what jose throws when the issuer's key set did not come or is none */
const outages = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

const isOutage = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) || outages.includes(error.code);

/** Reads the issuer's access tokens; a token that is not one names nobody, an issuer out of reach is an outage. */
export const staffTokens =
  (options: {
    readonly issuer: string;
    readonly audience: string;
    readonly keys: JWTVerifyGetKey;
  }): FindStaff =>
  async (token) => {
    try {
      const { payload } = await jwtVerify(token, options.keys, {
        issuer: options.issuer,
        audience: options.audience,
        algorithms,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 5,
      });
      return actorOf(payload);
    } catch (cause) {
      if (isOutage(cause)) throw new Error('staff token: the issuer cannot be asked', { cause });
      return null;
    }
  };

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** The issuer's keys by OpenID Connect discovery, asked for once and cached by jose from then on. */
export const issuerKeys = (issuer: string): JWTVerifyGetKey => {
  let found: Promise<JWTVerifyGetKey> | null = null;
  const discover = async (): Promise<JWTVerifyGetKey> => {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5000),
    });
    const document = discovery.parse(await response.json());
    if (document.issuer !== issuer) throw new Error('openid configuration: of another issuer');
    return createRemoteJWKSet(new URL(document.jwks_uri));
  };
  return async (header, token) => {
    found ??= discover();
    try {
      return await (await found)(header, token);
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) found = null;
      throw error;
    }
  };
};
