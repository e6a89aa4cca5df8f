import { hexOf } from './hex.ts';

/** bytes of a witness's secret: a shorter one could be searched from its seal */
const secretBytes = 16;

const hex = /^[0-9a-f]*$/;

export const isSecret = (text: string): boolean =>
  hex.test(text) && text.length >= 2 * secretBytes && text.length <= 64;

/** a SHA-256 */
export const isSeal = (text: string): boolean => hex.test(text) && text.length === 64;

/** Chance comes from the device alone; nothing is sent. */
export const newSecret = (source: Pick<Crypto, 'getRandomValues'> = crypto): string =>
  hexOf(source.getRandomValues(new Uint8Array(secretBytes)));
