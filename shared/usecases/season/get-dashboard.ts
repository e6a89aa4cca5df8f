import type { Dashboard } from '../../contract/bureau-views.ts';
import { pressureOf } from '../../domain/indicators/pressure.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok } from '../../domain/outcome.ts';
import type { RuleBook, Zone } from '../../domain/rule-book/schema.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { districtSeason } from '../support/open-season.ts';

type Needs = Pick<Ports, 'counters' | 'ruleBooks'>;
type Counters = Readonly<Record<string, number>>;

const zoneRow = (book: RuleBook, { id, schools }: Zone, counters: Counters) => {
  const seats = book.schools
    .filter((school) => schools.includes(school.id))
    .reduce((sum, school) => sum + school.seats, 0);
  const demand = counters[`zone:${id}`] ?? 0;
  const matched = counters[`matched:${id}`] ?? 0;
  return {
    zone: id,
    schools: [...schools],
    seats,
    demand,
    matched,
    pressure: pressureOf(seats, matched, demand),
  };
};

/** Demand against seats while registration runs, from the projection's counters alone: one query. */
export const getDashboard = async (
  ports: Needs,
  actor: BureauActor,
  query: { readonly season: string },
): Promise<Outcome<Dashboard>> => {
  const loaded = await districtSeason(ports, actor, query.season);
  if (!loaded.ok) return loaded;
  const { book } = loaded.value;
  const counters: Counters = await ports.counters.all(query.season);
  const states = Object.entries(counters).flatMap(([name, count]) =>
    name.startsWith('state:') && count > 0 ? [[name.slice('state:'.length), count] as const] : [],
  );
  return ok({
    season: query.season,
    seats: book.schools.reduce((sum, { seats }) => sum + seats, 0),
    applications: counters['applications'] ?? 0,
    demand: counters['demand'] ?? 0,
    byState: Object.fromEntries(states),
    byCategory: book.categories.map(({ code }) => ({
      category: code,
      children: counters[`category:${code}`] ?? 0,
    })),
    withoutDocuments: counters['without-documents'] ?? 0,
    zones: book.zones.map((zone) => zoneRow(book, zone, counters)),
    unzoned: counters['unzoned'] ?? 0,
  });
};
