/**
 * The schools' choice function, kept up to date one newcomer at a time.
 *
 * Law: C(all that ever asked) = C(held + newcomer). Proof. Call a pool's input what no earlier pool kept. A pool takes
 * the prefix of its input, in key order, while seats used < mark.
 * (1) Substitutes: with one more unit asking, no refused unit becomes kept. By induction over the pools: the input
 * grows and the mark does not rise, so a unit with `mark` seats taken before it still has as many before it; every pool
 * refuses what it refused. And what the pool leaves to later marks does not rise: if it is closed now it leaves
 * max(0, rest - size), the least it can; if it is not, it takes all, hence at least the seats it used before.
 * (2) Irrelevance of rejected units: a unit refused by every pool stands behind each one's mark, so without it every
 * prefix, every count and every mark is the same.
 * (1) and (2) give path independence, C(A + B) = C(C(A) + B) (Aizerman & Malishevski 1981; for contracts Aygün & Sönmez
 * 2013), hence the law. By (1) a unit only ever moves to a later pool, so one pass over the pools suffices:
 * O(log seats) for each pool and unit moved.
 */
import { GUARANTEED, type Model, OPEN } from './model.ts';
import { type Heaps, newHeaps, pop, push, top } from './pool-heaps.ts';

export type Choosing = {
  readonly model: Model;
  readonly numbers: Int32Array;
  /** seats of each school in the zone phase, held-back ones taken off */
  readonly quota: Int32Array;
  readonly heaps: Heaps;
  readonly used: Int32Array;
};

/** Does choice a stand behind choice b of the same school? Numbers differ, so there are no ties. */
const worse = ({ model: { units }, numbers }: Pick<Choosing, 'model' | 'numbers'>) => {
  const { choiceTier, choiceOrder, choiceUnit } = units;
  return (a: number, b: number): boolean => {
    const tier = choiceTier[a]! - choiceTier[b]!;
    if (tier !== 0) return tier > 0;
    const order = choiceOrder[a]! - choiceOrder[b]!;
    if (order !== 0) return order > 0;
    return numbers[choiceUnit[a]!]! > numbers[choiceUnit[b]!]!;
  };
};

export const newChoosing = (model: Model, numbers: Int32Array): Choosing => {
  const { schools, units, rules } = model;
  const quota = schools.seats.map((seats) => Math.max(0, seats - rules.holdBack));
  const asking = new Int32Array(quota.length);
  for (const school of units.choiceSchool) asking[school]!++;
  const room = new Int32Array(schools.poolKind.length);
  for (const [school, seats] of quota.entries()) {
    for (let pool = schools.poolStart[school]!; pool < schools.poolStart[school + 1]!; pool++) {
      const most = schools.poolKind[pool]! < 0 ? seats : Math.min(seats, schools.poolSeats[pool]!);
      // one beyond what stays: the newcomer is pushed before the worst is popped
      room[pool] = Math.min(most, asking[school]!) + 1;
    }
  }
  const heaps = newHeaps(room, worse({ model, numbers }));
  return { model, numbers, quota, heaps, used: new Int32Array(room.length) };
};

/** Marks of a school's pools, one after the other; docs/allocation.md §2. */
export const marks = ({ model: { schools }, quota, used }: Choosing, school: number) => {
  let rest = quota[school]!;
  return {
    mark: (pool: number): number =>
      schools.poolKind[pool]! < 0 ? rest : Math.min(schools.poolSeats[pool]!, rest),
    settle: (pool: number, mark: number): void => {
      rest = Math.max(0, rest - Math.min(mark, used[pool]!));
    },
  };
};

const eligible = ({ model }: Choosing, choice: number, pool: number): boolean => {
  const kind = model.schools.poolKind[pool]!;
  if (kind === OPEN) return true;
  if (kind === GUARANTEED) return model.units.choiceTier[choice]! <= model.rules.guaranteedTier;
  return model.units.groups[model.units.choiceUnit[choice]!]!.includes(kind);
};

/** takes out the worst while the others still reach the mark */
const trim = (choosing: Choosing, pool: number, mark: number, out: number[]): void => {
  const { heaps, used, model } = choosing;
  const { size, choiceUnit } = model.units;
  while (heaps.length[pool]! > 0) {
    const worst = top(heaps, pool);
    const seats = size[choiceUnit[worst]!]!;
    if (used[pool]! - seats < mark) return;
    pop(heaps, pool);
    used[pool]! -= seats;
    out.push(worst);
  }
};

/** The school of `choice` takes it into account; returns the choices it now refuses, perhaps this one. */
export const choose = (choosing: Choosing, choice: number): readonly number[] => {
  const { model, heaps, used } = choosing;
  const { schools, units } = model;
  const school = units.choiceSchool[choice]!;
  const { mark: markOf, settle } = marks(choosing, school);
  let asking: number[] = [choice];
  for (let pool = schools.poolStart[school]!; pool < schools.poolStart[school + 1]!; pool++) {
    const mark = markOf(pool);
    const refused: number[] = [];
    trim(choosing, pool, mark, refused);
    for (const newcomer of asking) {
      if (!eligible(choosing, newcomer, pool)) {
        refused.push(newcomer);
        continue;
      }
      push(heaps, pool, newcomer);
      used[pool]! += units.size[units.choiceUnit[newcomer]!]!;
      trim(choosing, pool, mark, refused);
    }
    settle(pool, mark);
    asking = refused;
  }
  return asking;
};
