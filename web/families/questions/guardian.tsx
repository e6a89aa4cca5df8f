import type { Guardian } from '../../../shared/domain/application/answers.ts';
import { Radios, TextField } from '../../kit/fields.tsx';
import { personOf, personRules, personValues } from './person.ts';
import { PersonFields } from './person-fields.tsx';
import { type FieldsProps, type Question, textIn, type Values } from './question.ts';
import { choice, faultsIn, idNumber, numberOf, optional } from './rules.ts';

type Relation = Guardian['relation'];

const relations: readonly Relation[] = ['mother', 'father', 'grandparent', 'entrusted', 'other'];

const relationIn = (values: Values): Relation | undefined =>
  relations.find((one) => one === textIn(values, 'relation'));

/** Registers know a flat and a permit by the parent; a parent who applies is known already. */
const asksParent = (relation: Relation | undefined): boolean =>
  relation !== undefined && relation !== 'mother' && relation !== 'father';

const GuardianFields = (props: FieldsProps) => {
  const { values, set, faults, words } = props;
  const text = words.guardian;
  return (
    <>
      <Radios
        name="relation"
        label={text.relation}
        value={textIn(values, 'relation')}
        onValue={(value) => set('relation', value)}
        options={relations.map((value) => {
          const hint = text.relationHints[value];
          return { value, text: text.relations[value], ...(hint === '' ? {} : { hint }) };
        })}
        fault={faults['relation']}
      />
      <PersonFields {...props} nameLabel={text.name} numberLabel={text.idNumber}>
        {asksParent(relationIn(values)) && (
          <TextField
            name="parentIdNumber"
            label={text.parent}
            hint={text.parentHint}
            value={textIn(values, 'parentIdNumber')}
            onValue={(value) => set('parentIdNumber', value)}
            maxLength={60}
            narrow
            fault={faults['parentIdNumber']}
          />
        )}
      </PersonFields>
    </>
  );
};

export const guardianQuestion: Question = {
  path: 'guardian',
  asked: () => true,
  title: (words) => words.guardian.title,
  lead: (words) => words.guardian.lead,
  values: ({ guardian }) =>
    guardian === undefined
      ? {}
      : {
          ...personValues(guardian),
          relation: guardian.relation,
          ...(guardian.parentIdNumber === undefined
            ? {}
            : { parentIdNumber: guardian.parentIdNumber }),
        },
  Fields: GuardianFields,
  read: (values, { answers }) => {
    const relation = relationIn(values);
    const parent = asksParent(relation) ? textIn(values, 'parentIdNumber').trim() : '';
    const faults = faultsIn(values, {
      relation: choice,
      ...personRules(values),
      ...(asksParent(relation) ? { parentIdNumber: optional(idNumber) } : {}),
    });
    if (faults.length > 0 || relation === undefined) return { ok: false, faults };
    const guardian = {
      ...personOf(values),
      relation,
      ...(parent === '' ? {} : { parentIdNumber: numberOf(parent) }),
    };
    return { ok: true, answers: { ...answers, guardian } };
  },
  rows: ({ answers: { guardian } }, words) =>
    guardian === undefined
      ? []
      : [
          { label: words.guardian.relation, value: words.guardian.relations[guardian.relation] },
          { label: words.guardian.name, value: guardian.name },
          ...(guardian.pinyin === undefined
            ? []
            : [{ label: words.person.pinyin, value: guardian.pinyin }]),
          {
            label:
              guardian.paper === undefined
                ? words.guardian.idNumber
                : words.person.numbers[guardian.paper],
            value: guardian.idNumber,
          },
          ...(guardian.parentIdNumber === undefined
            ? []
            : [{ label: words.guardian.parent, value: guardian.parentIdNumber }]),
        ],
};
