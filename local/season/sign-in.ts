import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { familiesApi } from '../../shared/contract/families.ts';
import { clientId } from '../issuer.ts';
import { type Call, must } from './client.ts';

const codePauseMilliseconds = 61_000;

const granted = z.object({ access_token: z.string() });

/** Staff sign in as a browser does: authorization code with PKCE at the issuer. */
export const signInStaff = async (origin: string, subject: string): Promise<string> => {
  const verifier = randomBytes(48).toString('base64url');
  const redirect = `${origin}/bureau`;
  const asked = await fetch(`${origin}/oidc/authorize`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      client_id: clientId,
      redirect_uri: redirect,
      state: 'season',
      response_type: 'code',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      subject,
    }),
  });
  const code = new URL(asked.headers.get('location') ?? redirect).searchParams.get('code') ?? '';
  const token = await fetch(`${origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
      client_id: clientId,
      code_verifier: verifier,
    }),
  });
  return granted.parse(await token.json()).access_token;
};

/** A guardian signs in with the code that the demonstration shows. */
export const signInGuardian = async (call: Call, phone: string): Promise<string> => {
  let asked = await call(familiesApi.requestCode, { body: { phone } });
  if (!asked.ok && asked.problem.code === 'too-many-codes') {
    // asked for a code just before a stop: the next may be had a minute later
    await pause(codePauseMilliseconds);
    asked = await call(familiesApi.requestCode, { body: { phone } });
  }
  if (!asked.ok) throw new Error(`sign-in code: ${asked.problem.code}`);
  const { shownCode } = asked.value;
  if (shownCode === undefined)
    throw new Error('the demonstration shows the code; this platform does not');
  const { token } = await must(call, familiesApi.signIn, { body: { phone, code: shownCode } });
  return token;
};
