import { TextField } from '../../kit/fields.tsx';
import { claimQuestion } from './claim-question.ts';
import { type FieldsProps, textIn } from './question.ts';
import { least } from './rules.ts';

const CareFields = ({ values, set, faults, words }: FieldsProps) => (
  <TextField
    name="basis"
    label={words.claims.care.basis}
    hint={words.claims.care.basisHint}
    value={textIn(values, 'basis')}
    onValue={(value) => set('basis', value)}
    maxLength={60}
    fault={faults['basis']}
  />
);

export const careQuestion = claimQuestion({
  kind: 'care',
  rules: () => ({ basis: least(2) }),
  values: ({ basis }) => ({ basis }),
  claim: (values) => ({ kind: 'care', basis: textIn(values, 'basis').trim() }),
  Fields: CareFields,
  rows: ({ basis }, { claims }) => [{ label: claims.care.basis, value: basis }],
});
