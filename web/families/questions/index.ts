import { careQuestion } from './care.tsx';
import { categoryQuestion } from './category.tsx';
import { childQuestion } from './child.tsx';
import { choicesQuestion } from './choices.tsx';
import { consentQuestion } from './consent.tsx';
import { contractQuestion } from './contract.tsx';
import { employmentQuestion } from './employment.tsx';
import { guardianQuestion } from './guardian.tsx';
import { hukouQuestion } from './hukou.tsx';
import { noPropertyQuestion } from './no-property.tsx';
import { permitQuestion } from './permit.tsx';
import type { Context, Question } from './question.ts';
import { schoolRecordQuestion } from './school-record.tsx';
import { siblingQuestion } from './sibling.tsx';
import { supportQuestion } from './support.tsx';
import { titleQuestion } from './title.tsx';
import { twinsQuestion } from './twins.tsx';

/** The form, in the order of its pages. A new question is one file and one line here. */
export const questions: readonly Question[] = [
  childQuestion,
  guardianQuestion,
  categoryQuestion,
  hukouQuestion,
  titleQuestion,
  contractQuestion,
  permitQuestion,
  employmentQuestion,
  careQuestion,
  siblingQuestion,
  schoolRecordQuestion,
  noPropertyQuestion,
  choicesQuestion,
  twinsQuestion,
  supportQuestion,
  consentQuestion,
];

export const questionsFor = (context: Context): readonly Question[] =>
  questions.filter(({ asked }) => asked(context));

/** Answered: the question's own reading finds nothing wrong with what is saved. */
export const isAnswered = (question: Question, context: Context): boolean =>
  question.read(question.values(context.answers), context).ok;

/** The first page that still has to be filled in; null: everything can be checked and sent. */
export const firstOpen = (context: Context): Question | null =>
  questionsFor(context).find(
    (question) => question.optional !== true && !isAnswered(question, context),
  ) ?? null;

/** The first page nobody has answered, those that may be left as they are included. */
export const firstUnanswered = (context: Context): Question | null =>
  questionsFor(context).find((question) => !isAnswered(question, context)) ?? null;

/** Where 继续 leads: the page behind this one, or the check; a page opened from the check goes back there. */
export const nextPath = (path: string, context: Context, fromCheck: boolean): string => {
  const list = questionsFor(context);
  const next = fromCheck
    ? firstOpen(context)
    : list[list.findIndex((question) => question.path === path) + 1];
  return next === null || next === undefined ? 'check' : `question/${next.path}`;
};

/** Where 返回 leads; null on the first page. */
export const pathBefore = (path: string, context: Context): string | null => {
  const list = questionsFor(context);
  const before = list[list.findIndex((question) => question.path === path) - 1];
  return before === undefined ? null : `question/${before.path}`;
};

/** Before the check, who agreed to it sees what registries know; a page opened from there goes back there. */
export const afterAnswer = (next: string, from: string | null, consent: boolean): string =>
  next === 'check' && consent && from !== 'check' ? 'look-up' : next;
