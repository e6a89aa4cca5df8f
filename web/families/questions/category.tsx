import type { SeasonView } from '../../../shared/contract/views.ts';
import type { Answers, Claim } from '../../../shared/domain/application/answers.ts';
import { Radios } from '../../kit/fields.tsx';
import { type FieldsProps, type Question, textIn } from './question.ts';
import { choice, faultsIn } from './rules.ts';

const CategoryFields = ({ values, set, faults, words, season, local }: FieldsProps) => (
  <Radios
    name="category"
    label={words.category.label}
    value={textIn(values, 'category')}
    onValue={(value) => set('category', value)}
    options={season.categories
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ code, name, hint }) => ({ value: code, text: local(name), hint: local(hint) }))}
    fault={faults['category']}
  />
);

/**
 * Claims that the category does not ask for fall away, but for a sibling, who counts in every one; kinship needs nothing
 * from the family but the asking.
 */
export const inCategory = (
  answers: Answers,
  { code, asks }: SeasonView['categories'][number],
  { siblingsFirst }: Pick<SeasonView, 'siblingsFirst'>,
): Answers => {
  const counts = (kind: Claim['kind']) =>
    asks.includes(kind) || (kind === 'sibling' && siblingsFirst);
  const kept = answers.claims.filter(({ kind }) => kind !== 'kinship' && counts(kind));
  return {
    ...answers,
    category: code,
    claims: asks.includes('kinship') ? [{ kind: 'kinship' }, ...kept] : kept,
  };
};

export const categoryQuestion: Question = {
  path: 'situation',
  asked: () => true,
  title: (words) => words.category.title,
  lead: (words) => words.category.lead,
  values: ({ category }) => (category === undefined ? {} : { category }),
  Fields: CategoryFields,
  read: (values, { answers, season }) => {
    const faults = faultsIn(values, { category: choice });
    const chosen = season.categories.find(({ code }) => code === textIn(values, 'category'));
    if (faults.length > 0 || chosen === undefined) {
      return {
        ok: false,
        faults: faults.length > 0 ? faults : [{ path: 'category', code: 'invalid-value' }],
      };
    }
    return { ok: true, answers: inCategory(answers, chosen, season) };
  },
  rows: ({ answers, season }, words, local) => {
    const chosen = season.categories.find(({ code }) => code === answers.category);
    return chosen === undefined ? [] : [{ label: words.category.row, value: local(chosen.name) }];
  },
};
