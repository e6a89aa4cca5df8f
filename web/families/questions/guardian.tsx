import type { Guardian } from '../../../shared/domain/application/answers.ts';
import { Radios, TextField } from '../../kit/fields.tsx';
import { type FieldsProps, type Question, textIn } from './question.ts';
import { faultsIn, idNumber, required } from './rules.ts';

const relations: readonly Guardian['relation'][] = ['mother', 'father', 'grandparent', 'other'];

const GuardianFields = ({ values, set, faults, words }: FieldsProps) => (
  <>
    <TextField
      name="name"
      label={words.guardian.name}
      value={textIn(values, 'name')}
      onValue={(value) => set('name', value)}
      autoComplete="name"
      maxLength={60}
      fault={faults['name']}
    />
    <TextField
      name="idNumber"
      label={words.guardian.idNumber}
      hint={words.idNumberHint}
      value={textIn(values, 'idNumber')}
      onValue={(value) => set('idNumber', value)}
      maxLength={30}
      narrow
      fault={faults['idNumber']}
    />
    <Radios
      name="relation"
      label={words.guardian.relation}
      value={textIn(values, 'relation')}
      onValue={(value) => set('relation', value)}
      options={relations.map((value) => ({ value, text: words.guardian.relations[value] }))}
      fault={faults['relation']}
    />
  </>
);

export const guardianQuestion: Question = {
  path: 'guardian',
  asked: () => true,
  title: (words) => words.guardian.title,
  lead: (words) => words.guardian.lead,
  values: ({ guardian }) =>
    guardian === undefined
      ? {}
      : { name: guardian.name, idNumber: guardian.idNumber, relation: guardian.relation },
  Fields: GuardianFields,
  read: (values, { answers }) => {
    const faults = faultsIn(values, { name: required, idNumber, relation: required });
    const relation = relations.find((one) => one === textIn(values, 'relation'));
    if (faults.length > 0 || relation === undefined) return { ok: false, faults };
    const guardian = {
      name: textIn(values, 'name').trim(),
      idNumber: textIn(values, 'idNumber').trim(),
      relation,
    };
    return { ok: true, answers: { ...answers, guardian } };
  },
  rows: ({ answers: { guardian } }, words) =>
    guardian === undefined
      ? []
      : [
          { label: words.guardian.name, value: guardian.name },
          { label: words.guardian.idNumber, value: guardian.idNumber },
          { label: words.guardian.relation, value: words.guardian.relations[guardian.relation] },
        ],
};
