import type { SeasonView } from '../../contract/views.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import { atOneAddress, holdersAllowed } from '../../domain/rule-book/asked-details.ts';
import { drawRulesOf, type RuleBook } from '../../domain/rule-book/schema.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';
import { summarise } from './season-summary.ts';

const viewCategories = (book: RuleBook): SeasonView['categories'] =>
  book.categories
    .map(({ code, name, hint, rank, asks, groups, when, zoneBy }) => ({
      code,
      name,
      hint,
      rank,
      zoneBy,
      asks: [...asks],
      guaranteed:
        (book.guarantees.rank !== null && rank <= book.guarantees.rank) ||
        groups.some((group) => book.guarantees.groups.includes(group)),
      titleHolders: [...holdersAllowed(when)],
      oneAddress: [...atOneAddress(when)],
    }))
    .sort((a, b) => a.rank - b.rank);

const viewSchools = (book: RuleBook): SeasonView['schools'] =>
  book.schools.map(({ id, name, area, classes, seats, address, kind, at, lastYear, arrival }) => ({
    id,
    name,
    area,
    classes,
    seats,
    address,
    kind,
    at,
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(arrival === undefined ? {} : { arrival }),
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

/** What the form asks, by the rule book alone. */
export const viewForm = (
  book: RuleBook,
): Pick<SeasonView, 'categories' | 'materials' | 'twins' | 'siblingsFirst'> => ({
  categories: viewCategories(book),
  materials: book.materials,
  twins: book.twins.bind,
  siblingsFirst: book.siblingsFirst,
});

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
    ...viewForm(book),
    schools: viewSchools(book),
    zones: viewZones(book),
    areas: book.areas,
    draw: drawRulesOf(book),
    datum: book.publication.datum,
  });
};
