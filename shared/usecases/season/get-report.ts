import type { SeasonReport } from '../../contract/bureau-views.ts';
import { seasonFigures } from '../../domain/indicators/season-figures.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { districtSeason } from '../support/open-season.ts';
import { readResult, readRoster } from './allocation-files.ts';
import { everyApplication } from './every-application.ts';
import { bookOf } from './load.ts';

type Needs = Pick<Ports, 'applications' | 'records' | 'ruleBooks' | 'runs'>;

const confirmedBySchool = async (ports: Needs, season: string): Promise<Map<string, number>> => {
  const confirmed = new Map<string, number>();
  for (const { state, placement } of await everyApplication(ports, season)) {
    if (state !== 'CONFIRMED' || placement === null) continue;
    confirmed.set(placement.school, (confirmed.get(placement.school) ?? 0) + 1);
  }
  return confirmed;
};

/** The report of the newest published run, before publication of the newest allocated one, recounted from its files; what `npm run season` prints. */
export const getReport = async (
  ports: Needs,
  actor: BureauActor,
  query: { readonly season: string },
): Promise<Outcome<SeasonReport>> => {
  const loaded = await districtSeason(ports, actor, query.season);
  if (!loaded.ok) return loaded;
  const runs = (await ports.runs.list(query.season)).toSorted((a, b) => b.number - a.number);
  const run =
    runs.find(({ state }) => state === 'PUBLISHED') ??
    runs.find(({ resultKey }) => resultKey !== null);
  if (run?.resultKey == null) return refuse('not-found');

  const book = await bookOf(ports, run.season, run.ruleBookVersion);
  const [roster, result, confirmed] = await Promise.all([
    readRoster(ports.records, run.rosterKey),
    readResult(ports.records, run.resultKey),
    confirmedBySchool(ports, run.season),
  ]);
  const categories = new Map(roster.rows.map(({ id, category }) => [id, category]));
  const figures = seasonFigures(
    book,
    result.placements.map(({ applicant, school, phase, metres }) => ({
      category: categories.get(applicant) ?? 'UNKNOWN',
      school,
      phase,
      metres,
    })),
  );
  return ok({
    season: run.season,
    level: book.level,
    run: run.number,
    withoutDocuments: roster.rows.filter(({ documents }) => documents === 0).length,
    ...figures,
    schools: figures.schools.map((row) => ({ ...row, confirmed: confirmed.get(row.school) ?? 0 })),
    confirmed: [...confirmed.values()].reduce((sum, one) => sum + one, 0),
  });
};
