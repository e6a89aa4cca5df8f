import { byCodeUnit } from './compare.ts';
import { NONE, type UnitTable } from './model.ts';
import type { Applicant, Choice, Instance } from './types.ts';

export const unitOf = (applicant: Applicant): string => applicant.unit ?? applicant.id;

/** Members by unit, units in code-unit order of their ids, members in the order of `applicants`. */
export const membersByUnit = (
  applicants: readonly Applicant[],
): readonly (readonly [id: string, members: readonly Applicant[]])[] => {
  const members = new Map<string, Applicant[]>();
  for (const applicant of applicants) {
    const id = unitOf(applicant);
    const list = members.get(id);
    if (list === undefined) members.set(id, [applicant]);
    else list.push(applicant);
  }
  return [...members].sort(([a], [b]) => byCodeUnit(a, b));
};

/** The ids for which numbers are drawn, in code-unit order. */
export const unitIds = (instance: Instance): readonly string[] =>
  [...new Set(instance.applicants.map(unitOf))].sort(byCodeUnit);

const better = (a: Choice, b: Choice): boolean =>
  a.tier < b.tier || (a.tier === b.tier && a.order < b.order);

/** a unit's tier and order at a school are its best member's */
const bestMember = (members: readonly Applicant[], position: number): Choice =>
  members
    .map(({ choices }) => choices[position]!)
    .reduce((best, choice) => (better(choice, best) ? choice : best));

const ownMetres = (
  { metres }: Applicant,
  schools: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> | null =>
  metres === undefined
    ? null
    : new Map(Object.entries(metres).map(([school, value]) => [schools.get(school)!, value]));

const compileChoices = (
  members: readonly (readonly Applicant[])[],
  schools: ReadonlyMap<string, number>,
) => {
  const choiceStart = new Int32Array(members.length + 1);
  for (const [u, list] of members.entries()) {
    choiceStart[u + 1] = choiceStart[u]! + list[0]!.choices.length;
  }
  const total = choiceStart[members.length]!;
  const choiceUnit = new Int32Array(total);
  const choiceSchool = new Int32Array(total);
  const choiceTier = new Int32Array(total);
  const choiceOrder = new Float64Array(total);
  const bestTier = new Int32Array(members.length).fill(NONE);
  for (const [u, list] of members.entries()) {
    const start = choiceStart[u]!;
    for (let c = start; c < choiceStart[u + 1]!; c++) {
      const { school, tier, order } = bestMember(list, c - start);
      choiceUnit[c] = u;
      choiceSchool[c] = schools.get(school)!;
      choiceTier[c] = tier;
      choiceOrder[c] = order;
      bestTier[u] = c === start ? tier : Math.min(tier, bestTier[u]!);
    }
  }
  return { choiceStart, choiceUnit, choiceSchool, choiceTier, choiceOrder, bestTier };
};

export const compileUnits = (
  instance: Instance,
  schools: ReadonlyMap<string, number>,
  groups: ReadonlyMap<string, number>,
  areas: ReadonlyMap<string, number>,
): UnitTable => {
  const units = membersByUnit(instance.applicants);
  const first = units.map(([, members]) => members[0]!);
  const members = units.map(([, list]) => list);
  const guaranteed = new Set(instance.rules.guaranteedGroups);
  return {
    ids: units.map(([id]) => id),
    members,
    size: Int32Array.from(members, (list) => list.length),
    x: Int32Array.from(first, ({ at }) => at[0]),
    y: Int32Array.from(first, ({ at }) => at[1]),
    area: Int32Array.from(first, ({ area }) => (area === undefined ? NONE : areas.get(area)!)),
    overflow: Uint8Array.from(first, ({ overflow }) => (overflow ? 1 : 0)),
    groups: first.map((applicant) => applicant.groups.map((group) => groups.get(group)!)),
    guaranteed: Uint8Array.from(first, (applicant) =>
      applicant.groups.some((group) => guaranteed.has(group)) ? 1 : 0,
    ),
    metres: first.map((applicant) => ownMetres(applicant, schools)),
    ...compileChoices(members, schools),
  };
};
