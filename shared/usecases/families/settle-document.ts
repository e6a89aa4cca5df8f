import type * as z from 'zod';
import type { familiesApi } from '../../contract/families.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadOwn, viewFor } from './answer.ts';
import { settleUpload } from './settle-upload.ts';

type Settled = z.infer<typeof familiesApi.settleDocument.response>;

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'documents' | 'ruleBooks'>;

/** The family says that the file is there. */
export const settleDocument = async (
  ports: Needs,
  actor: GuardianActor,
  input: OfApplication & { readonly document: string },
): Promise<Outcome<Settled>> => {
  const own = await loadOwn(ports, actor, input);
  if (!own.ok) return own;
  const settled = await settleUpload(ports, {
    season: input.season,
    application: input.id,
    document: input.document,
  });
  if (!settled.ok) return settled;
  if (!settled.value.refused.ok) return settled.value.refused;
  const application = await viewFor(ports, own.value.season, settled.value.application);
  const files = [...application.documents, ...application.objectionFiles];
  const document = files.find(({ id }) => id === input.document);
  return document === undefined ? refuse('not-found') : ok({ document, application });
};
