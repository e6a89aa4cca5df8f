import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { StaffActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadCase, logRead } from './case-of.ts';

/** A link to one checked file, for a few minutes; who asked for it is kept first. */
export const getDocument = async (
  ports: Pick<Ports, 'applications' | 'clock' | 'documents' | 'ruleBooks'>,
  actor: StaffActor,
  input: OfApplication & { readonly document: string },
): Promise<Outcome<{ url: string }>> => {
  const found = await loadCase(ports, actor, input);
  if (!found.ok) return found;
  const document = await ports.applications.findDocument(input.season, input.id, input.document);
  if (document?.state !== 'ACCEPTED') return refuse('not-found');
  await logRead(ports, actor, input, `document:${document.id}`);
  const { url } = await ports.documents.signGet(document.objectKey, document.mediaType);
  return ok({ url });
};
