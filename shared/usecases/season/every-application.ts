import type { Application } from '../../domain/application/application.ts';
import type { Ports } from '../ports.ts';

/** All applications of a season, page by page. */
export const everyApplication = async (
  ports: Pick<Ports, 'applications'>,
  season: string,
): Promise<readonly Application[]> => {
  const all: Application[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ports.applications.ofSeason>> =
      await ports.applications.ofSeason({
        season,
        limit: 500,
        ...(cursor === null ? {} : { cursor }),
      });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
};
