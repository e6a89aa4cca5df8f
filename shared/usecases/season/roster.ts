import type { Applicant, Choice, Instance, School } from '../../allocation/types.ts';
import type { Application } from '../../domain/application/application.ts';
import { engineGuarantee, tierAt } from '../../domain/rule-book/eligibility.ts';
import { locate } from '../../domain/rule-book/gazetteer.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import { provedFacts, type ZonesOf } from '../support/category-of.ts';
import type { OpenSeason } from '../support/open-season.ts';
import { twinsOf } from './twin-units.ts';

/** One child of the frozen roster: what the report needs and the engine does not; nothing personal. */
export type RosterRow = {
  readonly id: string;
  readonly category: string;
  readonly documents: number;
};

/** The address that decides the zone: that of the category's fact. */
export const zoneAddress = (book: RuleBook, application: Application): string | null => {
  const category = book.categories.find(({ code }) => code === application.category);
  const facts = provedFacts(application.evidence);
  return facts.find(({ kind }) => kind === category?.zoneBy)?.address ?? null;
};

const engineSchools = (book: RuleBook): readonly School[] =>
  book.schools.map(({ id, seats, at, area, reserves, overflow }) => ({
    id,
    seats,
    at,
    area,
    reserves,
    overflow,
  }));

const squaredMetres = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
  (ax - bx) ** 2 + (ay - by) ** 2;

/** The family's order first, the rest nearest first; ids break ties. */
const inFamilyOrder = (
  schools: RuleBook['schools'],
  choices: readonly string[],
  at: readonly [number, number],
): RuleBook['schools'] => {
  const rank = (id: string) => {
    const position = choices.indexOf(id);
    return position === -1 ? choices.length : position;
  };
  return schools.toSorted(
    (a, b) =>
      rank(a.id) - rank(b.id) ||
      squaredMetres(a.at, at) - squaredMetres(b.at, at) ||
      (a.id < b.id ? -1 : 1),
  );
};

/** Of a child that has a place only what it prefers to it; null where there is nothing, for it keeps what it has. */
const besidesPlace = (applicant: Applicant, { placement }: Application): Applicant | null => {
  if (placement === null) return applicant;
  const { choices } = applicant;
  const has = choices.findIndex(({ school }) => school === placement.school);
  const better = has === -1 ? choices : choices.slice(0, has);
  return better.length === 0 ? null : { ...applicant, choices: better, overflow: false };
};

const applicantOf = (book: RuleBook, byWording: ZonesOf, application: Application): Applicant => {
  const facts = provedFacts(application.evidence);
  const address = zoneAddress(book, application);
  const zonesOf: ZonesOf = (one) => (one === address ? application.zones : byWording(one));
  const zones = book.zones.filter(({ id }) => application.zones.includes(id));
  const inZones = book.schools.filter(({ id }) =>
    zones.some(({ schools }) => schools.includes(id)),
  );
  const home = locate(book, address, inZones);
  const choices = inFamilyOrder(inZones, application.answers.choices, home.at).flatMap(
    ({ id }): Choice[] => {
      const standing = tierAt(book, facts, id, zonesOf);
      return standing === null ? [] : [{ school: id, tier: standing.tier, order: standing.order }];
    },
  );
  const category = book.categories.find(({ code }) => code === application.category);
  return {
    id: application.id,
    at: home.at,
    ...(home.area === null ? {} : { area: home.area }),
    groups: [...new Set(category?.groups)],
    choices,
    overflow: book.overflow.mode !== 'none',
  };
};

/** Under the district's key: which application a number of a person has, and which ticket an application. */
export type Keyed = {
  readonly applicationId: (idNumber: string) => string;
  readonly ticket: (application: string) => string;
};

export type Roster = {
  readonly instance: Instance;
  readonly rows: readonly RosterRow[];
  /** children that have a place and may get a better one */
  readonly moving: ReadonlySet<string>;
};

/**
 * The engine's instance of one season: all these applications, by the rule book and nothing else. Every child stands
 * under a ticket, bound twins under that of the first, so that a list of numbers leads to no application.
 */
export const rosterOf = (
  { book, zonesOf: byWording }: Pick<OpenSeason, 'book' | 'zonesOf'>,
  all: readonly Application[],
  keyed: Keyed,
): Roster => {
  const entries = all.flatMap((application) => {
    const applicant = besidesPlace(applicantOf(book, byWording, application), application);
    return applicant === null ? [] : [{ application, applicant }];
  });
  const applications = entries.map(({ application }) => application);
  const applicants = entries.map(({ applicant }) => applicant);
  const schools = engineSchools(book);
  const firsts = book.twins.bind
    ? twinsOf(applications, applicants, schools, keyed.applicationId)
    : new Map<string, string>();
  const instance: Instance = {
    format: 'sunshine-instance/1',
    round: book.season,
    rules: {
      guaranteedTier: engineGuarantee(book),
      guaranteedGroups: [...new Set(book.guarantees.groups)],
      overflow: book.overflow.mode,
      overflowGoals: book.overflow.goals,
      nearMetres: book.overflow.nearMetres,
      joint: book.twins.joint,
      holdBack: book.twins.holdBack,
    },
    schools,
    applicants: applicants.map((applicant) => ({
      ...applicant,
      unit: keyed.ticket(firsts.get(applicant.id) ?? applicant.id),
    })),
  };
  const rows = applications.map(({ id, category, documents }) => ({
    id,
    category: category ?? 'UNKNOWN',
    documents,
  }));
  const moving = applications.filter(({ placement }) => placement !== null).map(({ id }) => id);
  return { instance, rows, moving: new Set(moving) };
};
