import { Select, TextField } from '../../kit/fields.tsx';
import { claimQuestion } from './claim-question.ts';
import { type FieldsProps, schoolName, textIn } from './question.ts';
import { choice, idNumber, numberOf } from './rules.ts';

export const SiblingFields = ({ values, set, faults, words, season, local }: FieldsProps) => {
  const text = words.claims.sibling;
  return (
    <>
      <TextField
        name="idNumber"
        label={text.idNumber}
        hint={words.idNumberHint}
        value={textIn(values, 'idNumber')}
        onValue={(value) => set('idNumber', value)}
        maxLength={60}
        narrow
        fault={faults['idNumber']}
      />
      <Select
        name="school"
        label={text.school}
        value={textIn(values, 'school')}
        onValue={(value) => set('school', value)}
        empty={words.choose}
        options={season.schools.map(({ id, name }) => ({ value: id, text: local(name) }))}
        fault={faults['school']}
      />
    </>
  );
};

export const siblingQuestion = claimQuestion({
  kind: 'sibling',
  rules: () => ({ idNumber, school: choice }),
  values: ({ idNumber: number, school }) => ({ idNumber: number, school }),
  claim: (values) => ({
    kind: 'sibling',
    idNumber: numberOf(textIn(values, 'idNumber')),
    school: textIn(values, 'school'),
  }),
  Fields: SiblingFields,
  rows: ({ idNumber: number, school }, { claims }, local, { season }) => [
    { label: claims.sibling.idNumber, value: number },
    { label: claims.sibling.school, value: local(schoolName(season, school)) },
  ],
});
