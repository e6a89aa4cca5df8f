import type { Release, Released } from '../../contract/desk.ts';
import { checkIdNumber } from '../../domain/identity/index.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { commit } from '../support/commit.ts';
import { removeTakenBack, takenBack } from '../support/documents.ts';
import { districtSeason } from '../support/open-season.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'documents' | 'keyed' | 'ruleBooks'>;

/**
 * Frees a child whose one application somebody holds who is not to apply for it. The bureau has the family before it,
 * so the child is named by its number; of the application nothing is shown.
 */
export const releaseChild = async (
  ports: Needs,
  actor: BureauActor,
  { season: id, idNumber, reason, request }: { readonly season: string } & Release,
): Promise<Outcome<Released>> => {
  const season = await districtSeason(ports, actor, id);
  if (!season.ok) return season;
  const checked = checkIdNumber(idNumber);
  if (!checked.ok)
    return refuse('invalid-input', { fields: [{ path: 'idNumber', code: checked.code }] });
  const held = ports.keyed.applicationId(id, checked.value.normalized);
  const application = await ports.applications.find(id, held);
  if (application === null) return refuse('not-found');
  const documents = await ports.applications.documents(id, held);
  const command = { version: application.version, request };
  const freed = await commit(ports, application, command, () =>
    ok({
      patch: { desk: null, documents: 0, evidence: [] },
      happenings: [{ event: 'release', by: actor, facts: { reason } }],
      documents: takenBack(documents),
    }),
  );
  if (!freed.ok) return freed;
  // read anew: repeated after the child was applied for again, files given since then stay
  await removeTakenBack(ports.documents, await ports.applications.documents(id, held));
  return ok({ id: held, state: freed.value.application.state });
};
