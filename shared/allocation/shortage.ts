/**
 * Before any draw: can every child reach a seat? A child reaches the schools of its choices and, with overflow, every
 * school that takes part. The minimum cut (Ford & Fulkerson 1956; Hall 1935) names the fewest places and schools that
 * prove the seats missing.
 */
import { canonicalInstance } from './canonical.ts';
import { type Columns, NONE } from './columns.ts';
import { byCodeUnit, sum } from './compare.ts';
import { compile } from './compile.ts';
import { connect, minimumCut, newNetwork } from './max-flow.ts';
import type { Model } from './model.ts';
import type { Instance, Shortage } from './types.ts';

type Demand = { readonly unit: number; children: number };

/** units of one place that reach the same schools count as one */
const demands = ({ units, choiceStart, choiceSchool }: Columns): readonly Demand[] => {
  const rows = new Map<string, Demand>();
  for (let unit = 0; unit < units.count; unit++) {
    const own = choiceSchool.slice(choiceStart[unit]!, choiceStart[unit + 1]!).sort();
    const key = `${units.place[unit]} ${units.overflow[unit]} ${own.join()}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { unit, children: units.size[unit]! });
    else known.children += units.size[unit]!;
  }
  return [...rows.values()];
};

const SOURCE = 0;
const SINK = 1;
const HUB = 2;
const FIRST = 3;
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

const cutOf = (
  { rules, schools, units, choiceStart, choiceSchool }: Columns,
  rows: readonly Demand[],
): readonly boolean[] => {
  const firstRow = FIRST + schools.count;
  const network = newNetwork(firstRow + rows.length);
  for (let school = 0; school < schools.count; school++) {
    connect(network, FIRST + school, SINK, schools.seats[school]!);
    if (schools.overflow[school] === 1) connect(network, HUB, FIRST + school, UNBOUNDED);
  }
  for (const [row, { unit, children }] of rows.entries()) {
    connect(network, SOURCE, firstRow + row, children);
    for (let c = choiceStart[unit]!; c < choiceStart[unit + 1]!; c++) {
      connect(network, firstRow + row, FIRST + choiceSchool[c]!, UNBOUNDED);
    }
    if (units.overflow[unit] === 1 && rules.overflow !== 'none') {
      connect(network, firstRow + row, HUB, UNBOUNDED);
    }
  }
  return minimumCut(network, SOURCE, SINK);
};

const shortageOf = (model: Model): Shortage | null => {
  const { columns, schools: names } = model;
  const { schools, units, places } = columns;
  const rows = demands(columns);
  const reached = cutOf(columns, rows);
  const cut = rows.filter((_, row) => reached[FIRST + schools.count + row]);
  if (cut.length === 0) return null;
  const inCut = [...names.keys()].filter((school) => reached[FIRST + school]);
  const children = sum(cut.map((row) => row.children));
  const seats = sum(inCut.map((school) => schools.seats[school]!));
  const placeOf = ({ unit }: Demand) => {
    const place = units.place[unit]!;
    return `${places.x[place]},${places.y[place]}`;
  };
  return {
    places: [...new Set(cut.map(placeOf))].sort(byCodeUnit),
    schools: inCut.map((school) => names[school]!),
    children,
    seats,
    missing: children - seats,
  };
};

/** by school: seats given beyond its plan, and children there who could as well go to any school of the overflow */
const beyondPlan = ({ rules, schools, units }: Columns, school: Int32Array) => {
  const left = schools.seats.slice();
  const movable = new Int32Array(schools.count);
  let unplaced = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const at = school[unit]!;
    const size = units.size[unit]!;
    if (at === NONE) unplaced += size;
    else left[at]! -= size;
    if (at !== NONE && units.overflow[unit] === 1 && rules.overflow !== 'none')
      movable[at]! += size;
  }
  return { left, movable, unplaced };
};

/**
 * A placement of everybody is itself the proof that no seat is missing, if those beyond a plan can be seated among the
 * seats still free: then no cut has to be looked for.
 */
const provesEnough = (columns: Columns, school: Int32Array): boolean => {
  const { left, movable, unplaced } = beyondPlan(columns, school);
  if (unplaced > 0) return false;
  let beyond = 0;
  let free = 0;
  for (const [s, seats] of left.entries()) {
    if (seats < 0 && movable[s]! < -seats) return false;
    if (seats < 0) beyond -= seats;
    else if (columns.schools.overflow[s] === 1) free += seats;
  }
  return beyond <= free;
};

/** The minimum cut, null where every child can reach a seat; `school` is a placement by unit that may prove that. */
export const shortageBeside = (model: Model, school: Int32Array): Shortage | null =>
  provesEnough(model.columns, school) ? null : shortageOf(model);

/** The minimum cut of children against seats, null where every child can reach one. */
export const findShortage = (instance: Instance): Shortage | null =>
  shortageOf(compile(canonicalInstance(instance)));
