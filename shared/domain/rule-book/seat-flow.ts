/** Children who ask for a seat at one of some schools, named by their index. */
export type Demand = { readonly schools: readonly number[]; readonly children: number };

/** Children being seated zone after zone. */
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

/** A set of zones bound together with the schools they can reach, and how many children find no seat there. */
export type Cut = {
  readonly zones: readonly number[];
  readonly schools: readonly number[];
  readonly missing: number;
};

const union = (a: readonly number[], b: readonly number[]): readonly number[] =>
  [...new Set([...a, ...b])].sort((x, y) => x - y);

/** Cuts that share a school are one. */
const joined = (cuts: readonly Cut[]): readonly Cut[] =>
  cuts.reduce<readonly Cut[]>((apart, cut) => {
    const touches = (other: Cut) => other.schools.some((school) => cut.schools.includes(school));
    const whole = apart.filter(touches).reduce(
      (sum, other) => ({
        zones: union(sum.zones, other.zones),
        schools: union(sum.schools, other.schools),
        missing: sum.missing + other.missing,
      }),
      { ...cut, zones: union(cut.zones, []), schools: union(cut.schools, []) },
    );
    return [...apart.filter((other) => !touches(other)), whole];
  }, []);

/**
 * A maximum flow from zones to schools by augmenting paths (Ford & Fulkerson 1956), and where children are left over the
 * minimum cut, in its connected parts. Ends because every path seats a child.
 */
export const shortCuts = (demand: readonly Demand[], seats: readonly number[]): readonly Cut[] => {
  const seating: Seating = {
    demand,
    left: [...seats],
    seated: demand.map(() => new Map<number, number>()),
  };
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
  return joined(
    missing.flatMap((short, zone): readonly Cut[] => {
      if (short === 0) return [];
      const { zones, schools } = reachedFrom(seating, zone);
      return [{ zones, schools, missing: short }];
    }),
  );
};
