import { hex } from './hex.ts';

/** What a file is by its first bytes, whatever it is called. */
export type FileKind =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'application/pdf'
  | 'image/heic'
  | 'image/gif'
  | 'archive'
  | 'program'
  | 'web-page'
  | 'empty'
  | 'unknown';

export const acceptedTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type AcceptedType = (typeof acceptedTypes)[number];

export const isAcceptedType = (mediaType: string): mediaType is AcceptedType =>
  acceptedTypes.some((accepted) => accepted === mediaType);

/** enough of a file for every signature below */
export const headBytes = 64;

/** Signatures of the first bytes, in hexadecimal digits. */
const signatures: readonly (readonly [FileKind, RegExp])[] = [
  ['image/jpeg', /^ffd8ff/],
  ['image/png', /^89504e470d0a1a0a/],
  // RIFF, length, WEBP
  ['image/webp', /^52494646.{8}57454250/],
  // %PDF-
  ['application/pdf', /^255044462d/],
  // length, ftyp, then heic heix hevc mif1 msf1
  ['image/heic', /^.{8}66747970(?:68656963|68656978|68657663|6d696631|6d736631)/],
  ['image/gif', /^47494638(?:37|39)61/],
  // DOS and Windows, Linux, a script, Java, macOS
  ['program', /^(?:4d5a|7f454c46|2321|cafebabe|c[ef]faedfe)/],
  // zip and office files, rar, 7z, gzip
  ['archive', /^(?:504b0[357]|52617221|377abcaf|1f8b)/],
];

const webPage = /^\s*<(?:!doctype|html|svg|script|\?xml)/i;

export const fileKind = (head: Uint8Array): FileKind => {
  if (head.length === 0) return 'empty';
  const digits = hex(head.subarray(0, headBytes));
  const found = signatures.find(([, signature]) => signature.test(digits))?.[0];
  if (found !== undefined) return found;
  return webPage.test(new TextDecoder().decode(head)) ? 'web-page' : 'unknown';
};
