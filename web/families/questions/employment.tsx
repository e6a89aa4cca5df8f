import { checkCreditCode } from '../../../shared/domain/identity/index.ts';
import { Radios, TextField } from '../../kit/fields.tsx';
import { claimQuestion } from './claim-question.ts';
import { type FieldsProps, textIn } from './question.ts';
import { choice, creditCode } from './rules.ts';

const EmploymentFields = ({ values, set, faults, words }: FieldsProps) => {
  const text = words.claims.employment;
  return (
    <>
      <Radios
        name="way"
        label={text.way}
        value={textIn(values, 'way')}
        onValue={(value) => set('way', value)}
        options={[
          { value: 'employment', text: text.ways.employment },
          { value: 'business', text: text.ways.business },
        ]}
        fault={faults['way']}
      />
      <TextField
        name="creditCode"
        label={text.creditCode}
        hint={text.creditCodeHint}
        value={textIn(values, 'creditCode')}
        onValue={(value) => set('creditCode', value)}
        maxLength={60}
        fault={faults['creditCode']}
      />
    </>
  );
};

/** the contract takes exactly 18 characters, so spaces typed between them go here */
const normalized = (text: string): string => {
  const checked = checkCreditCode(text);
  return checked.ok ? checked.value.normalized : text;
};

export const employmentQuestion = claimQuestion({
  kind: 'employment',
  rules: () => ({ way: choice, creditCode }),
  values: ({ way, creditCode: code }) => ({ way, creditCode: code }),
  claim: (values) => ({
    kind: 'employment',
    way: textIn(values, 'way') === 'business' ? 'business' : 'employment',
    creditCode: normalized(textIn(values, 'creditCode')),
  }),
  Fields: EmploymentFields,
  rows: ({ way, creditCode: code }, { claims }) => [
    { label: claims.employment.way, value: claims.employment.ways[way] },
    { label: claims.employment.creditCode, value: code },
  ],
});
