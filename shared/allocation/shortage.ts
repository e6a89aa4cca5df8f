/**
 * Before any draw: can every child reach a seat? A child reaches the schools of its choices and, with overflow, every
 * school that takes part. The minimum cut (Ford & Fulkerson 1956; Hall 1935) names the fewest places and schools that
 * prove the seats missing.
 */
import { canonicalInstance } from './canonical.ts';
import { byCodeUnit, sum } from './compare.ts';
import { compile } from './compile.ts';
import { connect, minimumCut, newNetwork } from './max-flow.ts';
import type { Model } from './model.ts';
import type { Instance, Shortage } from './types.ts';

type Demand = { readonly unit: number; children: number };

/** units of one place that reach the same schools count as one */
const demands = ({ units }: Model): readonly Demand[] => {
  const rows = new Map<string, Demand>();
  for (const unit of units.ids.keys()) {
    const own = units.choiceSchool.subarray(units.choiceStart[unit]!, units.choiceStart[unit + 1]!);
    const key = `${units.x[unit]},${units.y[unit]},${units.overflow[unit]},${own.toSorted().join()}`;
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

const cutOf = ({ rules, schools, units }: Model, rows: readonly Demand[]): readonly boolean[] => {
  const firstRow = FIRST + schools.ids.length;
  const network = newNetwork(firstRow + rows.length);
  for (const [school, seats] of schools.seats.entries()) {
    connect(network, FIRST + school, SINK, seats);
    if (schools.overflow[school] === 1) connect(network, HUB, FIRST + school, UNBOUNDED);
  }
  for (const [row, { unit, children }] of rows.entries()) {
    connect(network, SOURCE, firstRow + row, children);
    for (let c = units.choiceStart[unit]!; c < units.choiceStart[unit + 1]!; c++) {
      connect(network, firstRow + row, FIRST + units.choiceSchool[c]!, UNBOUNDED);
    }
    if (units.overflow[unit] === 1 && rules.overflow !== 'none') {
      connect(network, firstRow + row, HUB, UNBOUNDED);
    }
  }
  return minimumCut(network, SOURCE, SINK);
};

export const shortageOf = (model: Model): Shortage | null => {
  const { schools, units } = model;
  const rows = demands(model);
  const reached = cutOf(model, rows);
  const cut = rows.filter((_, row) => reached[FIRST + schools.ids.length + row]);
  if (cut.length === 0) return null;
  const inCut = [...schools.ids.keys()].filter((school) => reached[FIRST + school]);
  const children = sum(cut.map((row) => row.children));
  const seats = sum(inCut.map((school) => schools.seats[school]!));
  return {
    places: [...new Set(cut.map(({ unit }) => `${units.x[unit]},${units.y[unit]}`))].sort(
      byCodeUnit,
    ),
    schools: inCut.map((school) => schools.ids[school]!),
    children,
    seats,
    missing: children - seats,
  };
};

/** The minimum cut of children against seats, null where every child can reach one. */
export const findShortage = (instance: Instance): Shortage | null =>
  shortageOf(compile(canonicalInstance(instance)));
