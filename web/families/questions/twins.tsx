import { Radios, TextField } from '../../kit/fields.tsx';
import { type FieldsProps, type Question, textIn } from './question.ts';
import { faultsIn, idNumber, required } from './rules.ts';

const TwinsFields = ({ values, set, faults, words }: FieldsProps) => (
  <>
    <Radios
      name="twins"
      label={words.twins.label}
      value={textIn(values, 'twins')}
      onValue={(value) => set('twins', value)}
      options={[
        { value: 'no', text: words.twins.no },
        { value: 'yes', text: words.twins.yes },
      ]}
      fault={faults['twins']}
    />
    {textIn(values, 'twins') === 'yes' && (
      <TextField
        name="twinIdNumber"
        label={words.twins.idNumber}
        hint={words.twins.hint}
        value={textIn(values, 'twinIdNumber')}
        onValue={(value) => set('twinIdNumber', value)}
        maxLength={30}
        narrow
        fault={faults['twinIdNumber']}
      />
    )}
  </>
);

export const twinsQuestion: Question = {
  path: 'twins',
  asked: ({ season }) => season.twins,
  optional: true,
  title: (words) => words.twins.title,
  lead: (words) => words.twins.lead,
  values: ({ twinIdNumber }) => (twinIdNumber === undefined ? {} : { twins: 'yes', twinIdNumber }),
  Fields: TwinsFields,
  read: (values, { answers }) => {
    const together = textIn(values, 'twins') === 'yes';
    const faults = faultsIn(values, {
      twins: required,
      ...(together ? { twinIdNumber: idNumber } : {}),
    });
    if (faults.length > 0) return { ok: false, faults };
    const { twinIdNumber: _before, ...others } = answers;
    const twinIdNumber = textIn(values, 'twinIdNumber').trim();
    return { ok: true, answers: together ? { ...others, twinIdNumber } : others };
  },
  rows: ({ answers }, words) => [
    { label: words.twins.row, value: answers.twinIdNumber ?? words.twins.no },
  ],
};
