import { Radios } from '../../kit/fields.tsx';
import { type FieldsProps, type Question, textIn } from './question.ts';
import { choice, faultsIn } from './rules.ts';

const ConsentFields = ({ values, set, faults, words }: FieldsProps) => (
  <Radios
    name="consent"
    label={words.consent.label}
    value={textIn(values, 'consent')}
    onValue={(value) => set('consent', value)}
    options={[
      { value: 'yes', text: words.consent.yes, hint: words.consent.yesHint },
      { value: 'no', text: words.consent.no, hint: words.consent.noHint },
    ]}
    fault={faults['consent']}
  />
);

export const consentQuestion: Question = {
  path: 'consent',
  asked: () => true,
  optional: true,
  title: (words) => words.consent.title,
  lead: (words) => words.consent.lead,
  values: ({ consent }): { consent?: string } => (consent ? { consent: 'yes' } : {}),
  Fields: ConsentFields,
  read: (values, { answers }) => {
    const faults = faultsIn(values, { consent: choice });
    return faults.length > 0
      ? { ok: false, faults }
      : { ok: true, answers: { ...answers, consent: textIn(values, 'consent') === 'yes' } };
  },
  rows: ({ answers }, words) => [
    { label: words.consent.row, value: answers.consent ? words.consent.yes : words.consent.no },
  ],
};
