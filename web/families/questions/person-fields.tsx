import type { ComponentChildren } from 'preact';
import {
  checkPersonNumber,
  type OtherPaper,
  untypable,
} from '../../../shared/domain/identity/index.ts';
import { DateField, Radios, TextField } from '../../kit/fields.tsx';
import { type FieldsProps, textIn, type Values } from './question.ts';

/** The paper a person has instead of an ID number; undefined: an ID number. */
export const paperIn = (values: Values): OtherPaper | undefined => {
  const paper = textIn(values, 'paper');
  return paper === 'travel-permit' || paper === 'passport' ? paper : undefined;
};

/** Whether birth date and sex have to be asked: the number is one that does not carry them. */
export const asksBirth = (values: Values): boolean => {
  const paper = paperIn(values);
  if (paper !== undefined) return true;
  const checked = checkPersonNumber(textIn(values, 'idNumber'));
  return checked.ok && checked.value.birthDate === null;
};

export const needsPinyin = (values: Values): boolean => /[□■?？*＊]/u.test(textIn(values, 'name'));

type PersonProps = FieldsProps & {
  readonly nameLabel: string;
  readonly nameHint?: string;
  readonly numberLabel: string;
  readonly children?: ComponentChildren;
};

const Pinyin = ({ values, set, faults, words: { person } }: FieldsProps) => (
  <TextField
    name="pinyin"
    label={person.pinyin}
    hint={person.pinyinHint(untypable)}
    value={textIn(values, 'pinyin')}
    onValue={(value) => set('pinyin', value)}
    maxLength={60}
    narrow
    fault={faults['pinyin']}
  />
);

/** Few need it, so it is one closed line for all others. */
const Unusual = (props: FieldsProps) => {
  const { values, set, words } = props;
  const { person } = words;
  return (
    <details open={textIn(values, 'pinyin') !== '' || paperIn(values) !== undefined}>
      <summary>{person.unusual}</summary>
      {!needsPinyin(values) && <Pinyin {...props} />}
      <Radios
        name="paper"
        label={person.paper}
        value={textIn(values, 'paper') || 'id'}
        onValue={(value) => set('paper', value === 'id' ? '' : value)}
        options={[
          { value: 'id', text: person.papers.id, hint: person.papers.idHint },
          { value: 'travel-permit', text: person.papers['travel-permit'] },
          { value: 'passport', text: person.papers.passport },
        ]}
      />
    </details>
  );
};

/** Name and number of one person; what follows from the number is not asked. */
export const PersonFields = (props: PersonProps) => {
  const { values, set, faults, words, nameLabel, nameHint, numberLabel, children } = props;
  const paper = paperIn(values);
  return (
    <>
      <TextField
        name="name"
        label={nameLabel}
        hint={nameHint}
        value={textIn(values, 'name')}
        onValue={(value) => set('name', value)}
        maxLength={120}
        fault={faults['name']}
      />
      {needsPinyin(values) && <Pinyin {...props} />}
      <TextField
        name="idNumber"
        label={paper === undefined ? numberLabel : words.person.numbers[paper]}
        hint={paper === undefined ? words.idNumberHint : words.person.hints[paper]}
        value={textIn(values, 'idNumber')}
        onValue={(value) => set('idNumber', value)}
        maxLength={60}
        narrow
        fault={faults['idNumber']}
      />
      <Unusual {...props} />
      {children}
    </>
  );
};

/** Only for a child whose number does not say it. */
export const BirthFields = ({ values, set, faults, words: { person, child } }: FieldsProps) => (
  <>
    <DateField
      name="birthDate"
      label={child.birthDate}
      hint={person.birthHint}
      value={textIn(values, 'birthDate')}
      onValue={(value) => set('birthDate', value)}
      fault={faults['birthDate']}
    />
    <Radios
      name="sex"
      label={person.sex}
      value={textIn(values, 'sex')}
      onValue={(value) => set('sex', value)}
      options={[
        { value: 'male', text: person.sexes.male },
        { value: 'female', text: person.sexes.female },
      ]}
      fault={faults['sex']}
    />
  </>
);
