import type { Ceremony } from '../content/ceremony.ts';
import { sha256Hex } from '../kit/digest.ts';
import { hexFrom } from '../kit/hex.ts';
import { isNonce } from '../kit/nonce.ts';
import { filled } from '../kit/wording.ts';

/** How what was typed for a witness stands to the commitment; `unchecked` where the browser cannot compute. */
export type Revealed =
  | { readonly standing: 'empty' }
  | { readonly standing: 'malformed'; readonly digits: number }
  | { readonly standing: 'fits' | 'differs' | 'unchecked'; readonly nonce: string };

export const reveal = async (text: string, commitment: string): Promise<Revealed> => {
  const nonce = hexFrom(text);
  if (nonce === '') return { standing: 'empty' };
  if (!isNonce(nonce)) return { standing: 'malformed', digits: nonce.length };
  const computed = await sha256Hex(nonce);
  if (computed === null) return { standing: 'unchecked', nonce };
  return { standing: computed === commitment ? 'fits' : 'differs', nonce };
};

/** A nonce that may be sent; null for whoever did not reveal one that fits. */
export const nonceOf = (revealed: Revealed | undefined): string | null =>
  revealed?.standing === 'fits' || revealed?.standing === 'unchecked' ? revealed.nonce : null;

/** What keeps it from being sent. */
export const revealFault = (
  words: Ceremony,
  name: string,
  revealed: Revealed,
): string | undefined => {
  switch (revealed.standing) {
    case 'empty':
      return words.nonceMissing(name);
    case 'malformed':
      return filled(words.nonceForm, { name, found: revealed.digits });
    case 'differs':
      return words.nonceDiffers(name);
    default:
      return undefined;
  }
};

export type BeaconGiven = { readonly round: number; readonly signature: string };

const signatureForm = /^(?:[0-9a-f]{96}|[0-9a-f]{192})$/;

/** The JSON that a beacon's site answers, with whatever else stands in it; null where it is no such thing. */
export const beaconOf = (text: string): BeaconGiven | null => {
  try {
    const { round, signature } = JSON.parse(text);
    if (typeof signature !== 'string' || !Number.isSafeInteger(round)) return null;
    const digits = signature.toLowerCase();
    return signatureForm.test(digits) ? { round, signature: digits } : null;
  } catch {
    return null;
  }
};

/** First round at or after a moment: drand counts from 1 at its genesis, times in seconds. */
export const firstRoundFrom = (
  { genesisTime, period }: { readonly genesisTime: number; readonly period: number },
  moment: string,
): number => Math.max(1, Math.ceil((Date.parse(moment) / 1000 - genesisTime) / period) + 1);
