import type { Application, Document } from '../../domain/application/application.ts';
import type { FactKind } from '../../domain/evidence/facts.ts';
import { type FieldFault, type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { Ports } from '../ports.ts';
import { isShown } from '../support/documents.ts';

export type Purpose = { readonly fact: FactKind; readonly material: string };

/** files of one application, refused ones included: nobody fills the store */
const maxFiles = 40;
/** those taken back leave a row each */
const maxRows = 200;

const faultsOf = (
  book: RuleBook,
  { answers }: Application,
  { fact, material }: Purpose,
  before: readonly Document[],
): readonly FieldFault[] => {
  const stated = fact === 'kinship' || answers.claims.some(({ kind }) => kind === fact);
  const known = book.materials.some(
    (one) => one.fact === fact && one.documents.some(({ code }) => code === material),
  );
  const full = before.filter(isShown).length >= maxFiles || before.length >= maxRows;
  return [
    ...(stated ? [] : [{ path: 'fact', code: 'not-claimed' }]),
    ...(known ? [] : [{ path: 'material', code: 'unknown-material' }]),
    ...(full ? [{ path: 'fact', code: 'too-many-files', facts: { maximum: maxFiles } }] : []),
  ];
};

/** Whether one more file can show this fact. */
export const checkRoom = (
  book: RuleBook,
  application: Application,
  purpose: Purpose,
  before: readonly Document[],
): Outcome<undefined> => {
  const fields = faultsOf(book, application, purpose, before);
  return fields.length > 0 ? refuse('invalid-input', { fields }) : ok(undefined);
};

/** the same request names the same file again */
export const documentIdOf = (
  { keyed }: Pick<Ports, 'keyed'>,
  { season, id }: Pick<Application, 'season' | 'id'>,
  request: string,
): string => keyed.token(`document:${season}:${id}:${request}`);
