import {
  fieldsOf,
  flag,
  integer,
  LARGEST,
  list,
  oneOf,
  record,
  type Shape,
  text,
} from './shapes.ts';
import type {
  Applicant,
  Choice,
  Instance,
  OverflowGoal,
  Point,
  Reserve,
  Rules,
  School,
} from './types.ts';

const MOST_SCHOOLS = 20_000;
const MOST_APPLICANTS = 5_000_000;
const MOST_SEATS = 1_000_000;
const LAST_TIER = 1_000_000;
const FARTHEST = 10_000_000;
const COORDINATE = 1_000_000_000;

const metres = integer(0, FARTHEST);
const seats = integer(0, MOST_SEATS);
const coordinate = integer(-COORDINATE, COORDINATE);

const at: Shape<Point> = (value, path, faults) => {
  const [x = 0, y = 0, ...more] = list(coordinate)(value, path, faults);
  if (Array.isArray(value) && (value.length < 2 || more.length > 0)) {
    faults.add(path, 'not-two-numbers', value);
  }
  return [x, y];
};

const goal = oneOf<OverflowGoal>('placed', 'area', 'near', 'metres');

const noRules: Rules = {
  guaranteedTier: -1,
  guaranteedGroups: [],
  overflow: 'none',
  overflowGoals: ['placed'],
  nearMetres: 0,
  joint: 'elastic',
  holdBack: 0,
};

const rules: Shape<Rules> = (value, path, faults) => {
  const field = fieldsOf(value, path, faults, Object.keys(noRules));
  if (field === null) return noRules;
  return {
    guaranteedTier: integer(-1, LAST_TIER)(
      field('guaranteedTier'),
      `${path}.guaranteedTier`,
      faults,
    ),
    guaranteedGroups: list(text)(field('guaranteedGroups'), `${path}.guaranteedGroups`, faults),
    overflow: oneOf<Rules['overflow']>('together', 'by-tier', 'none')(
      field('overflow'),
      `${path}.overflow`,
      faults,
    ),
    overflowGoals: list(goal)(field('overflowGoals'), `${path}.overflowGoals`, faults),
    nearMetres: metres(field('nearMetres'), `${path}.nearMetres`, faults),
    joint: oneOf<Rules['joint']>('elastic', 'hold-back')(field('joint'), `${path}.joint`, faults),
    holdBack: seats(field('holdBack'), `${path}.holdBack`, faults),
  };
};

const reserve: Shape<Reserve> = (value, path, faults) => {
  const field = fieldsOf(value, path, faults, ['group', 'seats']);
  return {
    group: text(field?.('group'), `${path}.group`, faults),
    seats: seats(field?.('seats'), `${path}.seats`, faults),
  };
};

const SCHOOL = ['id', 'seats', 'at', 'area', 'reserves', 'overflow'];

const school: Shape<School> = (value, path, faults) => {
  const field = fieldsOf(value, path, faults, SCHOOL);
  const area = field?.('area');
  return {
    id: text(field?.('id'), `${path}.id`, faults),
    seats: seats(field?.('seats'), `${path}.seats`, faults),
    at: at(field?.('at'), `${path}.at`, faults),
    ...(area === undefined ? {} : { area: text(area, `${path}.area`, faults) }),
    reserves: list(reserve)(field?.('reserves'), `${path}.reserves`, faults),
    overflow: flag(field?.('overflow'), `${path}.overflow`, faults),
  };
};

const choice: Shape<Choice> = (value, path, faults) => {
  const field = fieldsOf(value, path, faults, ['school', 'tier', 'order']);
  return {
    school: text(field?.('school'), `${path}.school`, faults),
    tier: integer(0, LAST_TIER)(field?.('tier'), `${path}.tier`, faults),
    order: integer(-LARGEST, LARGEST)(field?.('order'), `${path}.order`, faults),
  };
};

const APPLICANT = ['id', 'at', 'area', 'groups', 'unit', 'choices', 'metres', 'overflow'];

const applicant: Shape<Applicant> = (value, path, faults) => {
  const field = fieldsOf(value, path, faults, APPLICANT);
  const area = field?.('area');
  const unit = field?.('unit');
  const own = field?.('metres');
  return {
    id: text(field?.('id'), `${path}.id`, faults),
    at: at(field?.('at'), `${path}.at`, faults),
    ...(area === undefined ? {} : { area: text(area, `${path}.area`, faults) }),
    groups: list(text)(field?.('groups'), `${path}.groups`, faults),
    ...(unit === undefined ? {} : { unit: text(unit, `${path}.unit`, faults) }),
    choices: list(choice, MOST_SCHOOLS)(field?.('choices'), `${path}.choices`, faults),
    ...(own === undefined ? {} : { metres: record(metres)(own, `${path}.metres`, faults) }),
    overflow: flag(field?.('overflow'), `${path}.overflow`, faults),
  };
};

const INSTANCE = ['format', 'round', 'rules', 'schools', 'applicants'];

/** The shape of `sunshine-instance/1`, every number within its bounds. */
export const instanceShape: Shape<Instance> = (value, path, faults) => {
  const field = fieldsOf(value, path, faults, INSTANCE);
  return {
    format: oneOf('sunshine-instance/1')(field?.('format'), 'format', faults),
    round: text(field?.('round'), 'round', faults),
    rules: rules(field?.('rules'), 'rules', faults),
    schools: list(school, MOST_SCHOOLS)(field?.('schools'), 'schools', faults),
    applicants: list(applicant, MOST_APPLICANTS)(field?.('applicants'), 'applicants', faults),
  };
};
