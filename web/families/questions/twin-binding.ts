import type { ApplicationView } from '../../../shared/contract/views.ts';
import type { Answers } from '../../../shared/domain/application/answers.ts';
import { normalizeIdNumber } from '../../../shared/domain/identity/index.ts';
import { familiesApi } from '../api.ts';
import { ownChildren } from './own-children.ts';

const numberOf = ({ child }: Answers): string => normalizeIdNumber(child.idNumber);
const twinOf = ({ twinIdNumber }: Answers): string | null =>
  twinIdNumber === undefined ? null : normalizeIdNumber(twinIdNumber);

/** What the other child's answers must become so that both name each other, or neither; null: nothing. */
export const boundAnswers = (saved: Answers, other: Answers): Answers | null => {
  const named = twinOf(saved) === numberOf(other);
  const names = twinOf(other) === numberOf(saved);
  if (named === names) return null;
  if (named) return { ...other, twinIdNumber: numberOf(saved) };
  const { twinIdNumber: _before, ...others } = other;
  return others;
};

/** A twin said on one child's form is said on the other's, as long as that one can still be changed. */
export const bindTwins = async (
  { season, answers }: ApplicationView,
  request: string,
): Promise<void> => {
  const others = await ownChildren(season, answers.child.idNumber);
  if (!others.ok) return;
  for (const { id, version, allowed, answers: other } of others.value) {
    const bound = boundAnswers(answers, other);
    if (bound === null || !allowed.includes('save')) continue;
    await familiesApi('saveDraft', {
      params: { season, id },
      body: { version, request: `${request}-twin`, answers: bound },
    });
  }
};
