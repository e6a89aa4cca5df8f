import { planarMetres } from './pair-costs.ts';
import type {
  Applicant,
  Instance,
  Outcome,
  OverflowGoal,
  Placement,
  Price,
  School,
} from './types.ts';

/** in the names of the goals; compared in the order of the rule book */
export type GoalVector = {
  readonly outside: number;
  readonly far: number;
  readonly metres: number;
};

export type Option = {
  readonly school: string;
  readonly cost: GoalVector;
  readonly price: GoalVector;
  /** cost + price: least at the school where the child sits, unless its unit is among the swaps */
  readonly total: GoalVector;
};

export type OverflowExplanation = {
  /** null where no seat was left for the child */
  readonly own: Option | null;
  /** the least total elsewhere, what the child would have had to be content with */
  readonly next: Option | null;
};

const component = { area: 'outside', near: 'far', metres: 'metres' } as const;

const compareVectors = (goals: readonly OverflowGoal[], a: GoalVector, b: GoalVector): number => {
  for (const goal of goals) {
    if (goal === 'placed') continue;
    const difference = a[component[goal]] - b[component[goal]];
    if (difference !== 0) return difference;
  }
  return 0;
};

const costAt = ({ rules }: Instance, applicant: Applicant, school: School): GoalVector => {
  const own = new Map(Object.entries(applicant.metres ?? {})).get(school.id);
  const [x, y] = applicant.at;
  const metres = own ?? planarMetres(x - school.at[0], y - school.at[1]);
  const isOutside = applicant.area !== undefined && applicant.area !== school.area;
  return {
    outside: rules.overflowGoals.includes('area') && isOutside ? 1 : 0,
    far: metres > rules.nearMetres ? 1 : 0,
    metres,
  };
};

const plus = (a: GoalVector, b: GoalVector): GoalVector => ({
  outside: a.outside + b.outside,
  far: a.far + b.far,
  metres: a.metres + b.metres,
});

/** the stage the child was placed in; docs/allocation.md §3 */
const pricesFor = (
  { rules }: Instance,
  { prices }: Outcome,
  members: readonly Applicant[],
): readonly Price[] => {
  if (rules.overflow === 'together') return prices;
  const first = prices.filter(({ tier }) => tier === -1);
  const isGuaranteed = members[0]!.groups.some((group) => rules.guaranteedGroups.includes(group));
  if (first.length > 0 && isGuaranteed) return first;
  const tiers = members.flatMap(({ choices }) => choices.map(({ tier }) => tier));
  const best = tiers.length === 0 ? null : Math.min(...tiers);
  return prices.filter(({ tier }) => tier === best);
};

export const explainOverflow = (
  instance: Instance,
  outcome: Outcome,
  applicant: Applicant,
  members: readonly Applicant[],
  { phase, school: placed }: Placement,
): OverflowExplanation | null => {
  const { rules, schools } = instance;
  if (phase === 'zone' || !applicant.overflow || rules.overflow === 'none') return null;
  const byId = new Map(schools.map((school) => [school.id, school]));
  const options = pricesFor(instance, outcome, members)
    .map(({ school, outside, far, price }): Option => {
      const cost = costAt(instance, applicant, byId.get(school)!);
      const named = { outside, far, metres: price };
      return { school, cost, price: named, total: plus(cost, named) };
    })
    .sort((a, b) => compareVectors(rules.overflowGoals, a.total, b.total));
  return {
    own: options.find(({ school }) => school === placed) ?? null,
    next: options.find(({ school }) => school !== placed) ?? null,
  };
};
