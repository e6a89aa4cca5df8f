import type { Document } from '../../domain/application/application.ts';
import type { FactKind } from '../../domain/evidence/facts.ts';

/** files given once and taken back with the application; nobody sees them again */
export const withdrawnRefusal = 'withdrawn';

export const isShown = ({ refusal }: Document): boolean => refusal !== withdrawnRefusal;

export const acceptedFacts = (documents: readonly Document[]): ReadonlySet<FactKind> =>
  new Set(documents.flatMap(({ state, fact }) => (state === 'ACCEPTED' ? [fact] : [])));

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
