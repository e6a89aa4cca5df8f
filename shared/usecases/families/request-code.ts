import { checkPhone } from '../../domain/identity/index.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/text.ts';
import type { Ports } from '../ports.ts';
import { hours, later } from '../support/later.ts';
import { codeLifetime, codesAnHour, drawCode, hashCode } from './sign-in-codes.ts';

export type RequestedCode = {
  readonly expiresAt: Instant;
  /** in the demonstration only, which sends no text */
  readonly shownCode?: string;
};

/** Sends a one-time code; a phone gets so many an hour and a new code ends the one before. */
export const requestCode = async (
  ports: Pick<Ports, 'clock' | 'entropy' | 'keyed' | 'guardians' | 'sms'>,
  input: { readonly phone: string },
  options: { readonly showCodes: boolean },
): Promise<Outcome<RequestedCode>> => {
  const phone = checkPhone(input.phone);
  if (!phone.ok) return refuse('invalid-input', { fields: [{ path: 'phone', code: phone.code }] });
  const owner = ports.keyed.phone(phone.value.normalized);
  const now = ports.clock.now();
  const hour = now.slice(0, 13);
  const count = await ports.guardians.countCode(owner, hour, later(now, hours));
  if (count > codesAnHour) return refuse('too-many-codes');

  const code = drawCode(ports.entropy);
  const expiresAt = later(now, codeLifetime);
  await ports.guardians.putCode({
    phone: owner,
    code: hashCode(ports.keyed, owner, code),
    expiresAt,
    attempts: 0,
  });
  await ports.sms.deliver(phone.value.normalized, 'sign-in-code', { code });
  return ok({ expiresAt, ...(options.showCodes ? { shownCode: code } : {}) });
};
