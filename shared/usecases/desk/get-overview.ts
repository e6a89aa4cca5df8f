import type * as z from 'zod';
import type { schoolsApi } from '../../contract/schools.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { SchoolActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { everyPage } from '../support/every-page.ts';
import { districtSeason } from '../support/open-season.ts';

type Overview = z.infer<typeof schoolsApi.getOverview.response>;

const countByState = async (
  ports: Pick<Ports, 'applications'>,
  season: string,
  desk: string,
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const all = await everyPage((page) => ports.applications.atDesk({ season, desk, ...page }));
  for (const { state } of all) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

export const getOverview = async (
  ports: Pick<Ports, 'applications' | 'ruleBooks'>,
  actor: SchoolActor,
  { season }: { readonly season: string },
): Promise<Outcome<Overview>> => {
  const found = await districtSeason(ports, actor, season);
  if (!found.ok) return found;
  const school = found.value.book.schools.find(({ id }) => id === actor.school);
  if (school === undefined) return refuse('not-found');
  const byState = await countByState(ports, season, school.id);
  return ok({ school: school.id, seats: school.seats, classes: school.classes, byState });
};
