import type { Application } from '../application/application.ts';
import { countedAsDemand } from '../application/states.ts';
import type { Category, RuleBook } from '../rule-book/schema.ts';

const zoneCounters = (zones: readonly string[], category: Category | undefined): string[] => {
  const [zone, ...others] = zones;
  if (zone === undefined || others.length > 0) return ['unzoned'];
  const matched = category?.groups.includes('matched') ?? false;
  return matched ? [`zone:${zone}`, `matched:${zone}`] : [`zone:${zone}`];
};

/** The counters one application adds one to, as it stands; the projection keeps their sums. */
export const countersOf = (book: RuleBook, application: Application): readonly string[] => {
  const counters = ['applications', `state:${application.state}`];
  if (!countedAsDemand.includes(application.state)) return counters;
  const code = application.category ?? application.answers.category ?? 'UNKNOWN';
  const category = book.categories.find((one) => one.code === code);
  counters.push('demand', `category:${code}`, ...zoneCounters(application.zones, category));
  if (application.documents === 0) counters.push('without-documents');
  return counters;
};
