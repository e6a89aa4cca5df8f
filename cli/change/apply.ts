/** A what-if on a copy: children whom the change does not concern are the very same objects. */

import type { Applicant, Choice, Instance, School } from '../../shared/allocation/types.ts';
import type { Change } from './shape.ts';
import { movesOf, rezoned, selectionOf } from './zones.ts';

const changedSchools = (
  schools: readonly School[],
  { schools: edits, added, removed }: Change,
): readonly School[] => {
  const editOf = new Map(edits.map(({ id, ...edit }) => [id, edit]));
  const closed = new Set(removed);
  return [
    ...schools
      .filter(({ id }) => !closed.has(id))
      .map((school) => ({ ...school, ...editOf.get(school.id) })),
    ...added.map(({ beside: _, ...school }) => school),
  ];
};

type Opened = ReadonlyMap<string, readonly string[]>;

/** the schools opened beside another, by that other */
const openedBeside = ({ added }: Change): Opened => {
  const beside = new Map<string, string[]>();
  for (const { id, beside: other } of added) {
    if (other !== undefined) beside.set(other, [...(beside.get(other) ?? []), id]);
  }
  return beside;
};

const withOpened = (
  choices: readonly Choice[],
  opened: Opened,
  closed: ReadonlySet<string>,
): readonly Choice[] => {
  if (!choices.some(({ school }) => opened.has(school) || closed.has(school))) return choices;
  const listed = new Set(choices.map(({ school }) => school));
  return choices.flatMap((choice) => [
    ...(closed.has(choice.school) ? [] : [choice]),
    ...(opened.get(choice.school) ?? [])
      .filter((id) => !listed.has(id))
      .map((id) => ({ ...choice, school: id })),
  ]);
};

const knownMetres = (
  metres: Readonly<Record<string, number>>,
  closed: ReadonlySet<string>,
): Readonly<Record<string, number>> => {
  const left = Object.entries(metres).filter(([id]) => !closed.has(id));
  return left.length === Object.keys(metres).length ? metres : Object.fromEntries(left);
};

/** Zones are moved first, then schools opened beside others join them, then closed ones leave. */
export const changed = (instance: Instance, wanted: Change): Instance => {
  const selections = wanted.zones.moved.map(selectionOf);
  const opened = openedBeside(wanted);
  const closed = new Set(wanted.removed);
  const changedApplicant = (applicant: Applicant): Applicant => {
    const [selected] = movesOf(selections, applicant);
    const moved = selected === undefined ? null : rezoned(applicant, selected.move);
    const choices = withOpened(moved ?? applicant.choices, opened, closed);
    const metres = applicant.metres && knownMetres(applicant.metres, closed);
    if (choices === applicant.choices && metres === applicant.metres) return applicant;
    return { ...applicant, choices, ...(metres === undefined ? {} : { metres }) };
  };
  const concernsChildren = selections.length + opened.size + closed.size > 0;
  return {
    ...instance,
    rules: { ...instance.rules, ...wanted.rules },
    schools: changedSchools(instance.schools, wanted),
    applicants: concernsChildren ? instance.applicants.map(changedApplicant) : instance.applicants,
  };
};
