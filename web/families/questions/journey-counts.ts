import type { Answers, Claim } from '../../../shared/domain/application/answers.ts';
import type { FactKind } from '../../../shared/domain/evidence/facts.ts';
import { questions } from './index.ts';
import type { Context, FamilySeason, Question } from './question.ts';

export type JourneyCounts = {
  /** pages of the form, in their order */
  readonly pages: readonly string[];
  /** fields that must be filled in or chosen; what follows from another answer is none */
  readonly questions: number;
  /** facts that no register can prove: a paper is asked of everybody */
  readonly uploadsWhenRegistersAgree: readonly FactKind[];
  /** facts for which a paper is asked where no register answers */
  readonly uploadsWhenNoneDoes: readonly FactKind[];
};

const address = '人民路1号';

/** A claim as it stands once its page is filled in, as far as later pages look at it. */
const filled = (kind: string): readonly Claim[] => {
  switch (kind) {
    case 'hukou':
    case 'permit':
      return [{ kind, address }];
    case 'title':
      return [{ kind, address, number: '', holder: 'parent' }];
    case 'contract':
      return [{ kind, address, number: '', estate: '' }];
    default:
      return [];
  }
};

const asksOf = ({ prefill, read }: Question, context: Context): number => {
  const reading = read({ ...prefill?.(context) }, context);
  return reading.ok ? 0 : reading.faults.length;
};

/** What a family of one category goes through, counted from the rule book and the pages themselves. */
export const journeyCounts = (season: FamilySeason, category: string): JourneyCounts => {
  let answers: Answers = {
    child: { name: '', idNumber: '' },
    category,
    claims: [],
    choices: [],
    consent: true,
  };
  const pages: string[] = [];
  let count = 0;
  for (const question of questions) {
    const context = { answers, season };
    if (!question.asked(context)) continue;
    pages.push(question.path);
    count += asksOf(question, context);
    answers = { ...answers, claims: [...answers.claims, ...filled(question.path)] };
  }
  const asks = season.categories.find(({ code }) => code === category)?.asks ?? [];
  const materials = season.materials.filter(({ fact }) => asks.includes(fact));
  return {
    pages,
    questions: count,
    uploadsWhenRegistersAgree: materials
      .filter(({ registry }) => registry === null)
      .map(({ fact }) => fact),
    uploadsWhenNoneDoes: materials.map(({ fact }) => fact),
  };
};
