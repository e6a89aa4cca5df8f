import { findShortage } from '../../allocation/index.ts';
import type { Instance, Shortage } from '../../allocation/types.ts';
import type { Application } from '../../domain/application/application.ts';
import { transition } from '../../domain/application/states.ts';

/**
 * An upheld objection of a child that has a place: it keeps the place, and takes part in the supplement for the schools
 * it prefers to it. Once it has moved, it was answered.
 */
export const seeksBetter = ({ state, placement, objection }: Application): boolean =>
  placement !== null &&
  placement.supplement !== true &&
  objection?.standing === 'upheld' &&
  transition(state, 'replace') !== null;

/**
 * Where seats are missing for those who have none. Children who have a place may take at most one seat each of what is
 * left at a school they list; only what stays beside that counts, so that no better place costs a child its only one.
 */
export const shortageOfWaiting = (
  instance: Instance,
  moving: ReadonlySet<string>,
): Shortage | null => {
  if (moving.size === 0) return findShortage(instance);
  const listed = instance.applicants
    .filter(({ id }) => moving.has(id))
    .flatMap(({ choices }) => choices.map(({ school }) => school));
  const sought = (school: string) => listed.filter((one) => one === school).length;
  return findShortage({
    ...instance,
    schools: instance.schools.map((school) => ({
      ...school,
      seats: Math.max(0, school.seats - sought(school.id)),
    })),
    applicants: instance.applicants.filter(({ id }) => !moving.has(id)),
  });
};
