import { maxDocumentBytes } from '../../contract/families-files.ts';
import type { Document } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { isOfObjection, isShown } from '../support/documents.ts';
import { fileKind, headBytes } from '../support/file-kind.ts';
import { hex } from '../support/hex.ts';
import { pdfFault } from '../support/pdf-fault.ts';
import { isPicture, type PictureType, pictureSize } from '../support/picture-size.ts';

/** pixels under which no certificate photographed whole can be read */
export const leastLonger = 600;
const leastShorter = 200;

const pdfRefusals = {
  'pdf-with-password': 'file-with-password',
  'pdf-with-script': 'file-with-script',
} as const;

const examinePdf = (body: Uint8Array): Outcome<undefined> => {
  const fault = pdfFault(body);
  return fault === null ? ok(undefined) : refuse(pdfRefusals[fault]);
};

const examinePicture = (type: PictureType, body: Uint8Array): Outcome<undefined> => {
  const size = pictureSize(type, body);
  if (size === null) return refuse('file-unreadable', { facts: { found: 'no-size' } });
  const { width, height } = size;
  return Math.max(width, height) < leastLonger || Math.min(width, height) < leastShorter
    ? refuse('picture-too-small', { facts: { width, height, least: leastLonger } })
    : ok(undefined);
};

/** The same content for the same fact says nothing new; for another fact, or with an objection, it may. */
export const isGivenTwice = (
  document: Pick<Document, 'id' | 'fact' | 'material'>,
  contentHash: string,
  others: readonly Document[],
): boolean =>
  others.some(
    (one) =>
      one.id !== document.id &&
      one.fact === document.fact &&
      isOfObjection(one) === isOfObjection(document) &&
      one.state === 'ACCEPTED' &&
      isShown(one) &&
      one.contentHash === contentHash,
  );

/** What lies in the store against what was declared; the content decides, not the name. Its hash where it is good. */
export const examineFile = async (
  { documents: objects, digest }: Pick<Ports, 'documents' | 'digest'>,
  document: Document,
  others: readonly Document[],
): Promise<Outcome<string>> => {
  const { objectKey, mediaType, bytes } = document;
  const size = await objects.size(objectKey);
  if (size === null) return refuse('file-not-received');
  if (size > Math.min(bytes, maxDocumentBytes))
    return refuse('file-too-large', { facts: { maximum: maxDocumentBytes } });
  if (size < bytes) return refuse('file-unreadable', { facts: { found: 'incomplete' } });
  const body = await objects.get(objectKey);
  if (body === null) return refuse('file-not-received');
  const found = fileKind(body.subarray(0, headBytes));
  if (found !== mediaType) return refuse('file-type-refused', { facts: { found } });
  const readable = isPicture(found) ? examinePicture(found, body) : examinePdf(body);
  if (!readable.ok) return readable;
  const contentHash = hex(digest.bytes(body));
  return isGivenTwice(document, contentHash, others) ? refuse('file-given-twice') : ok(contentHash);
};
