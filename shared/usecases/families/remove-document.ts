import type { ApplicationView } from '../../contract/views.ts';
import type { Application, Document } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { type Command, commit } from '../support/commit.ts';
import { isOfObjection, isShown, removeTakenBack, takenBack } from '../support/documents.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadOwn, viewFor } from './answer.ts';
import { checkOpen } from './file-room.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'documents' | 'ruleBooks'>;

/** A reviewer's verdict rests on the papers it was given on. */
const isRelied = ({ evidence }: Application, { fact }: Document): boolean =>
  evidence.some(
    ({ kind, standing, by }) => kind === fact && standing === 'proved' && by === 'reviewer',
  );

/** Takes one file back, the object with it. */
export const removeDocument = async (
  ports: Needs,
  actor: GuardianActor,
  input: OfApplication & Command & { readonly document: string },
): Promise<Outcome<ApplicationView>> => {
  const own = await loadOwn(ports, actor, input);
  if (!own.ok) return own;
  const { season } = own.value;
  const find = () => ports.applications.findDocument(input.season, input.id, input.document);
  const removed = await commit(ports, own.value.application, input, async (application) => {
    const document = await find();
    if (document === null || !isShown(document)) return refuse('not-found');
    const open = checkOpen(season.book, application, document, ports.clock.now());
    if (!open.ok) return open;
    if (isRelied(application, document))
      return refuse('wrong-state', { facts: { state: application.state } });
    const given = document.state === 'ACCEPTED' && !isOfObjection(document) ? 1 : 0;
    return ok({
      patch: { documents: application.documents - given },
      happenings: [],
      documents: takenBack([document]),
    });
  });
  if (!removed.ok) return removed;
  const document = await find();
  if (document !== null) await removeTakenBack(ports.documents, [document]);
  return ok(await viewFor(ports, season, removed.value.application));
};
