import { maxObjectionFiles } from '../../contract/families-files.ts';
import type { Application, Document } from '../../domain/application/application.ts';
import { transition } from '../../domain/application/states.ts';
import type { FactKind } from '../../domain/evidence/facts.ts';
import { type FieldFault, type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { Instant } from '../../domain/text.ts';
import type { Ports } from '../ports.ts';
import { isOfObjection, isShown } from '../support/documents.ts';
import { checkEditable, checkObjecting } from './windows.ts';

export type Purpose = {
  /** null: of an objection that is about something else */
  readonly fact: FactKind | null;
  readonly material: string;
};

/** files of one application, refused ones included: nobody fills the store */
const maxFiles = 40;
/** those taken back leave a row each */
const maxRows = 200;

const isStated = ({ answers }: Application, purpose: Purpose): boolean => {
  const { fact } = purpose;
  if (fact === null) return isOfObjection(purpose);
  return fact === 'kinship' || answers.claims.some(({ kind }) => kind === fact);
};

const isKnown = ({ materials }: RuleBook, purpose: Purpose): boolean =>
  isOfObjection(purpose) ||
  materials.some(
    ({ fact, documents }) =>
      fact === purpose.fact && documents.some(({ code }) => code === purpose.material),
  );

/** how many there may be where there is no room for one more; nobody has to read a hundred photos */
const fullAt = (purpose: Purpose, before: readonly Document[]): number | null => {
  if (before.filter(isShown).length >= maxFiles || before.length >= maxRows) return maxFiles;
  if (!isOfObjection(purpose)) return null;
  const beside = before.filter((one) => isOfObjection(one) && one.state !== 'REFUSED');
  return beside.length >= maxObjectionFiles ? maxObjectionFiles : null;
};

const faultsOf = (
  book: RuleBook,
  application: Application,
  purpose: Purpose,
  before: readonly Document[],
): readonly FieldFault[] => {
  const maximum = fullAt(purpose, before);
  return [
    ...(isStated(application, purpose) ? [] : [{ path: 'fact', code: 'not-claimed' }]),
    ...(isKnown(book, purpose) ? [] : [{ path: 'material', code: 'unknown-material' }]),
    ...(maximum === null ? [] : [{ path: 'fact', code: 'too-many-files', facts: { maximum } }]),
  ];
};

/** Files for the form while it may be changed; for an objection while one may be raised. */
export const checkOpen = (
  book: RuleBook,
  application: Application,
  file: Pick<Purpose, 'material'>,
  now: Instant,
): Outcome<undefined> => {
  if (!isOfObjection(file)) return checkEditable(book, application, now);
  const { state } = application;
  if (transition(state, 'object') === null) return refuse('wrong-state', { facts: { state } });
  return checkObjecting(book, application, now);
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
