import type * as z from 'zod';
import type { familiesApi } from '../../contract/families.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { viewDocument } from '../support/application-view.ts';
import { isShown } from '../support/documents.ts';

type Listed = z.infer<typeof familiesApi.listFiles.response>;

/** The checked files of all applications of the guardian: one may serve a sibling, or another fact. */
export const listFiles = async (
  ports: Pick<Ports, 'applications'>,
  { owner }: GuardianActor,
): Promise<Outcome<Listed>> => {
  const applications = await ports.applications.ofGuardian(owner);
  const items = await Promise.all(
    applications.map(async ({ season, id, answers }) => {
      const documents = await ports.applications.documents(season, id);
      return documents
        .filter((one) => one.state === 'ACCEPTED' && isShown(one))
        .flatMap(viewDocument)
        .map((document) => ({
          season,
          application: id,
          childName: answers.child.name,
          document,
        }));
    }),
  );
  return ok({ items: items.flat() });
};
