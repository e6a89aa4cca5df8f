import { checkPhone } from '../../domain/identity/index.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/text.ts';
import type { Ports } from '../ports.ts';
import { hex } from '../support/hex.ts';
import { hours, later } from '../support/later.ts';
import { sameText } from '../support/same-text.ts';
import { hashCode, sessionToken } from './sign-in-codes.ts';
import { type Network, networkMaySignIn, triesLeft } from './sign-in-limits.ts';

const sessionLifetime = 12 * hours;
const requestBytes = 32;

export type SignedIn = { readonly token: string; readonly expiresAt: Instant };

type Needs = Pick<Ports, 'clock' | 'entropy' | 'keyed' | 'guardians'>;
type Input = {
  readonly phone: string;
  readonly code: string;
  readonly request?: string | undefined;
};

/** Trades the code for a session; the store keeps hashes of both. A repeated request finds the session it opened. */
export const signIn = async (
  ports: Needs,
  input: Input,
  network: Network,
): Promise<Outcome<SignedIn>> => {
  const phone = checkPhone(input.phone);
  if (!phone.ok) return refuse('invalid-input', { fields: [{ path: 'phone', code: phone.code }] });
  const owner = ports.keyed.phone(phone.value.normalized);
  const code = input.code.normalize('NFKC');
  const now = ports.clock.now();
  if (!(await networkMaySignIn(ports, network, now))) return refuse('too-many-attempts');
  const request = input.request ?? hex(ports.entropy.bytes(requestBytes));
  const token = sessionToken(ports.keyed, owner, code, request);
  const opened = await ports.guardians.findSession(ports.keyed.token(token));
  if (opened !== null) return ok({ token, expiresAt: opened.expiresAt });

  const sent = await ports.guardians.findCode(owner);
  if (sent === null || sent.expiresAt <= now) return refuse('code-expired');
  const left = await triesLeft(ports, owner, sent.code, network, sent.expiresAt);
  if (left < 0) return refuse('too-many-attempts');
  if (!sameText(sent.code, hashCode(ports.keyed, owner, code)))
    return refuse('code-wrong', { facts: { left } });

  const expiresAt = later(now, sessionLifetime);
  await ports.guardians.putSession(
    ports.keyed.token(token),
    { owner, expiresAt },
    phone.value.normalized,
  );
  // after the session: a request that broke off in between is repeated with the code still good
  await ports.guardians.dropCode(owner);
  return ok({ token, expiresAt });
};
