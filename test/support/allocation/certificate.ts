import type {
  Cutoff,
  Instance,
  LotteryNumbers,
  Outcome,
  OverflowGoal,
  Placement,
} from '../../../shared/allocation/index.ts';
import { keyAt, type Unit, type UnitKey, unitsOf } from './oracle.ts';

/** docs/allocation.md §2 and §3, read literally; returns the violations. */
type Case = {
  readonly instance: Instance;
  readonly outcome: Outcome;
  readonly units: readonly Unit[];
  readonly seat: ReadonlyMap<Unit, Placement>;
};

const caseOf = (instance: Instance, numbers: LotteryNumbers, outcome: Outcome): Case => {
  const units = unitsOf(instance, numbers);
  const rows = new Map(outcome.placements.map((row) => [row.applicant, row]));
  const seat = new Map(units.map((unit) => [unit, rows.get(unit.members[0]!.id)!]));
  return { instance, outcome, units, seat };
};

export const together = (
  instance: Instance,
  numbers: LotteryNumbers,
  outcome: Outcome,
): string[] => {
  const { units, seat } = caseOf(instance, numbers, outcome);
  const rows = new Map(outcome.placements.map((row) => [row.applicant, row]));
  const faults: string[] = [];
  if (outcome.placements.length !== instance.applicants.length) faults.push('P1 rows');
  for (const unit of units) {
    for (const { id } of unit.members) {
      const { school, phase, pool, number } = rows.get(id)!;
      const first = seat.get(unit)!;
      if (school !== first.school || phase !== first.phase || pool !== first.pool)
        faults.push(`P3 ${id}`);
      if (number !== unit.number) faults.push(`P4 ${id}`);
    }
  }
  return faults;
};

const before = (a: readonly number[], b: readonly number[]): boolean => {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value < b[index]!;
  return false;
};

const keyOfRow = ({ tier, order, number }: Cutoff): UnitKey | null =>
  tier === null ? null : [tier, order!, number!];

const refuses = (row: Cutoff, key: UnitKey): boolean => {
  const cutoff = keyOfRow(row);
  return row.closed && (cutoff === null || before(cutoff, key));
};

const sizeOf = (units: readonly Unit[]): number =>
  units.reduce((total, { members }) => total + members.length, 0);

export const zoneFaults = (
  instance: Instance,
  numbers: LotteryNumbers,
  outcome: Outcome,
): string[] => {
  const { units, seat } = caseOf(instance, numbers, outcome);
  const { guaranteedTier, holdBack } = instance.rules;
  const faults: string[] = [];
  const inZone = (unit: Unit) => (seat.get(unit)!.phase === 'zone' ? seat.get(unit)! : null);
  const may = (unit: Unit, school: string, pool: string): boolean => {
    if (pool === 'open') return true;
    if (pool === 'guaranteed') return keyAt(unit, school)[0] <= guaranteedTier;
    return unit.members[0]!.groups.includes(pool);
  };
  for (const school of instance.schools) {
    const rows = outcome.cutoffs.filter((row) => row.school === school.id);
    let rest = Math.max(0, school.seats - holdBack);
    for (const row of rows) {
      const kept = units
        .filter((unit) => inZone(unit)?.school === school.id && inZone(unit)?.pool === row.pool)
        .sort((a, b) => (before(keyAt(a, school.id), keyAt(b, school.id)) ? -1 : 1));
      const used = sizeOf(kept);
      const reserve = school.reserves.find(({ group }) => group === row.pool);
      const mark = reserve ? Math.min(reserve.seats, rest) : rest;
      rest = Math.max(0, rest - Math.min(mark, used));
      const worst = kept.at(-1);
      const where = `${school.id} ${row.pool}`;
      if (row.closed !== used >= mark) faults.push(`C1 closed ${where}`);
      if (String(keyOfRow(row)) !== String(worst ? keyAt(worst, school.id) : null))
        faults.push(`C1 key ${where}`);
      if (worst && used - worst.members.length >= mark) faults.push(`C2 ${where}`);
    }
    for (const unit of units) {
      const list = unit.members[0]!.choices.map((choice) => choice.school);
      const position = list.indexOf(school.id);
      if (position < 0) continue;
      const own = inZone(unit);
      const at = own ? list.indexOf(own.school!) : list.length;
      const key = keyAt(unit, school.id);
      const open = rows.filter(({ pool }) => may(unit, school.id, pool));
      if (position < at && !open.every((row) => refuses(row, key)))
        faults.push(`C3 ${unit.id} ${school.id}`);
      if (position !== at) continue;
      const pools = open.map(({ pool }) => pool);
      if (!pools.includes(own!.pool!)) faults.push(`C4 ${unit.id} is not eligible`);
      if (!open.slice(0, pools.indexOf(own!.pool!)).every((row) => refuses(row, key)))
        faults.push(`C4 ${unit.id}`);
    }
  }
  return faults;
};

const NAMES = { area: 'outside', near: 'far', metres: 'metres' } as const;

export type Named = { readonly outside: number; readonly far: number; readonly metres: number };

export const inOrderOfGoals = (goals: readonly OverflowGoal[], named: Named): readonly number[] =>
  goals.flatMap((goal) => (goal === 'placed' ? [] : [named[NAMES[goal]]]));

export const costOfPair = (instance: Instance, unit: Unit, schoolId: string): Named => {
  const school = instance.schools.find(({ id }) => id === schoolId)!;
  const { at, area, metres } = unit.members[0]!;
  const way =
    metres?.[schoolId] ?? Math.round(Math.hypot(at[0] - school.at[0], at[1] - school.at[1]));
  const counts = instance.rules.overflowGoals.includes('area');
  return {
    outside: counts && area !== undefined && area !== school.area ? 1 : 0,
    far: way > instance.rules.nearMetres ? 1 : 0,
    metres: way,
  };
};

const plus = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, k) => value + b[k]!);
const minus = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, k) => value - b[k]!);
const isZero = (a: readonly number[]): boolean => a.every((value) => value === 0);

export const bestTier = (unit: Unit): number | null => {
  const tiers = unit.members.flatMap(({ choices }) => choices.map(({ tier }) => tier));
  return tiers.length === 0 ? null : Math.min(...tiers);
};

const isGuaranteed = (instance: Instance, unit: Unit): boolean =>
  unit.members[0]!.groups.some((group) => instance.rules.guaranteedGroups.includes(group));

export const seatsLeft = ({ instance, units, seat }: Case): Map<string, number> => {
  const left = new Map(instance.schools.map((school) => [school.id, school.seats]));
  for (const unit of units) {
    const { phase, school } = seat.get(unit)!;
    if (phase === 'zone') left.set(school!, left.get(school!)! - unit.members.length);
  }
  const open = instance.schools.filter((school) => school.overflow && left.get(school.id)! > 0);
  return new Map(open.map(({ id }) => [id, left.get(id)!]));
};

type Stage = { readonly tier: number | null; readonly units: readonly Unit[] };

export const stagesOf = (found: Case): readonly Stage[] => {
  const { instance, units, seat } = found;
  const { overflow } = instance.rules;
  const taking = units.filter(
    (unit) => seat.get(unit)!.phase !== 'zone' && unit.members[0]!.overflow && overflow !== 'none',
  );
  if (overflow !== 'by-tier') return [{ tier: null, units: taking }];
  const seats = [...seatsLeft(found).values()].reduce((total, left) => total + left, 0);
  const short = sizeOf(taking) > seats;
  const tierOf = (unit: Unit) => (short && isGuaranteed(instance, unit) ? -1 : bestTier(unit));
  const rank = (tier: number | null) => tier ?? Number.POSITIVE_INFINITY;
  const tiers = [...new Set(taking.map(tierOf))].sort((a, b) => rank(a) - rank(b));
  return tiers.map((tier) => ({ tier, units: taking.filter((unit) => tierOf(unit) === tier) }));
};

const classOf = (instance: Instance, unit: Unit): number => {
  if (instance.rules.overflow === 'together' && isGuaranteed(instance, unit)) return -1;
  return bestTier(unit) ?? Number.POSITIVE_INFINITY;
};

const checkStage = (
  found: Case,
  stage: Stage,
  left: Map<string, number>,
  faults: string[],
): void => {
  const { instance, outcome, seat } = found;
  const goals = instance.rules.overflowGoals;
  const rows = outcome.prices.filter(
    ({ tier }) => instance.rules.overflow === 'together' || tier === stage.tier,
  );
  const columns = [...left].filter(([, seats]) => seats > 0).map(([school]) => school);
  const prices = new Map(
    rows.map(({ school, outside, far, price }) => [
      school,
      inOrderOfGoals(goals, { outside, far, metres: price }),
    ]),
  );
  if ([...prices.keys()].sort().join() !== columns.sort().join())
    faults.push(`columns of stage ${stage.tier}`);
  const totals = (unit: Unit): [string, number[]][] =>
    columns.map((school) => [
      school,
      plus(inOrderOfGoals(goals, costOfPair(instance, unit, school)), prices.get(school)!),
    ]);
  const best = (unit: Unit) => totals(unit).reduce((a, b) => (before(b[1], a[1]) ? b : a))[1];
  for (const unit of stage.units) {
    const { school } = seat.get(unit)!;
    const swap = outcome.swaps.find((one) => one.unit === unit.id);
    const size = unit.members.length;
    if (school === null) {
      if (size > 1 && swap?.school !== null) faults.push(`D3 ${unit.id} unplaced, not listed`);
      continue;
    }
    const reduced = minus(new Map(totals(unit)).get(school)!, best(unit));
    left.set(school, left.get(school)! - size);
    if (size === 1) {
      if (!isZero(reduced)) faults.push(`D2 ${unit.id}: ${reduced}`);
      continue;
    }
    const declared = swap ? inOrderOfGoals(goals, swap) : reduced.map(() => 0);
    if (String(reduced.map((value) => size * value)) !== String(declared))
      faults.push(`D3 ${unit.id}`);
    if (swap && isZero(declared) && swap.beyond === 0)
      faults.push(`D3 ${unit.id} listed for nothing`);
    if (swap && (swap.beyond >= size || (swap.beyond > 0 && instance.rules.joint !== 'elastic')))
      faults.push('D4 beyond');
    left.set(school, left.get(school)! + (swap?.beyond ?? 0));
  }
  for (const [school, seats] of left) if (seats < 0) faults.push(`D4 ${school}`);
  for (const school of columns) {
    const price = prices.get(school)!;
    if (
      before(
        price,
        price.map(() => 0),
      )
    )
      faults.push(`D1 ${school} is negative`);
    if (left.get(school)! > 0 && !isZero(price))
      faults.push(`D1 ${school} has seats left at a price`);
  }
  checkShort(found, stage, left, best, faults);
};

const checkShort = (
  { instance, seat }: Case,
  { units }: Stage,
  left: ReadonlyMap<string, number>,
  best: (unit: Unit) => number[],
  faults: string[],
): void => {
  const single = units.filter((unit) => unit.members.length === 1);
  const unplaced = single.filter((unit) => seat.get(unit)!.school === null);
  const placed = single.filter((unit) => seat.get(unit)!.school !== null);
  if (unplaced.length > 0 && [...left.values()].some((seats) => seats > 0))
    faults.push('D5 a seat is left');
  for (const out of unplaced) {
    for (const other of placed) {
      const classes = classOf(instance, other) - classOf(instance, out);
      if (classes > 0) faults.push(`D5 ${other.id} before ${out.id}`);
      if (classOf(instance, other) === classOf(instance, out) && before(best(out), best(other))) {
        faults.push(`D5 ${out.id} left out against the goals`);
      }
    }
  }
  for (const unit of units) {
    if (unit.members.length === 1 || seat.get(unit)!.school !== null) continue;
    if ([...left.values()].some((seats) => seats >= unit.members.length))
      faults.push(`D5 ${unit.id} fits`);
  }
};

export const overflowFaults = (
  instance: Instance,
  numbers: LotteryNumbers,
  outcome: Outcome,
): string[] => {
  const found = caseOf(instance, numbers, outcome);
  const faults: string[] = [];
  const left = seatsLeft(found);
  if (instance.rules.overflow !== 'none') {
    for (const stage of stagesOf(found))
      if (stage.units.length > 0) checkStage(found, stage, left, faults);
  }
  const ids = new Set(outcome.swaps.map(({ unit }) => unit));
  if (ids.size !== outcome.swaps.length) faults.push('a swap is listed twice');
  const declared = outcome.swaps.reduce((total, { metres }) => total + metres, 0);
  if (declared !== outcome.totals.togetherMetres) faults.push('togetherMetres');
  return faults;
};

/**
 * The least prices under which every placed child is content, and no child left out of the last class served would
 * pay more than one placed; for units of one, placed together. By raising prices until nothing is violated.
 */
export const lowestPrices = (
  instance: Instance,
  numbers: LotteryNumbers,
  outcome: Outcome,
): ReadonlyMap<string, readonly number[]> => {
  const found = caseOf(instance, numbers, outcome);
  const goals = instance.rules.overflowGoals;
  const units = stagesOf(found).flatMap((stage) => stage.units);
  const school = (unit: Unit) => found.seat.get(unit)!.school;
  const zero = inOrderOfGoals(goals, { outside: 0, far: 0, metres: 0 });
  const prices = new Map([...seatsLeft(found).keys()].map((id) => [id, zero]));
  const cost = (unit: Unit, id: string) => inOrderOfGoals(goals, costOfPair(instance, unit, id));
  const rivals = (unit: Unit) =>
    units.filter(
      (other) => school(other) === null && classOf(instance, other) === classOf(instance, unit),
    );
  for (let changed = true; changed; ) {
    changed = false;
    for (const unit of units.filter((one) => school(one) !== null)) {
      const own = plus(cost(unit, school(unit)!), prices.get(school(unit)!)!);
      for (const [id, price] of prices) {
        for (const payer of [unit, ...rivals(unit)]) {
          const needed = minus(own, cost(payer, id));
          if (!before(prices.get(id) ?? price, needed)) continue;
          prices.set(id, needed);
          changed = true;
        }
      }
    }
  }
  return prices;
};

export { caseOf };
