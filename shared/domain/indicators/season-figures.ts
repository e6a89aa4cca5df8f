import type { Category, RuleBook, School } from '../rule-book/schema.ts';
import { type Ratio, ratioOf } from './ratio.ts';
import { migrantPublicTarget, nearbyTarget } from './targets.ts';

/** One child of the roster and where it ended. */
export type Placed = {
  readonly category: string;
  readonly school: string | null;
  readonly phase: 'zone' | 'overflow' | 'unplaced';
  readonly metres: number | null;
};

const count = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.reduce((sum, item) => (holds(item) ? sum + 1 : sum), 0);

const inPhase = (phase: Placed['phase']) => (child: Placed) => child.phase === phase;

const isPlaced = ({ school }: Placed): boolean => school !== null;

/** New pupils of urban public non-boarding schools who came from the school's own zone (POLICY.md B.6). */
const nearby = (book: RuleBook, children: readonly Placed[]): Ratio => {
  const counted = new Set(
    book.schools
      .filter(({ ownership, urban, boarding }) => ownership === 'public' && urban && !boarding)
      .map(({ id }) => id),
  );
  const pupils = children.filter(({ school }) => school !== null && counted.has(school));
  return ratioOf(count(pupils, inPhase('zone')), pupils.length, nearbyTarget[book.level]);
};

const groupsOf = (book: RuleBook): readonly string[] =>
  [...new Set(book.categories.flatMap(({ groups }) => groups))].sort();

const bySchool = (schools: readonly School[], children: readonly Placed[]) =>
  schools.map(({ id, seats }) => {
    const pupils = children.filter(({ school }) => school === id);
    return {
      school: id,
      seats,
      placed: pupils.length,
      zone: count(pupils, inPhase('zone')),
      overflow: count(pupils, inPhase('overflow')),
    };
  });

const byCategory = (categories: readonly Category[], children: readonly Placed[]) =>
  categories.map(({ code }) => {
    const own = children.filter(({ category }) => category === code);
    return {
      category: code,
      children: own.length,
      zone: count(own, inPhase('zone')),
      overflow: count(own, inPhase('overflow')),
    };
  });

const metresOf = (children: readonly Placed[]) => {
  const ways = children.flatMap(({ metres }) => (metres === null ? [] : [metres]));
  const sum = ways.reduce((total, way) => total + way, 0);
  return {
    mean: ways.length === 0 ? 0 : Math.round(sum / ways.length),
    largest: ways.reduce((most, way) => Math.max(most, way), 0),
  };
};

/** The figures of an allocated season, all of them counts of the children given. */
export const seasonFigures = (book: RuleBook, children: readonly Placed[]) => {
  const groups = new Map(book.categories.map(({ code, groups: own }) => [code, own]));
  const inGroup = (group: string) =>
    children.filter(({ category }) => groups.get(category)?.includes(group) === true);
  const migrants = inGroup('migrant');
  // every school of a rule book is public or its seats are bought by the government
  const migrantsInPublic = count(migrants, isPlaced);
  const placed = children.filter(isPlaced);
  const near = count(placed, ({ metres }) => metres !== null && metres <= book.overflow.nearMetres);
  return {
    applicants: children.length,
    seats: book.schools.reduce((sum, { seats }) => sum + seats, 0),
    placed: {
      zone: count(children, inPhase('zone')),
      overflow: count(children, inPhase('overflow')),
    },
    unplaced: count(children, inPhase('unplaced')),
    nearby: nearby(book, children),
    withinNear: { metres: book.overflow.nearMetres, children: near },
    migrant: {
      children: migrants.length,
      placed: count(migrants, isPlaced),
      inPublic: migrantsInPublic,
      ratio: ratioOf(migrantsInPublic, migrants.length, migrantPublicTarget),
    },
    groups: groupsOf(book).map((group) => {
      const own = inGroup(group);
      return { group, children: own.length, placed: count(own, isPlaced) };
    }),
    categories: byCategory(book.categories, children),
    schools: bySchool(book.schools, children),
    metres: metresOf(placed),
  };
};
