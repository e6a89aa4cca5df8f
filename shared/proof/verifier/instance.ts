/** The verifier's own reading of `sunshine-instance/1`. */

import {
  entries,
  fault,
  field,
  flag,
  integer,
  isObject,
  isText,
  items,
  itemsRead,
  type Node,
  oneOf,
  onlyFields,
  orAbsent,
  text,
} from './read.ts';

export type Point = readonly [x: number, y: number];

export type Rules = {
  readonly guaranteedTier: number;
  readonly guaranteedGroups: readonly string[];
  readonly overflow: 'together' | 'by-tier' | 'none';
  readonly overflowGoals: readonly ('placed' | 'area' | 'near' | 'metres')[];
  readonly nearMetres: number;
  readonly joint: 'elastic' | 'hold-back';
  readonly holdBack: number;
};

export type School = {
  readonly id: string;
  readonly seats: number;
  readonly at: Point;
  readonly area: string | undefined;
  readonly reserves: readonly { readonly group: string; readonly seats: number }[];
  readonly overflow: boolean;
};

export type Choice = { readonly school: string; readonly tier: number; readonly order: number };

export type Applicant = {
  readonly id: string;
  readonly at: Point;
  readonly area?: string | undefined;
  readonly groups: readonly string[];
  readonly unit?: string | undefined;
  readonly choices: readonly Choice[];
  readonly metres?: Readonly<Record<string, number>> | undefined;
  readonly overflow: boolean;
};

export type Instance = {
  readonly round: string;
  readonly rules: Rules;
  readonly schools: readonly School[];
  readonly applicants: readonly Applicant[];
};

const farthest = 1_000_000_000;
const most = 2 ** 31 - 1;

const count = (node: Node): number => integer(node, 0, most);

const point = (node: Node): Point => {
  const [x, y, ...rest] = items(node);
  if (x === undefined || y === undefined || rest.length > 0) {
    fault(node, 'two coordinates');
    return [0, 0];
  }
  return [integer(x, -farthest, farthest), integer(y, -farthest, farthest)];
};

const readRules = (node: Node): Rules => {
  onlyFields(node, [
    'guaranteedTier',
    'guaranteedGroups',
    'overflow',
    'overflowGoals',
    'nearMetres',
    'joint',
    'holdBack',
  ]);
  return {
    guaranteedTier: integer(field(node, 'guaranteedTier'), -1, most),
    guaranteedGroups: items(field(node, 'guaranteedGroups')).map(text),
    overflow: oneOf(field(node, 'overflow'), ['together', 'by-tier', 'none']),
    overflowGoals: items(field(node, 'overflowGoals')).map((goal) =>
      oneOf(goal, ['placed', 'area', 'near', 'metres']),
    ),
    nearMetres: count(field(node, 'nearMetres')),
    joint: oneOf(field(node, 'joint'), ['elastic', 'hold-back']),
    holdBack: count(field(node, 'holdBack')),
  };
};

const readSchool = (node: Node): School => {
  onlyFields(node, ['id', 'seats', 'at', 'area', 'reserves', 'overflow']);
  return {
    id: text(field(node, 'id')),
    seats: count(field(node, 'seats')),
    at: point(field(node, 'at')),
    area: orAbsent(field(node, 'area'), text),
    reserves: items(field(node, 'reserves')).map((reserve) => ({
      group: text(field(reserve, 'group')),
      seats: count(field(reserve, 'seats')),
    })),
    overflow: flag(field(node, 'overflow')),
  };
};

const readMetres = (node: Node): Readonly<Record<string, number>> =>
  Object.fromEntries(entries(node).map(([school, metres]) => [school, count(metres)]));

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

const isCoordinate = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= farthest;

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && value.length === 2 && isCoordinate(value[0]) && isCoordinate(value[1]);

const isChoice = (value: unknown): value is Choice => {
  if (!isObject(value)) return false;
  const { school, tier, order } = value;
  return isText(school) && isCount(tier) && Number.isSafeInteger(order);
};

const isMetres = (value: unknown): boolean =>
  value === undefined || (isObject(value) && Object.values(value).every(isCount));

const isTextOrAbsent = (value: unknown): boolean => value === undefined || isText(value);

/** Nothing but the fields that are due, as they are due: such a row is taken as it is. */
const isApplicant = (value: unknown): value is Applicant => {
  if (!isObject(value)) return false;
  const { id, at, area, groups, unit, choices, metres, overflow } = value;
  const optional = +(area !== undefined) + +(unit !== undefined) + +(metres !== undefined);
  return (
    Object.keys(value).length === 5 + optional &&
    isText(id) &&
    isPoint(at) &&
    isTextOrAbsent(area) &&
    Array.isArray(groups) &&
    groups.every(isText) &&
    isTextOrAbsent(unit) &&
    Array.isArray(choices) &&
    choices.every(isChoice) &&
    isMetres(metres) &&
    typeof overflow === 'boolean'
  );
};

const readApplicant = (node: Node): Applicant => {
  onlyFields(node, ['id', 'at', 'area', 'groups', 'unit', 'choices', 'metres', 'overflow']);
  return {
    id: text(field(node, 'id')),
    at: point(field(node, 'at')),
    area: orAbsent(field(node, 'area'), text),
    groups: items(field(node, 'groups')).map(text),
    unit: orAbsent(field(node, 'unit'), text),
    choices: items(field(node, 'choices')).map((choice) => ({
      school: text(field(choice, 'school')),
      tier: count(field(choice, 'tier')),
      order: integer(field(choice, 'order'), Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
    })),
    metres: orAbsent(field(node, 'metres'), readMetres),
    overflow: flag(field(node, 'overflow')),
  };
};

export const readInstance = (node: Node): Instance => {
  onlyFields(node, ['format', 'round', 'rules', 'schools', 'applicants']);
  oneOf(field(node, 'format'), ['sunshine-instance/1']);
  return {
    round: text(field(node, 'round')),
    rules: readRules(field(node, 'rules')),
    schools: items(field(node, 'schools')).map(readSchool),
    // the slow reading names what is wrong with a row
    applicants: itemsRead(field(node, 'applicants'), (value, row) =>
      isApplicant(value) ? value : readApplicant(row()),
    ),
  };
};
