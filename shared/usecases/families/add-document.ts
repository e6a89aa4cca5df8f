import type * as z from 'zod';
import { type familiesApi, maxDocumentBytes } from '../../contract/families.ts';
import type { Application, Document } from '../../domain/application/application.ts';
import type { FactKind } from '../../domain/evidence/facts.ts';
import { type FieldFault, type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { type Command, commit } from '../support/commit.ts';
import { isShown, objectKey } from '../support/documents.ts';
import { acceptedTypes, isAcceptedType } from '../support/file-kind.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadOwn, viewFor } from './answer.ts';
import { checkEditable } from './windows.ts';

type Added = z.infer<typeof familiesApi.addDocument.response>;

type File = {
  readonly fact: FactKind;
  readonly material: string;
  readonly mediaType: string;
  readonly bytes: number;
};

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'documents' | 'keyed' | 'ruleBooks'>;

/** files of one application, refused ones included: nobody fills the store */
const maxFiles = 40;

const fieldFaults = (
  book: RuleBook,
  { answers }: Application,
  { fact, material }: File,
): readonly FieldFault[] => {
  const stated = fact === 'kinship' || answers.claims.some(({ kind }) => kind === fact);
  const known = book.materials.some(
    (one) => one.fact === fact && one.documents.some(({ code }) => code === material),
  );
  return [
    ...(stated ? [] : [{ path: 'fact', code: 'not-claimed' }]),
    ...(known ? [] : [{ path: 'material', code: 'unknown-material' }]),
  ];
};

const fileFault = ({ mediaType, bytes }: File): Outcome<undefined> => {
  if (!isAcceptedType(mediaType))
    return refuse('file-type-refused', { facts: { accepted: acceptedTypes.join(', ') } });
  if (bytes > maxDocumentBytes)
    return refuse('file-too-large', { facts: { maximum: maxDocumentBytes } });
  return ok(undefined);
};

/** the same request names the same file again */
const documentId = (ports: Needs, application: Application, request: string): string =>
  ports.keyed.token(`document:${application.season}:${application.id}:${request}`);

/** Makes room for one file and signs its upload: this type, this many bytes, within minutes. */
export const addDocument = async (
  ports: Needs,
  actor: GuardianActor,
  input: OfApplication & Command & File,
): Promise<Outcome<Added>> => {
  const own = await loadOwn(ports, actor, input);
  if (!own.ok) return own;
  const { season } = own.value;
  const id = documentId(ports, own.value.application, input.request);
  const key = objectKey(input.season, input.id, id);
  const added = await commit(ports, own.value.application, input, async (application) => {
    const now = ports.clock.now();
    const editable = checkEditable(season.book, application, now);
    if (!editable.ok) return editable;
    const file = fileFault(input);
    if (!file.ok) return file;
    const faults = fieldFaults(season.book, application, input);
    if (faults.length > 0) return refuse('invalid-input', { fields: faults });
    const before = await ports.applications.documents(application.season, application.id);
    if (before.filter(isShown).length >= maxFiles)
      return refuse('invalid-input', {
        fields: [{ path: 'fact', code: 'too-many-files', facts: { maximum: maxFiles } }],
      });
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
