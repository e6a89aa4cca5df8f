import type { SeasonReport } from '../../contract/bureau-views.ts';
import type { Application } from '../../domain/application/application.ts';
import { countedAsDemand } from '../../domain/application/states.ts';
import { type Placed, seasonFigures } from '../../domain/indicators/season-figures.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { Run } from '../../domain/season/run.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { districtSeason } from '../support/open-season.ts';
import { readResult, readRoster } from './allocation-files.ts';
import { everyApplication } from './every-application.ts';
import { bookOf } from './load.ts';
import type { RosterRow } from './roster.ts';

type Needs = Pick<Ports, 'applications' | 'records' | 'ruleBooks' | 'runs'>;

const confirmedBySchool = (applications: readonly Application[]): Map<string, number> => {
  const confirmed = new Map<string, number>();
  for (const { state, placement } of applications) {
    if (state !== 'CONFIRMED' || placement === null) continue;
    confirmed.set(placement.school, (confirmed.get(placement.school) ?? 0) + 1);
  }
  return confirmed;
};

type Rows = { readonly roster: readonly RosterRow[]; readonly placed: readonly Placed[] };

const rowsOfRun = async ({ records }: Needs, run: Run, resultKey: string): Promise<Rows> => {
  const [{ rows }, { placements }] = await Promise.all([
    readRoster(records, run.rosterKey),
    readResult(records, resultKey),
  ]);
  const categories = new Map(rows.map(({ id, category }) => [id, category]));
  return {
    roster: rows,
    placed: placements.map(({ applicant, school, phase, metres }) => ({
      category: categories.get(applicant) ?? 'UNKNOWN',
      school,
      phase,
      metres,
    })),
  };
};

const unplaced = { school: null, phase: 'unplaced', metres: null } as const;

/** After a supplement: every child of any roster that still asks for a seat or has one, and where it stands now. */
const rowsOfSeason = async (
  { records }: Needs,
  published: readonly Run[],
  applications: readonly Application[],
): Promise<Rows> => {
  const rosters = await Promise.all(published.map((run) => readRoster(records, run.rosterKey)));
  const newest = new Map(rosters.flatMap(({ rows }) => rows.map((row) => [row.id, row])));
  const standing = applications.flatMap(({ id, state, placement }) => {
    const row = newest.get(id);
    return row === undefined || !countedAsDemand.includes(state) ? [] : [{ row, placement }];
  });
  return {
    roster: standing.map(({ row }) => row),
    placed: standing.map(({ row: { category }, placement }) => {
      const { school, phase, metres } = placement ?? unplaced;
      return { category, school, phase, metres };
    }),
  };
};

/**
 * The report of the newest published run, before publication of the newest allocated one, recounted from its files; what
 * `npm run season` prints. After a supplement it counts what all runs have led to.
 */
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
  const published = runs.filter(({ state }) => state === 'PUBLISHED').reverse();
  const applications = await everyApplication(ports, run.season);
  const confirmed = confirmedBySchool(applications);
  const { roster, placed } =
    published.length > 1
      ? await rowsOfSeason(ports, published, applications)
      : await rowsOfRun(ports, run, run.resultKey);
  const figures = seasonFigures(book, placed);
  return ok({
    season: run.season,
    level: book.level,
    run: run.number,
    withoutDocuments: roster.filter(({ documents }) => documents === 0).length,
    ...figures,
    schools: figures.schools.map((row) => ({ ...row, confirmed: confirmed.get(row.school) ?? 0 })),
    confirmed: [...confirmed.values()].reduce((sum, one) => sum + one, 0),
  });
};
