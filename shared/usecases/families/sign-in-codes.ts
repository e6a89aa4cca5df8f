import type { Entropy, KeyedHash } from '../ports.ts';
import { minutes } from '../support/later.ts';

export const codeLifetime = 10 * minutes;

const digits = 6;

/** Each of a million codes with the same chance: bytes above the last whole ten are drawn again. */
export const drawCode = (entropy: Entropy): string => {
  let code = '';
  while (code.length < digits) {
    for (const byte of entropy.bytes(digits)) {
      if (byte < 250 && code.length < digits) code += String(byte % 10);
    }
  }
  return code;
};

/** bound to the phone: the stored hash of one phone's code says nothing about another's */
export const hashCode = (keyed: KeyedHash, phone: string, code: string): string =>
  keyed.token(`code:${phone}:${code}`);

export const hashRequest = (keyed: KeyedHash, phone: string, request: string): string =>
  keyed.token(`code-request:${phone}:${request}`);

/** The same for the same request with the same code: a repeated request finds its session, and no token is stored. */
export const sessionToken = (
  keyed: KeyedHash,
  phone: string,
  code: string,
  request: string,
): string => keyed.token(`session:${JSON.stringify([phone, code, request])}`);
