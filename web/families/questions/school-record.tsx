import type { SeasonView } from '../../../shared/contract/views.ts';
import { Select } from '../../kit/fields.tsx';
import { claimQuestion } from './claim-question.ts';
import { type FieldsProps, schoolName, textIn } from './question.ts';
import { required } from './rules.ts';

/** Primary schools whose leavers the zones name, else every school of the plan. */
const recordSchools = ({ zones, schools }: SeasonView): readonly string[] => {
  const feeders = new Set(zones.flatMap((zone) => zone.feeders));
  return feeders.size > 0 ? [...feeders] : schools.map(({ id }) => id);
};

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
  rules: () => ({ school: required }),
  values: ({ school }) => ({ school }),
  claim: (values) => ({ kind: 'school-record', school: textIn(values, 'school') }),
  Fields: SchoolRecordFields,
  rows: ({ school }, { claims }, local, { season }) => [
    { label: claims['school-record'].school, value: local(schoolName(season, school)) },
  ],
});
