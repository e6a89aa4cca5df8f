import type { Application, ApplicationState } from '../application/application.ts';
import type { Category, RuleBook } from '../rule-book/schema.ts';

/** Applications that will ask for a seat: sent in and not withdrawn. */
const outsideDemand: ReadonlySet<ApplicationState> = new Set([
  'DRAFT',
  'WITHDRAWN',
  'NOT_QUALIFIED',
  'DECLINED',
  'NO_SHOW',
]);

const zoneCounters = (zones: readonly string[], category: Category | undefined): string[] => {
  const [zone, ...others] = zones;
  if (zone === undefined || others.length > 0) return ['unzoned'];
  const matched = category?.groups.includes('matched') ?? false;
  return matched ? [`zone:${zone}`, `matched:${zone}`] : [`zone:${zone}`];
};

/** The counters one application adds one to, as it stands; the projection keeps their sums. */
export const countersOf = (book: RuleBook, application: Application): readonly string[] => {
  const counters = ['applications', `state:${application.state}`];
  if (outsideDemand.has(application.state)) return counters;
  const code = application.category ?? application.answers.category ?? 'UNKNOWN';
  const category = book.categories.find((one) => one.code === code);
  counters.push('demand', `category:${code}`, ...zoneCounters(application.zones, category));
  if (application.documents === 0) counters.push('without-documents');
  return counters;
};
