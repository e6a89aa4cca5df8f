import type { Child } from '../../../shared/domain/application/answers.ts';
import { readChild } from '../../../shared/domain/application/person.ts';
import { personOf, personRules, personValues } from './person.ts';
import { asksBirth, BirthFields, PersonFields } from './person-fields.tsx';
import { type FieldsProps, type Question, textIn, type Values } from './question.ts';
import { aDay, choice, faultsIn } from './rules.ts';

export const ChildFields = (props: FieldsProps) => {
  const { child } = props.words;
  return (
    <PersonFields
      {...props}
      nameLabel={child.name}
      nameHint={child.nameHint}
      numberLabel={child.idNumber}
    >
      {asksBirth(props.values) && <BirthFields {...props} />}
    </PersonFields>
  );
};

export const childFaults = (values: Values) =>
  faultsIn(values, {
    ...personRules(values),
    ...(asksBirth(values) ? { birthDate: aDay, sex: choice } : {}),
  });

const sexIn = (values: Values): Child['sex'] => {
  const sex = textIn(values, 'sex');
  return sex === 'male' || sex === 'female' ? sex : undefined;
};

/** Birth date and sex stand in the answers only where the number does not carry them. */
export const childOf = (values: Values): Child => {
  const [birthDate, sex] = [textIn(values, 'birthDate'), sexIn(values)];
  const asked = asksBirth(values);
  return {
    ...personOf(values),
    ...(asked && birthDate !== '' ? { birthDate } : {}),
    ...(asked && sex !== undefined ? { sex } : {}),
  };
};

export const birthDateOf = (child: Child): string | null => {
  const read = readChild(child);
  return read.ok ? read.value.birthDate : null;
};

export const childQuestion: Question = {
  path: 'child',
  asked: () => true,
  title: (words) => words.child.title,
  lead: (words) => words.child.lead,
  values: ({ child }) => ({
    ...personValues(child),
    ...(child.birthDate === undefined ? {} : { birthDate: child.birthDate }),
    ...(child.sex === undefined ? {} : { sex: child.sex }),
  }),
  Fields: ChildFields,
  read: (values, { answers }) => {
    const faults = childFaults(values);
    return faults.length > 0
      ? { ok: false, faults }
      : { ok: true, answers: { ...answers, child: childOf(values) } };
  },
  rows: ({ answers: { child } }, words) => {
    const birthDate = birthDateOf(child);
    return [
      { label: words.child.name, value: child.name },
      ...(child.pinyin === undefined ? [] : [{ label: words.person.pinyin, value: child.pinyin }]),
      {
        label: child.paper === undefined ? words.child.idNumber : words.person.numbers[child.paper],
        value: child.idNumber,
      },
      ...(birthDate === null ? [] : [{ label: words.child.birthDate, value: birthDate }]),
      ...(child.sex === undefined
        ? []
        : [{ label: words.person.sex, value: words.person.sexes[child.sex] }]),
    ];
  },
};
