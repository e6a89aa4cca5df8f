import { checkIdNumber } from '../../../shared/domain/identity/index.ts';
import { TextField } from '../../kit/fields.tsx';
import { type FieldsProps, type Question, textIn, type Values } from './question.ts';
import { faultsIn, idNumber, required } from './rules.ts';

export const ChildFields = ({ values, set, faults, words }: FieldsProps) => (
  <>
    <TextField
      name="name"
      label={words.child.name}
      hint={words.child.nameHint}
      value={textIn(values, 'name')}
      onValue={(value) => set('name', value)}
      maxLength={60}
      fault={faults['name']}
    />
    <TextField
      name="idNumber"
      label={words.child.idNumber}
      hint={words.idNumberHint}
      value={textIn(values, 'idNumber')}
      onValue={(value) => set('idNumber', value)}
      maxLength={30}
      narrow
      fault={faults['idNumber']}
    />
  </>
);

export const childFaults = (values: Values) => faultsIn(values, { name: required, idNumber });

export const childOf = (values: Values) => ({
  name: textIn(values, 'name').trim(),
  idNumber: textIn(values, 'idNumber').trim(),
});

/** The number carries the birth date, so the form does not ask for it. */
export const birthDateOf = (text: string): string | null => {
  const checked = checkIdNumber(text);
  return checked.ok ? checked.value.birthDate : null;
};

export const childQuestion: Question = {
  path: 'child',
  asked: () => true,
  title: (words) => words.child.title,
  lead: (words) => words.child.lead,
  values: ({ child }) => ({ name: child.name, idNumber: child.idNumber }),
  Fields: ChildFields,
  read: (values, { answers }) => {
    const faults = childFaults(values);
    return faults.length > 0
      ? { ok: false, faults }
      : { ok: true, answers: { ...answers, child: childOf(values) } };
  },
  rows: ({ answers: { child } }, words) => {
    const birthDate = birthDateOf(child.idNumber);
    return [
      { label: words.child.name, value: child.name },
      { label: words.child.idNumber, value: child.idNumber },
      ...(birthDate === null ? [] : [{ label: words.child.birthDate, value: birthDate }]),
    ];
  },
};
