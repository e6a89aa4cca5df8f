import { Select } from '../../kit/fields.tsx';
import { claimQuestion } from './claim-question.ts';
import { type FamilySeason, type FieldsProps, schoolName, textIn } from './question.ts';
import { choice } from './rules.ts';

/** The primary schools of the district, else those the zones name. */
const recordSchools = ({ zones, primarySchools = [] }: FamilySeason): readonly string[] =>
  primarySchools.length > 0
    ? primarySchools.map(({ id }) => id)
    : [...new Set(zones.flatMap(({ feeders }) => feeders))];

const SchoolRecordFields = ({ values, set, faults, words, season, local }: FieldsProps) => (
  <Select
    name="school"
    label={words.claims['school-record'].school}
    value={textIn(values, 'school')}
    onValue={(value) => set('school', value)}
    empty={words.choose}
    options={recordSchools(season).map((id) => ({
      value: id,
      text: local(schoolName(season, id)),
    }))}
    fault={faults['school']}
  />
);

export const schoolRecordQuestion = claimQuestion({
  kind: 'school-record',
  rules: () => ({ school: choice }),
  values: ({ school }) => ({ school }),
  claim: (values) => ({ kind: 'school-record', school: textIn(values, 'school') }),
  Fields: SchoolRecordFields,
  rows: ({ school }, { claims }, local, { season }) => [
    { label: claims['school-record'].school, value: local(schoolName(season, school)) },
  ],
});
