import { maxDocumentBytes } from '../../contract/families.ts';
import type { Document } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { ObjectStore } from '../ports.ts';
import { fileKind, headBytes } from '../support/file-kind.ts';

/** names that a PDF gives to what it runs or hides behind a password */
const activeContent = /\/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA)\b/;
const encrypted = /\/Encrypt\b/;

const pdfFault = async (objects: ObjectStore, key: string): Promise<string | null> => {
  const body = await objects.get(key);
  const text = new TextDecoder('latin1').decode(body ?? new Uint8Array());
  if (encrypted.test(text)) return 'pdf-with-password';
  return activeContent.test(text) ? 'pdf-with-script' : null;
};

/** What lies in the store against what was declared; the content decides, not the name. */
export const examineFile = async (
  objects: ObjectStore,
  { objectKey, mediaType, bytes }: Document,
): Promise<Outcome<undefined>> => {
  const size = await objects.size(objectKey);
  if (size === null) return refuse('file-not-received');
  if (size > Math.min(bytes, maxDocumentBytes))
    return refuse('file-too-large', { facts: { maximum: maxDocumentBytes } });
  if (size < bytes) return refuse('file-type-refused', { facts: { found: 'incomplete' } });
  const found = fileKind(await objects.head(objectKey, headBytes));
  if (found !== mediaType) return refuse('file-type-refused', { facts: { found } });
  const fault = found === 'application/pdf' ? await pdfFault(objects, objectKey) : null;
  return fault === null ? ok(undefined) : refuse('file-type-refused', { facts: { found: fault } });
};
