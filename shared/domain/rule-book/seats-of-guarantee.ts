import { faultAt, type RuleFault } from './faults.ts';
import type { RuleBook } from './schema.ts';

/** Children known of before registration, by the zone they live in and the category they would be in. */
export type Forecast = readonly {
  readonly zone: string;
  readonly category: string;
  readonly children: number;
}[];

type Demand = { readonly schools: readonly number[]; readonly children: number };

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

type Seating = {
  readonly demand: readonly Demand[];
  readonly left: number[];
  /** seated[zone][school] */
  readonly seated: Map<number, number>[];
};

type Reached = {
  readonly zones: readonly number[];
  readonly schools: readonly number[];
  /** for a school: the zone it was reached from; for a zone: the school */
  readonly fromZone: ReadonlyMap<number, number>;
  readonly fromSchool: ReadonlyMap<number, number>;
};

/** All schools a child of the zone could be seated at, others moving up; breadth first. */
const reachedFrom = ({ demand, seated }: Seating, start: number): Reached => {
  const zones = [start];
  const schools: number[] = [];
  const fromZone = new Map<number, number>();
  const fromSchool = new Map<number, number>();
  for (const zone of zones) {
    for (const school of demand[zone]?.schools ?? []) {
      if (fromZone.has(school)) continue;
      fromZone.set(school, zone);
      schools.push(school);
      seated.forEach((held, other) => {
        if ((held.get(school) ?? 0) === 0 || zones.includes(other)) return;
        fromSchool.set(other, school);
        zones.push(other);
      });
    }
  }
  return { zones, schools, fromZone, fromSchool };
};

const change = (held: Map<number, number> | undefined, school: number, by: number): void => {
  held?.set(school, (held.get(school) ?? 0) + by);
};

/** Seats as many as fit along the way back from a school with room; answers how many. */
const seatAlong = (
  seating: Seating,
  reached: Reached,
  start: number,
  end: number,
  most: number,
) => {
  const steps: { readonly zone: number; readonly to: number; readonly away: number | null }[] = [];
  let to = end;
  for (;;) {
    const zone = reached.fromZone.get(to) ?? start;
    const away = zone === start ? null : (reached.fromSchool.get(zone) ?? null);
    steps.push({ zone, to, away });
    if (away === null) break;
    to = away;
  }
  const room = steps.reduce(
    (least, { zone, away }) =>
      away === null ? least : Math.min(least, seating.seated[zone]?.get(away) ?? 0),
    Math.min(most, seating.left[end] ?? 0),
  );
  for (const { zone, to: school, away } of steps) {
    change(seating.seated[zone], school, room);
    if (away !== null) change(seating.seated[zone], away, -room);
  }
  seating.left[end] = (seating.left[end] ?? 0) - room;
  return room;
};

/**
 * Where the plan has fewer seats than the guarantee promises: a maximum flow from zones to schools (Ford & Fulkerson
 * 1956), and for each zone that stays short the minimum cut, all zones and schools bound up in it.
 */
export const seatsShortOfGuarantee = (
  ruleBook: RuleBook,
  forecast: Forecast,
): readonly RuleFault[] => {
  const demand = guaranteedDemand(ruleBook, forecast);
  const seating: Seating = {
    demand,
    left: ruleBook.schools.map(({ seats }) => seats),
    seated: demand.map(() => new Map<number, number>()),
  };
  const cut = new Set<number>();
  const faults: RuleFault[] = [];
  const missing = demand.map(({ children }, zone) => {
    let waiting = children;
    while (waiting > 0) {
      const reached = reachedFrom(seating, zone);
      const end = reached.schools.find((school) => (seating.left[school] ?? 0) > 0);
      if (end === undefined) break;
      waiting -= seatAlong(seating, reached, zone, end, waiting);
    }
    return waiting;
  });
  missing.forEach((short, zone) => {
    if (short === 0 || cut.has(zone)) return;
    const { zones, schools } = reachedFrom(seating, zone);
    for (const one of zones) cut.add(one);
    const sum = (list: readonly number[], of: (index: number) => number) =>
      list.reduce((total, index) => total + of(index), 0);
    faults.push(
      faultAt(['zones', zone], 'seats-short-of-guarantee', {
        zones: zones.map((index) => ruleBook.zones[index]?.id ?? '').join(', '),
        schools: schools.map((index) => ruleBook.schools[index]?.id ?? '').join(', '),
        children: sum(zones, (index) => demand[index]?.children ?? 0),
        seats: sum(schools, (index) => ruleBook.schools[index]?.seats ?? 0),
        missing: sum(zones, (index) => missing[index] ?? 0),
      }),
    );
  });
  return faults;
};
