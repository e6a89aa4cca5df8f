import type { Guardian } from '../../domain/application/answers.ts';
import type { Evidence, FactKind } from '../../domain/evidence/facts.ts';
import { maskNumber } from '../../domain/identity/index.ts';
import type { Arrival } from '../../domain/rule-book/schema.ts';
import type { ArrivalDays } from '../../domain/season/arrival-days.ts';
import type { Instant, LocalText } from '../../domain/text.ts';
import type { Own } from '../families/answer.ts';

/** What stands on every paper; an ID number is masked before it leaves the use case. */
export type PaperHead = {
  readonly season: string;
  readonly title: LocalText;
  readonly hotline: string;
  readonly application: string;
  readonly childName: string;
  readonly childNumber: string;
  /** of the version that is printed; two prints of one version are the same */
  readonly asOf: Instant;
};

export type StatedFact = {
  readonly kind: FactKind;
  readonly stated: readonly (string | LocalText)[];
  readonly standing: Evidence['standing'];
  readonly by: Evidence['by'];
  /** names of the files given for it */
  readonly files: readonly LocalText[];
};

/** 报名回执 */
export type RecordPaper = PaperHead & {
  readonly sentAt: Instant;
  readonly publishAt: Instant;
  readonly category: LocalText | null;
  readonly guardian: { readonly name: string; readonly relation: Guardian['relation'] } | null;
  readonly facts: readonly StatedFact[];
  readonly choices: readonly (string | LocalText)[];
};

/** 入学通知书 */
export type NoticePaper = PaperHead & {
  readonly school: LocalText;
  readonly address: string;
  readonly arrival: Arrival | null;
  readonly days: ArrivalDays;
  readonly number: number;
  readonly ticket: string;
  readonly run: number;
  readonly resultHash: string;
  /** keyed hash that a school checks the notice by */
  readonly code: string;
};

export const paperHead = ({ application, season: { book } }: Own): PaperHead => {
  const { child } = application.answers;
  return {
    season: application.season,
    title: book.title,
    hotline: book.hotline,
    application: application.id,
    childName: child.name,
    childNumber: maskNumber(child.idNumber),
    asOf: application.updatedAt,
  };
};

/** a school that has left the book is still what the family named */
export const schoolNamed = (
  { season: { book } }: Pick<Own, 'season'>,
  id: string,
): string | LocalText =>
  [...book.schools, ...(book.feederSchools ?? [])].find((school) => school.id === id)?.name ?? id;
