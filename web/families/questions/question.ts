import type { VNode } from 'preact';
import type { ApplicationView, SeasonView } from '../../../shared/contract/views.ts';
import type { Answers } from '../../../shared/domain/application/answers.ts';
import type { FieldFault } from '../../../shared/domain/outcome.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import type { Questions } from '../../content/questions.ts';
import type { Faults } from '../../kit/faults.tsx';

/** What stands in the fields of one page, by the fields' names. */
export type Values = Readonly<Record<string, string>>;

/** The season, and for junior schools the primary schools that children come from. */
export type FamilySeason = SeasonView & {
  readonly primarySchools?: readonly { readonly id: string; readonly name: LocalText }[];
};

export type Context = { readonly answers: Answers; readonly season: FamilySeason };

export type FieldsProps = Context & {
  readonly values: Values;
  readonly set: (name: string, value: string) => void;
  readonly faults: Faults;
  readonly words: Questions;
  readonly local: (text: LocalText) => string;
};

export type Reading =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

export type Row = { readonly label: string; readonly value: string };

/** One page of the form: one file, one line in the ordered list of index.ts. */
export type Question = {
  readonly path: string;
  readonly asked: (context: Context) => boolean;
  /** may be left as it is */
  readonly optional?: true;
  readonly title: (words: Questions) => string;
  readonly lead?: (words: Questions) => string;
  readonly values: (answers: Answers) => Values;
  /** what other answers make likely; shown where nothing is saved yet */
  readonly prefill?: (context: Context) => Values;
  readonly Fields: (props: FieldsProps) => VNode;
  /** what the fields say, or every fault at once */
  readonly read: (values: Values, context: Context) => Reading;
  /** for the page that checks the answers; made of the answers, so it cannot drift from the question */
  readonly rows: (
    context: Context,
    words: Questions,
    local: (text: LocalText) => string,
  ) => readonly Row[];
  /** what else is written once the page is saved; may fail without harm */
  readonly afterSave?: (saved: ApplicationView, request: string) => Promise<void>;
};

export const chosenCategory = ({
  answers,
  season,
}: Context): SeasonView['categories'][number] | undefined =>
  season.categories.find(({ code }) => code === answers.category);

export const textIn = (values: Values, name: string): string => values[name] ?? '';

export const schoolName = ({ schools, primarySchools = [] }: FamilySeason, id: string): LocalText =>
  [...schools, ...primarySchools].find((school) => school.id === id)?.name ?? { zh: id, en: id };
