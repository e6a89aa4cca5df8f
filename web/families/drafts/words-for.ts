import type { ApplicationView } from '../../../shared/contract/views.ts';
import type { FamilySeason, Question } from '../questions/question.ts';
import { outbox, type Typed, typedOn } from './drafts.ts';
import { valuesOf } from './settle.ts';

/** What stands in the fields when a page opens: what was typed last, be it here, on the device or on the server. */
export const wordsFor = (
  question: Question,
  application: ApplicationView,
  season: FamilySeason,
): Typed => {
  const typed = typedOn(application, question.path);
  if (typed !== null) return typed;
  const saved = question.values(application.answers);
  const waiting = outbox.find(application)?.entries.findLast(({ path }) => path === question.path);
  if (waiting === undefined) {
    const likely = question.prefill?.({ answers: application.answers, season });
    return { values: { ...likely, ...saved }, before: saved };
  }
  // sent while the page is open, they are what the server has
  const values = valuesOf(waiting, saved);
  return { values, before: values };
};
