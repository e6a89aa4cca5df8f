import { faultAt, type RuleFault } from './faults.ts';
import type { RuleBook } from './schema.ts';
import { type Demand, shortCuts } from './seat-flow.ts';

/** Children known of before registration, by the zone they live in and the category they would be in. */
export type Forecast = readonly {
  readonly zone: string;
  readonly category: string;
  readonly children: number;
}[];

/** Children of each zone whom a guaranteed rank seats before all others. */
const guaranteedDemand = (ruleBook: RuleBook, forecast: Forecast): readonly Demand[] => {
  const { rank } = ruleBook.guarantees;
  const codes = new Set(
    ruleBook.categories
      .filter((category) => rank !== null && category.rank <= rank)
      .map(({ code }) => code),
  );
  const place = new Map(ruleBook.schools.map(({ id }, index) => [id, index]));
  return ruleBook.zones.map(({ id, schools }) => ({
    schools: schools.flatMap((school) => place.get(school) ?? []),
    children: forecast
      .filter(({ zone, category }) => zone === id && codes.has(category))
      .reduce((sum, { children }) => sum + children, 0),
  }));
};

/** A name the book does not know would make the plan look sufficient. */
const unknownNames = (ruleBook: RuleBook, forecast: Forecast): readonly RuleFault[] => {
  const zones = new Set(ruleBook.zones.map(({ id }) => id));
  const codes = new Set(ruleBook.categories.map(({ code }) => code));
  return forecast.flatMap(({ zone, category }, index) => [
    ...(zones.has(zone) ? [] : [faultAt(['forecast', index, 'zone'], 'unknown-zone', { zone })]),
    ...(codes.has(category)
      ? []
      : [faultAt(['forecast', index, 'category'], 'unknown-category', { category })]),
  ]);
};

const total = (indices: readonly number[], of: (index: number) => number | undefined): number =>
  indices.reduce((sum, index) => sum + (of(index) ?? 0), 0);

/** Where the plan has fewer seats than the guarantee promises: zones, schools, children, seats, and how many miss one. */
export const seatsShortOfGuarantee = (
  ruleBook: RuleBook,
  forecast: Forecast,
): readonly RuleFault[] => {
  const unknown = unknownNames(ruleBook, forecast);
  if (unknown.length > 0) return unknown;
  const demand = guaranteedDemand(ruleBook, forecast);
  const seats = ruleBook.schools.map((school) => school.seats);
  return shortCuts(demand, seats).map(({ zones, schools, missing }) =>
    faultAt(['zones', zones[0] ?? 0], 'seats-short-of-guarantee', {
      zones: zones.map((index) => ruleBook.zones[index]?.id ?? '').join(', '),
      schools: schools.map((index) => ruleBook.schools[index]?.id ?? '').join(', '),
      children: total(zones, (index) => demand[index]?.children),
      seats: total(schools, (index) => seats[index]),
      missing,
    }),
  );
};
