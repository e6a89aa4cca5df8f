import type {
  ChoiceExplanation,
  Explanation,
  Key,
  Line,
  Option,
  OverflowExplanation,
} from '../../allocation/index.ts';
import type { Cutoff } from '../../allocation/types.ts';
import type { ResultView } from '../../contract/views.ts';
import { engineGuarantee, engineTier, rankOfTier } from '../../domain/rule-book/eligibility.ts';
import type { Category, RuleBook } from '../../domain/rule-book/schema.ts';

type Considered = ResultView['considered'][number];
type Criterion = NonNullable<Considered['by']>;
type Overflow = NonNullable<ResultView['overflow']>;
type Nearest = NonNullable<ResultView['nearest']>;

/** The engine's tier holds rank and sibling; families are told which of the two it was. */
const criterion = (book: RuleBook, own: Key, { cutoff, decidedBy }: Line): Criterion => {
  if (cutoff === null) return 'no-seat';
  const sameRank = rankOfTier(book, own.tier) === rankOfTier(book, cutoff.tier);
  return decidedBy === 'tier' && sameRank ? 'sibling' : decidedBy;
};

export const viewChoice = (
  book: RuleBook,
  choice: ChoiceExplanation,
  cutoffs: readonly Cutoff[],
): Considered => ({
  school: choice.school,
  tier: choice.key.tier,
  rank: rankOfTier(book, choice.key.tier),
  order: choice.key.order,
  standing: choice.verdict,
  by: choice.verdict === 'below-line' ? criterion(book, choice.key, choice.line) : null,
  cutoffs: cutoffs
    .filter(({ school }) => school === choice.school)
    .map(({ pool, closed, tier, order, number }) => ({
      pool,
      closed,
      tier,
      rank: tier === null ? null : rankOfTier(book, tier),
      order,
      number,
    })),
});

const components = { area: 'outside', near: 'far', metres: 'metres' } as const;

/** The first goal in which the two ends differ; a worse end is taken for twins alone. */
const betterBy = (
  { overflow: { goals } }: RuleBook,
  own: Option,
  next: Option,
): NonNullable<Overflow['next']>['by'] => {
  for (const goal of goals) {
    if (goal === 'placed') continue;
    const saved = next.total[components[goal]] - own.total[components[goal]];
    if (saved !== 0) return saved > 0 ? goal : 'together';
  }
  return 'equal';
};

const viewOption = ({ school, cost, price }: Option) => ({
  school,
  metres: cost.metres,
  price: price.metres,
});

export const viewOverflow = (
  book: RuleBook,
  overflow: OverflowExplanation | null,
): ResultView['overflow'] => {
  if (overflow?.own == null) return null;
  const { own, next } = overflow;
  const { metres, price } = viewOption(own);
  return {
    metres,
    price,
    nearMetres: book.overflow.nearMetres,
    next: next === null ? null : { ...viewOption(next), by: betterBy(book, own, next) },
  };
};

/** Whether the pool would keep a child of this category and number; an order's date is not known beforehand. */
const letsIn = (
  book: RuleBook,
  { rank, groups, orderBy }: Category,
  { pool, closed, tier, order, number }: Cutoff,
  own: number,
): boolean => {
  const wanted = engineTier(book, rank, false);
  const open = pool === 'open' || groups.includes(pool);
  if (!open && !(pool === 'guaranteed' && wanted <= engineGuarantee(book))) return false;
  if (!closed) return true;
  if (tier === null || order === null || number === null) return false;
  if (wanted !== tier) return wanted < tier;
  return order === 0 && orderBy.length === 0 && own < number;
};

/** Of the categories served before the child's own, the last that this school still took. */
const categoriesWithin = (
  book: RuleBook,
  cutoffs: readonly Cutoff[],
  { tier, number }: Key,
): string[] => {
  const own = rankOfTier(book, tier);
  const within = book.categories.filter(
    (category) =>
      category.rank < own && cutoffs.some((line) => letsIn(book, category, line, number)),
  );
  const last = Math.max(...within.map(({ rank }) => rank));
  return within.filter(({ rank }) => rank === last).map(({ code }) => code);
};

type Standing = { readonly category: string | null; readonly zones: readonly string[] };

/** The zone's own order stands before the category's. */
const orderFact = (
  book: RuleBook,
  school: string,
  { category, zones }: Standing,
): Nearest['orderBy'] => {
  const zone = book.zones.find(
    ({ id, schools, orderBy }) =>
      orderBy !== undefined && zones.includes(id) && schools.includes(school),
  );
  const own = book.categories.find(({ code }) => code === category);
  return (zone?.orderBy ?? own?.orderBy ?? [])[0]?.fact ?? null;
};

type Missed = Extract<ChoiceExplanation, { readonly verdict: 'below-line' }>;

/** The choice with the nearest line; where no line refused the child, the first that had no seat at all. */
const missedOf = ({ choices, nearest }: Explanation): Missed | null => {
  const missed = choices.filter((choice) => choice.verdict === 'below-line');
  return missed.find(({ school }) => nearest === null || school === nearest.school) ?? null;
};

/** The nearest line in codes and numbers; null where nothing of the family would have changed the result. */
export const viewNearest = (
  book: RuleBook,
  explanation: Explanation,
  cutoffs: readonly Cutoff[],
  standing: Standing,
): ResultView['nearest'] => {
  const missed = missedOf(explanation);
  if (missed === null) return null;
  const { school, key, line } = missed;
  const reason = criterion(book, key, line);
  const by = reason === 'no-seat' ? 'tier' : reason;
  const here = cutoffs.filter((row) => row.school === school);
  const within = by === 'tier' ? categoriesWithin(book, here, key) : [];
  if (reason === 'no-seat' && within.length === 0) return null;
  const { cutoff } = line;
  return {
    school,
    pool: line.pool,
    by,
    line:
      cutoff === null
        ? null
        : { rank: rankOfTier(book, cutoff.tier), order: cutoff.order, number: cutoff.number },
    within,
    orderBy: by === 'order' ? orderFact(book, school, standing) : null,
  };
};
