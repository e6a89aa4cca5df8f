import type {
  Applicant,
  Instance,
  LotteryNumbers,
  School,
} from '../../../shared/allocation/index.ts';

/** The published rule once more, naively: units as objects, every choice recomputed from all that ever asked. */
export type Unit = {
  readonly id: string;
  readonly members: readonly Applicant[];
  readonly number: number;
};

export const unitsOf = (instance: Instance, numbers: LotteryNumbers): readonly Unit[] => {
  const members = new Map<string, Applicant[]>();
  for (const applicant of instance.applicants) {
    const id = applicant.unit ?? applicant.id;
    members.set(id, [...(members.get(id) ?? []), applicant]);
  }
  return [...members].map(([id, list]) => ({ id, members: list, number: numbers.get(id)! }));
};

export type UnitKey = readonly [tier: number, order: number, number: number];

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - b[index]!;
  return 0;
};

export const keyAt = (unit: Unit, school: string): UnitKey => {
  const keys = unit.members.map(({ choices }): UnitKey => {
    const choice = choices.find((one) => one.school === school)!;
    return [choice.tier, choice.order, unit.number];
  });
  return keys.sort(compare)[0]!;
};

export type Pools = ReadonlyMap<string, readonly Unit[]>;

/** ALLOCATION §3 (a), (b), (c), from scratch */
export const chooseFromAll = (
  instance: Instance,
  school: School,
  asked: readonly Unit[],
): Pools => {
  const { guaranteedTier, holdBack } = instance.rules;
  const ranked = [...asked].sort((a, b) => compare(keyAt(a, school.id), keyAt(b, school.id)));
  const seated = new Set<Unit>();
  const pools = new Map<string, readonly Unit[]>();
  const fill = (pool: string, mark: number, may: (unit: Unit) => boolean): number => {
    const kept: Unit[] = [];
    let used = 0;
    for (const unit of ranked) {
      if (seated.has(unit) || !may(unit) || used >= mark) continue;
      kept.push(unit);
      used += unit.members.length;
    }
    for (const unit of kept) seated.add(unit);
    pools.set(pool, kept);
    return used;
  };
  const plan = school.seats - holdBack;
  let taken = 0;
  if (guaranteedTier >= 0) {
    taken = fill('guaranteed', plan, (unit) => keyAt(unit, school.id)[0] <= guaranteedTier);
  }
  let reserved = 0;
  for (const { group, seats } of school.reserves) {
    const size = Math.max(0, Math.min(seats, plan - taken - reserved));
    const used = fill(group, size, (unit) => unit.members[0]!.groups.includes(group));
    reserved += Math.min(seats, used);
  }
  fill('open', plan - taken - reserved, () => true);
  return pools;
};

export type Seat = { readonly school: string; readonly pool: string };

/** one proposal at a time, by whoever `pick` chooses among those waiting */
export const oracle = (
  instance: Instance,
  numbers: LotteryNumbers,
  pick: (waiting: number) => number = () => 0,
): ReadonlyMap<string, Seat> => {
  const units = unitsOf(instance, numbers);
  const asked = new Map(instance.schools.map(({ id }) => [id, [] as Unit[]]));
  const next = new Map(units.map((unit) => [unit, 0]));
  for (;;) {
    const held = holdings(instance, asked);
    const waiting = units.filter(
      (unit) => !held.has(unit.id) && next.get(unit)! < unit.members[0]!.choices.length,
    );
    if (waiting.length === 0) return held;
    const unit = waiting[pick(waiting.length)]!;
    const position = next.get(unit)!;
    next.set(unit, position + 1);
    asked.get(unit.members[0]!.choices[position]!.school)!.push(unit);
  }
};

const holdings = (
  instance: Instance,
  asked: ReadonlyMap<string, readonly Unit[]>,
): ReadonlyMap<string, Seat> => {
  const held = new Map<string, Seat>();
  for (const school of instance.schools) {
    for (const [pool, kept] of chooseFromAll(instance, school, asked.get(school.id)!)) {
      for (const unit of kept) held.set(unit.id, { school: school.id, pool });
    }
  }
  return held;
};
