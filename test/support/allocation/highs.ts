import { createRequire } from 'node:module';
import type { Instance, LotteryNumbers, Outcome } from '../../../shared/allocation/index.ts';
import { bestTier, caseOf, costOfPair, inOrderOfGoals, seatsLeft } from './certificate.ts';
import type { Unit } from './oracle.ts';

type Highs = { readonly solve: (problem: string) => { Status: string; ObjectiveValue: number } };
/** its declarations describe the CommonJS build only */
const loadHighs: () => Promise<Highs> = createRequire(import.meta.url)('highs');
const loaded = loadHighs();

type Pair = { readonly name: string; readonly unit: Unit; readonly school: string };
/** to be minimised */
type Objective = (pair: Pair) => number;

const linear = (pairs: readonly Pair[], of: Objective): string => {
  const terms = pairs
    .map((pair) => [of(pair), pair.name] as const)
    .filter(([value]) => value !== 0);
  const text = terms.map(([value, name]) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${name}`);
  return text.length === 0 ? `0 ${pairs[0]!.name}` : text.join(' ');
};

const classesOf = (instance: Instance, units: readonly Unit[]): readonly (readonly Unit[])[] => {
  const { guaranteedGroups } = instance.rules;
  const isGuaranteed = (unit: Unit) =>
    unit.members[0]!.groups.some((group) => guaranteedGroups.includes(group));
  const others = units.filter((unit) => !isGuaranteed(unit));
  const rank = (unit: Unit) => bestTier(unit) ?? Number.POSITIVE_INFINITY;
  const tiers = [...new Set(others.map(rank))].sort((a, b) => a - b);
  return [
    units.filter(isGuaranteed),
    ...tiers.map((tier) => others.filter((unit) => rank(unit) === tier)),
  ];
};

/**
 * ALLOCATION §4, goal after goal: placed, placed of each class in order, then the costs; children for themselves.
 * Returns the optima and the values the outcome reaches.
 */
export const solvedByHighs = async (
  instance: Instance,
  numbers: LotteryNumbers,
  outcome: Outcome,
): Promise<{ optima: readonly number[]; reached: readonly number[] }> => {
  const highs = await loaded;
  const found = caseOf(instance, numbers, outcome);
  const left = seatsLeft(found);
  const taking = found.units.filter((unit) => found.seat.get(unit)!.phase !== 'zone');
  const pairs = taking.flatMap((unit, i) =>
    [...left.keys()].map((school, s) => ({ name: `x${i}_${s}`, unit, school })),
  );
  if (pairs.length === 0) return { optima: [], reached: [] };
  const goals = instance.rules.overflowGoals;
  const cost = ({ unit, school }: Pair) =>
    inOrderOfGoals(goals, costOfPair(instance, unit, school));
  const objectives: Objective[] = [
    () => -1,
    ...classesOf(instance, taking).map(
      (members): Objective =>
        ({ unit }) =>
          members.includes(unit) ? -1 : 0,
    ),
    ...goals.slice(1).map(
      (_, k): Objective =>
        (pair) =>
          cost(pair)[k]!,
    ),
  ];
  const rows = [
    ...taking.map(
      (one, i) =>
        ` r${i}: ${linear(pairs, ({ unit }) => (unit === one ? 1 : 0))} <= ${one.members.length}`,
    ),
    ...[...left].map(
      ([id, seats], s) =>
        ` c${s}: ${linear(pairs, ({ school }) => (school === id ? 1 : 0))} <= ${seats}`,
    ),
  ];
  const optima = objectives.map((objective, k) => {
    const text = linear(pairs, objective);
    const solution = highs.solve(`Minimize\n obj: ${text}\nSubject To\n${rows.join('\n')}\nEnd\n`);
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS: ${solution.Status}`);
    const value = Math.round(solution.ObjectiveValue);
    rows.push(` g${k}: ${text} = ${value}`);
    return value;
  });
  const seated = pairs.filter(({ unit, school }) => found.seat.get(unit)!.school === school);
  const reached = objectives.map((objective) =>
    seated.reduce((total, pair) => total + pair.unit.members.length * objective(pair), 0),
  );
  return { optima, reached };
};
