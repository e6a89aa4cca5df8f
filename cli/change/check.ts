/** Whether a change speaks of schools, places and zones that the instance has. */

import type { Instance } from '../../shared/allocation/types.ts';
import type { InputFault } from '../faults.ts';
import type { Change, Move } from './shape.ts';
import { movesOf, placeOf, rezoned, selectionOf } from './zones.ts';

type Named = readonly [field: string, code: string, found: string];

const places = /^-?\d{1,10},-?\d{1,10}$/;

const twice = (field: (index: number) => string, names: readonly string[]): readonly Named[] => {
  const seen = new Set<string>();
  return names.flatMap((name, i): readonly Named[] => {
    const isDouble = seen.has(name);
    seen.add(name);
    return isDouble ? [[field(i), 'double', name]] : [];
  });
};

const schoolFaults = ({ schools }: Instance, wanted: Change): readonly Named[] => {
  const known = new Set(schools.map(({ id }) => id));
  const named: readonly (readonly [string, string])[] = [
    ...wanted.schools.map(({ id }, i) => [`schools.${i}.id`, id] as const),
    ...wanted.removed.map((id, i) => [`removed.${i}`, id] as const),
    ...wanted.added.flatMap(({ beside }, i) =>
      beside === undefined ? [] : [[`added.${i}.beside`, beside] as const],
    ),
  ];
  return [
    ...named.flatMap(([field, id]): readonly Named[] =>
      known.has(id) ? [] : [[field, 'unknown-school', id]],
    ),
    ...twice(
      (i) => `schools.${i}.id`,
      wanted.schools.map(({ id }) => id),
    ),
    ...twice((i) => `removed.${i}`, wanted.removed),
    ...twice(
      (i) => `added.${i}.id`,
      wanted.added.map(({ id }) => id),
    ),
    ...wanted.added.flatMap(({ id }, i): readonly Named[] =>
      known.has(id) ? [[`added.${i}.id`, 'double', id]] : [],
    ),
  ];
};

type World = {
  readonly lived: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
};

const worldOf = ({ schools, applicants }: Instance, { added, removed }: Change): World => {
  const closed = new Set(removed);
  const before = new Set(schools.map(({ id }) => id));
  return {
    lived: new Set(applicants.map(placeOf)),
    chosen: new Set(applicants.flatMap(({ choices }) => choices.map(({ school }) => school))),
    before,
    after: new Set([...[...before].filter((id) => !closed.has(id)), ...added.map(({ id }) => id)]),
  };
};

const placeFaults = (at: string, list: readonly string[], { lived }: World): readonly Named[] =>
  list.flatMap((place, i): readonly Named[] => {
    if (!places.test(place)) return [[`${at}.places.${i}`, 'not-a-place', place]];
    return lived.has(place) ? [] : [[`${at}.places.${i}`, 'place-unknown', place]];
  });

const fromFaults = (at: string, from: string, { before, chosen }: World): readonly Named[] => {
  if (!before.has(from)) return [[`${at}.from`, 'unknown-school', from]];
  return chosen.has(from) ? [] : [[`${at}.from`, 'zone-empty', from]];
};

const moveFaults = (move: Move, index: number, world: World): readonly Named[] => {
  const at = `zones.moved.${index}`;
  const { places: list, from, to } = move;
  const nowhere = (list ?? []).length === 0 && (from === undefined || list !== undefined);
  return [
    ...(nowhere ? [[`${at}.places`, 'zone-without-place', ''] as const] : []),
    ...(to.length === 0 ? [[`${at}.to`, 'zone-without-school', ''] as const] : []),
    ...placeFaults(at, list ?? [], world),
    ...(from === undefined ? [] : fromFaults(at, from, world)),
    ...to.flatMap((id, i): readonly Named[] =>
      world.after.has(id) ? [] : [[`${at}.to.${i}`, 'unknown-school', id]],
    ),
    ...twice((i) => `${at}.to.${i}`, to),
  ];
};

/** Each child is moved once, from a list that says in which tier it stands, and no move is of nobody. */
const childFaults = ({ applicants }: Instance, moves: readonly Move[]): readonly Named[] => {
  const selections = moves.map(selectionOf);
  const faults = new Map<string, Named>();
  const note = (field: string, code: string, found: string) => {
    if (!faults.has(field)) faults.set(field, [field, code, found]);
  };
  const concerned = new Set<Move>();
  for (const applicant of applicants) {
    const [first, second] = movesOf(selections, applicant);
    if (first === undefined) continue;
    concerned.add(first.move);
    const at = `zones.moved.${moves.indexOf(first.move)}`;
    if (second !== undefined) {
      concerned.add(second.move);
      note(`zones.moved.${moves.indexOf(second.move)}`, 'moved-twice', placeOf(applicant));
    }
    if (rezoned(applicant, first.move) === null)
      note(`${at}.tier`, 'zone-needs-tier', placeOf(applicant));
  }
  for (const [i, move] of moves.entries()) {
    if (!concerned.has(move)) note(`zones.moved.${i}`, 'zone-empty', move.from ?? '');
  }
  return [...faults.values()];
};

/** Empty where every school, place and zone named is there, and nothing is said twice. */
export const changeFaults = (
  instance: Instance,
  where: string,
  wanted: Change,
): readonly InputFault[] => {
  const { moved } = wanted.zones;
  const world = moved.length === 0 ? null : worldOf(instance, wanted);
  const named = [
    ...schoolFaults(instance, wanted),
    ...(world === null ? [] : moved.flatMap((move, i) => moveFaults(move, i, world))),
  ];
  const all = named.length > 0 ? named : childFaults(instance, moved);
  return all.map(([field, code, found]) => ({
    where,
    field,
    code,
    ...(found === '' ? {} : { found: JSON.stringify(found) }),
  }));
};
