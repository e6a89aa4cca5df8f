import type { ApplicationView } from '../../contract/views.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { type Command, commit } from '../support/commit.ts';
import { removeTakenBack, takenBack } from '../support/documents.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadOwn, viewFor } from './answer.ts';

/** Takes the application back, its files with it: who opens it again, perhaps another guardian, sees none of them. */
export const withdrawApplication = async (
  ports: Pick<Ports, 'applications' | 'clock' | 'digest' | 'documents' | 'ruleBooks'>,
  actor: GuardianActor,
  input: OfApplication & Command,
): Promise<Outcome<ApplicationView>> => {
  const own = await loadOwn(ports, actor, input);
  if (!own.ok) return own;
  const documents = await ports.applications.documents(input.season, input.id);
  const withdrawn = await commit(ports, own.value.application, input, () =>
    ok({
      patch: { desk: null, documents: 0, evidence: [] },
      happenings: [{ event: 'withdraw', by: actor }],
      documents: takenBack(documents),
    }),
  );
  if (!withdrawn.ok) return withdrawn;
  const { application } = withdrawn.value;
  // read anew: repeated after the application was opened again, files given since then stay
  await removeTakenBack(
    ports.documents,
    await ports.applications.documents(input.season, input.id),
  );
  return ok(await viewFor(ports, own.value.season, application));
};
