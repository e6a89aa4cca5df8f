import {
  type Application,
  type Document,
  type FileRefusal,
  fileRefusals,
} from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { RefusalCode } from '../../domain/refusals.ts';
import type { Ports } from '../ports.ts';
import { changeOf } from '../support/change.ts';
import { isOfObjection, type OfDocument, withdrawnRefusal } from '../support/documents.ts';
import { examineFile } from './examine-file.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'documents'>;

export type Settled = {
  readonly application: Application;
  readonly document: Document;
  /** why the file was refused */
  readonly refused: Outcome<undefined>;
};

const attempts = 5;

/** What was said of a settled file, said again; one taken back is there for nobody. */
const earlier = ({ refusal, refusalFacts: facts }: Document): Outcome<undefined> => {
  if (refusal === null) return ok(undefined);
  if (refusal === withdrawnRefusal) return refuse('not-found');
  return refuse(refusal, facts === undefined ? {} : { facts });
};

const fileRefusal = (code: RefusalCode): FileRefusal =>
  fileRefusals.find((one) => one === code) ?? 'file-type-refused';

const settledBy = (document: Document, examined: Outcome<string>): Document => {
  if (examined.ok) return { ...document, state: 'ACCEPTED', contentHash: examined.value };
  const { code, facts } = examined.refusal;
  return {
    ...document,
    state: 'REFUSED',
    refusal: fileRefusal(code),
    ...(facts === undefined ? {} : { refusalFacts: { ...facts } }),
  };
};

const settleOnce = async (
  ports: Needs,
  application: Application,
  document: Document,
): Promise<Outcome<Settled> | 'changed'> => {
  const others = await ports.applications.documents(application.season, application.id);
  const examined = await examineFile(ports, document, others);
  if (!examined.ok && examined.refusal.code === 'file-not-received') return examined;
  const settled = settledBy(document, examined);
  // what a family adds to an objection, it was not asked for
  const asked = !isOfObjection(document);
  const change = changeOf(ports, application, {
    patch: { documents: application.documents + (asked && examined.ok ? 1 : 0) },
    happenings: [],
    documents: [settled],
  });
  if (!change.ok) return change;
  if ((await ports.applications.write(change.value)) !== 'written') return 'changed';
  if (!examined.ok) await ports.documents.remove(document.objectKey);
  const refused = examined.ok ? ok(undefined) : examined;
  return ok({ application: change.value.after, document: settled, refused });
};

/**
 * Checks an uploaded file and keeps the verdict with the application. The family's page and the store's event both
 * ask, in any order and as often as they like: the first settles it. A refused file is removed.
 */
export const settleUpload = async (
  ports: Needs,
  { season, application: id, document: documentId }: OfDocument,
): Promise<Outcome<Settled>> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const application = await ports.applications.find(season, id);
    // after the application: a verdict that came in between is met by its version
    const document = await ports.applications.findDocument(season, id, documentId);
    if (application === null || document === null) return refuse('not-found');
    if (document.state !== 'WAITING') {
      if (document.state === 'REFUSED') await ports.documents.remove(document.objectKey);
      return ok({ application, document, refused: earlier(document) });
    }
    const settled = await settleOnce(ports, application, document);
    if (settled !== 'changed') return settled;
  }
  return refuse('changed-meanwhile');
};
