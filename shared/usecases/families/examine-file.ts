import { maxDocumentBytes } from '../../contract/families.ts';
import type { Document } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { ObjectStore } from '../ports.ts';
import { fileKind, headBytes } from '../support/file-kind.ts';
import { pdfFault } from '../support/pdf-fault.ts';

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
  if (found !== 'application/pdf') return ok(undefined);
  const body = await objects.get(objectKey);
  if (body === null) return refuse('file-not-received');
  const fault = pdfFault(body);
  return fault === null ? ok(undefined) : refuse('file-type-refused', { facts: { found: fault } });
};
