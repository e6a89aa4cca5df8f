import { Checkbox } from '../../kit/fields.tsx';
import { claimQuestion } from './claim-question.ts';
import { type FieldsProps, textIn } from './question.ts';
import { choice } from './rules.ts';

const NoPropertyFields = ({ values, set, faults, words }: FieldsProps) => (
  <Checkbox
    name="stated"
    label={words.claims['no-property'].statement}
    checked={textIn(values, 'stated') === 'yes'}
    onValue={(checked) => set('stated', checked ? 'yes' : '')}
    fault={faults['stated']}
  />
);

export const noPropertyQuestion = claimQuestion({
  kind: 'no-property',
  rules: () => ({ stated: choice }),
  values: () => ({ stated: 'yes' }),
  claim: () => ({ kind: 'no-property' }),
  Fields: NoPropertyFields,
  rows: (_, { claims }) => [
    { label: claims['no-property'].row, value: claims['no-property'].stated },
  ],
});
