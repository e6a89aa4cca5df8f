import type * as z from 'zod';
import type { schoolsApi } from '../../contract/schools.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { SchoolActor } from '../actors.ts';
import type { Page, Ports } from '../ports.ts';
import { districtSeason } from './case-of.ts';

type Overview = z.infer<typeof schoolsApi.getOverview.response>;

const pageSize = 500;

const countByState = async (
  ports: Pick<Ports, 'applications'>,
  season: string,
  desk: string,
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  let cursor: string | null = null;
  do {
    const page: Page<Application> = await ports.applications.atDesk({
      season,
      desk,
      limit: pageSize,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const { state } of page.items) counts[state] = (counts[state] ?? 0) + 1;
    cursor = page.next;
  } while (cursor !== null);
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
