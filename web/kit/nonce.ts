import { hexOf } from './hex.ts';

/** bytes of a witness's secret: a shorter one could be searched from its seal */
const nonceBytes = 16;

const hex = /^[0-9a-f]*$/;

export const isNonce = (text: string): boolean =>
  hex.test(text) && text.length >= 2 * nonceBytes && text.length <= 64;

/** a SHA-256 */
export const isCommitment = (text: string): boolean => hex.test(text) && text.length === 64;

/** Chance comes from the device alone; nothing is sent. */
export const newNonce = (source: Pick<Crypto, 'getRandomValues'> = crypto): string =>
  hexOf(source.getRandomValues(new Uint8Array(nonceBytes)));
