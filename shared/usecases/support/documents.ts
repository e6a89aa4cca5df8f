import { type Document, objectionMaterial } from '../../domain/application/application.ts';
import type { FactKind } from '../../domain/evidence/facts.ts';
import type { ObjectStore } from '../ports.ts';

/** files given once and taken back with the application; nobody sees them again */
export const withdrawnRefusal = 'withdrawn' as const;

export const isShown = ({ refusal }: Document): boolean => refusal !== withdrawnRefusal;

/** The files of an application that is taken back or passes to another guardian: nobody is to see them again. */
export const takenBack = (documents: readonly Document[]): readonly Document[] =>
  documents
    .filter(isShown)
    .map((document) => ({ ...document, state: 'REFUSED', refusal: withdrawnRefusal }));

/** Removes what was taken back from the store; safe to repeat, also after new files were given. */
export const removeTakenBack = async (
  store: Pick<ObjectStore, 'remove'>,
  documents: readonly Document[],
): Promise<void> => {
  const gone = documents.filter((document) => !isShown(document));
  await Promise.all(gone.map(({ objectKey: key }) => store.remove(key)));
};

/** Such a file speaks to whoever answers the objection; it stands for no fact of the application. */
export const isOfObjection = ({ material }: Pick<Document, 'material'>): boolean =>
  material === objectionMaterial;

export const acceptedFacts = (documents: readonly Document[]): ReadonlySet<FactKind> =>
  new Set(
    documents.flatMap((document) =>
      document.state === 'ACCEPTED' && document.fact !== null && !isOfObjection(document)
        ? [document.fact]
        : [],
    ),
  );

const folder = 'documents';

export const objectKey = (season: string, application: string, document: string): string =>
  `${folder}/${season}/${application}/${document}`;

export type OfDocument = {
  readonly season: string;
  readonly application: string;
  readonly document: string;
};

/** What an object's key names; null for an object that is no family's file. */
export const readObjectKey = (key: string): OfDocument | null => {
  const [first, season, application, document, ...rest] = key.split('/');
  if (first !== folder || rest.length > 0) return null;
  if (season === undefined || application === undefined || document === undefined) return null;
  return { season, application, document };
};
