import { checkPhone } from '../../domain/identity/index.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/text.ts';
import type { Ports } from '../ports.ts';
import { hex } from '../support/hex.ts';
import { hours, later } from '../support/later.ts';
import { sameText } from '../support/same-text.ts';
import { attemptsACode, hashCode } from './sign-in-codes.ts';

const sessionLifetime = 12 * hours;
const tokenBytes = 32;

export type SignedIn = { readonly token: string; readonly expiresAt: Instant };

/** Trades the code for a session; the store keeps hashes of both, never the code or the token. */
export const signIn = async (
  ports: Pick<Ports, 'clock' | 'entropy' | 'keyed' | 'guardians'>,
  input: { readonly phone: string; readonly code: string },
): Promise<Outcome<SignedIn>> => {
  const phone = checkPhone(input.phone);
  if (!phone.ok) return refuse('invalid-input', { fields: [{ path: 'phone', code: phone.code }] });
  const owner = ports.keyed.phone(phone.value.normalized);
  const now = ports.clock.now();
  const sent = await ports.guardians.findCode(owner);
  if (sent === null || sent.expiresAt <= now) return refuse('code-expired');
  // counted before it is compared, so that guesses sent at once are counted too
  const attempts = await ports.guardians.countAttempt(owner);
  if (attempts > attemptsACode) return refuse('too-many-attempts');
  if (!sameText(sent.code, hashCode(ports.keyed, owner, input.code.normalize('NFKC'))))
    return refuse('code-wrong', { facts: { left: attemptsACode - attempts } });

  await ports.guardians.dropCode(owner);
  const token = hex(ports.entropy.bytes(tokenBytes));
  const expiresAt = later(now, sessionLifetime);
  await ports.guardians.putSession(
    ports.keyed.token(token),
    { owner, expiresAt },
    phone.value.normalized,
  );
  return ok({ token, expiresAt });
};
