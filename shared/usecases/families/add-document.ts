import type * as z from 'zod';
import type { familiesApi } from '../../contract/families.ts';
import { maxDocumentBytes } from '../../contract/families-files.ts';
import type { Document } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { type Command, commit } from '../support/commit.ts';
import { objectKey } from '../support/documents.ts';
import { acceptedTypes, isAcceptedType } from '../support/file-kind.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadOwn, viewFor } from './answer.ts';
import { checkOpen, checkRoom, documentIdOf, type Purpose } from './file-room.ts';

type Added = z.infer<typeof familiesApi.addDocument.response>;

type File = Purpose & { readonly mediaType: string; readonly bytes: number };

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'documents' | 'keyed' | 'ruleBooks'>;

const fileFault = ({ mediaType, bytes }: File): Outcome<undefined> => {
  if (!isAcceptedType(mediaType))
    return refuse('file-type-refused', { facts: { accepted: acceptedTypes.join(', ') } });
  if (bytes > maxDocumentBytes)
    return refuse('file-too-large', { facts: { maximum: maxDocumentBytes } });
  return ok(undefined);
};

/** Makes room for one file and signs its upload: this type, this many bytes, within minutes. */
export const addDocument = async (
  ports: Needs,
  actor: GuardianActor,
  input: OfApplication & Command & File,
): Promise<Outcome<Added>> => {
  const own = await loadOwn(ports, actor, input);
  if (!own.ok) return own;
  const { season } = own.value;
  const id = documentIdOf(ports, own.value.application, input.request);
  const key = objectKey(input.season, input.id, id);
  const added = await commit(ports, own.value.application, input, async (application) => {
    const now = ports.clock.now();
    const open = checkOpen(season.book, application, input, now);
    if (!open.ok) return open;
    const file = fileFault(input);
    if (!file.ok) return file;
    const before = await ports.applications.documents(application.season, application.id);
    // asked for so long ago that the request is forgotten: the file stays what it has become
    if (before.some((one) => one.id === id)) return ok({ patch: {}, happenings: [] });
    const room = checkRoom(season.book, application, input, before);
    if (!room.ok) return room;
    const document: Document = {
      season: application.season,
      application: application.id,
      id,
      fact: input.fact,
      material: input.material,
      mediaType: input.mediaType,
      bytes: input.bytes,
      objectKey: key,
      state: 'WAITING',
      refusal: null,
      addedAt: now,
    };
    return ok({ patch: {}, happenings: [], documents: [document] });
  });
  if (!added.ok) return added;
  const upload = await ports.documents.signPut(key, input.mediaType, input.bytes);
  return ok({
    application: await viewFor(ports, season, added.value.application),
    document: id,
    upload: { url: upload.url, method: 'PUT', headers: { ...upload.headers } },
  });
};
