import type { SeasonView } from '../../contract/views.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import { drawRulesOf, type RuleBook } from '../../domain/rule-book/schema.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';
import { summarise } from './season-summary.ts';

const viewCategories = (book: RuleBook): SeasonView['categories'] =>
  book.categories
    .map(({ code, name, hint, rank, asks, groups, zoneBy }) => ({
      code,
      name,
      hint,
      rank,
      zoneBy,
      asks: [...asks],
      guaranteed:
        (book.guarantees.rank !== null && rank <= book.guarantees.rank) ||
        groups.some((group) => book.guarantees.groups.includes(group)),
    }))
    .sort((a, b) => a.rank - b.rank);

const viewSchools = (book: RuleBook): SeasonView['schools'] =>
  book.schools.map(({ id, name, area, classes, seats, address, kind, at, lastYear }) => ({
    id,
    name,
    area,
    classes,
    seats,
    address,
    kind,
    at,
    ...(lastYear === undefined ? {} : { lastYear }),
  }));

const viewZones = (book: RuleBook): SeasonView['zones'] =>
  book.zones.map(({ id, kind, schools, text, feeders, version }) => ({
    id,
    kind,
    schools: [...schools],
    text,
    feeders: [...feeders],
    version,
  }));

/** What a family needs of the rule book, in one answer of moderate size. */
export const getSeason = async (
  ports: Pick<Ports, 'clock' | 'ruleBooks'>,
  input: OfSeason,
): Promise<Outcome<SeasonView>> => {
  const found = await announcedSeason(ports, input);
  if (!found.ok) return found;
  const { book } = found.value;
  return ok({
    ...summarise(found.value, ports.clock.now()),
    ages: book.ages === null ? null : { bornFrom: book.ages.bornFrom, bornTo: book.ages.bornTo },
    categories: viewCategories(book),
    materials: book.materials,
    schools: viewSchools(book),
    zones: viewZones(book),
    areas: book.areas,
    twins: book.twins.bind,
    draw: drawRulesOf(book),
    datum: book.publication.datum,
  });
};
