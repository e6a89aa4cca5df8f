import { checkPhone } from '../../domain/identity/index.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/text.ts';
import type { Ports } from '../ports.ts';
import { later } from '../support/later.ts';
import { codeLifetime, drawCode, hashCode, hashRequest } from './sign-in-codes.ts';
import { type Network, networkMayAsk, phoneMayBeSent } from './sign-in-limits.ts';

export type RequestedCode = {
  readonly expiresAt: Instant;
  /** in the demonstration only, which sends no text */
  readonly shownCode?: string;
};

type Needs = Pick<Ports, 'clock' | 'entropy' | 'keyed' | 'guardians' | 'sms'>;

/** Sends a one-time code, a new one ending the one before; a repeated request is answered, and sends no second text. */
export const requestCode = async (
  ports: Needs,
  input: { readonly phone: string; readonly request?: string | undefined },
  options: { readonly showCodes: boolean; readonly network: Network },
): Promise<Outcome<RequestedCode>> => {
  const phone = checkPhone(input.phone);
  if (!phone.ok) return refuse('invalid-input', { fields: [{ path: 'phone', code: phone.code }] });
  const owner = ports.keyed.phone(phone.value.normalized);
  const now = ports.clock.now();
  if (!(await networkMayAsk(ports, options.network, now))) return refuse('too-many-codes');
  const request =
    input.request === undefined ? null : hashRequest(ports.keyed, owner, input.request);
  const last = request === null ? null : await ports.guardians.findCode(owner);
  if (last !== null && last.request === request) return ok({ expiresAt: last.expiresAt });
  if (!(await phoneMayBeSent(ports, owner, now))) return refuse('too-many-codes');

  const code = drawCode(ports.entropy);
  const expiresAt = later(now, codeLifetime);
  // sent before it is kept: a request is not answered as repeated whose text was never sent
  await ports.sms.deliver(phone.value.normalized, 'sign-in-code', { code });
  await ports.guardians.putCode({
    phone: owner,
    code: hashCode(ports.keyed, owner, code),
    expiresAt,
    attempts: 0,
    request,
  });
  return ok({ expiresAt, ...(options.showCodes ? { shownCode: code } : {}) });
};
