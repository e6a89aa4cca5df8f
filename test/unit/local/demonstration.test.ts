import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type County, countyOf } from '../../../local/demonstration/county.ts';
import { district, staff } from '../../../local/demonstration/staff.ts';
import { answers } from '../../../shared/domain/application/answers.ts';
import { parseExtract } from '../../../shared/domain/evidence/extracts.ts';
import { checkIdNumber } from '../../../shared/domain/identity/index.ts';
import { placeOf } from '../../../shared/domain/rule-book/gazetteer.ts';
import { preFlight } from '../../../shared/domain/rule-book/pre-flight.ts';
import { zonesByWording } from '../../../shared/domain/rule-book/zones-of.ts';

const county = countyOf(1);
const levels = ['primary', 'junior'] as const;
const books = levels.map((level) => county.books[level]);
const households = [...new Set(county.applications.map(({ household }) => household))];
const people = households.flatMap(({ father, mother, grandfather, children, elder }) => [
  father,
  mother,
  grandfather,
  ...children,
  ...(elder === null ? [] : [elder]),
]);

const distinct = (values: readonly string[]) => new Set(values).size === values.length;
const percentOf = (part: number, whole: number) => (part * 100) / whole;

/** one text for all a county says */
const bytesOf = ({ books: rules, applications, extracts }: County): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        rules,
        applications.map(({ papers, ...rest }) => [rest, [...papers]]),
        [...extracts],
      ]),
    )
    .digest('hex');

describe('the demonstration county', () => {
  it('is the same for the same seed and another for another', () => {
    const [one, again, other] = [7, 7, 8].map((seed) => bytesOf(countyOf(seed, 10)));

    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('has about 24 schools and 3,000 children', () => {
    const schools = new Set(books.flatMap((book) => book.schools.map(({ id }) => id)));

    expect(schools.size).toBeGreaterThanOrEqual(20);
    expect(schools.size).toBeLessThanOrEqual(28);
    expect(county.applications.length).toBeGreaterThan(2800);
    expect(county.applications.length).toBeLessThan(3200);
  });

  it('can be had small, still with a child in every zone', () => {
    const small = countyOf(1, 1);
    const living = small.applications.map(
      ({ season, household }) => `${season} ${household.zone.id}`,
    );

    expect(small.applications.length).toBeLessThan(60);
    expect(new Set(living).size).toBe(books.flatMap(({ zones }) => zones).length);
  });

  it.each(levels)('has a %s rule book that passes pre-flight', (level) => {
    expect(preFlight(county.books[level])).toMatchObject({ ok: true });
  });

  it('has staff for every school and two people at the bureau', () => {
    const schools = new Set(books.flatMap((book) => book.schools.map(({ id }) => id)));

    expect(new Set(staff.flatMap(({ school }) => school ?? []))).toEqual(schools);
    expect(staff.filter(({ role }) => role === 'bureau')).toHaveLength(2);
    expect(new Set(staff.map((member) => member.district))).toEqual(new Set([district]));
    expect(books.map((book) => book.district.id)).toEqual([district, district]);
  });
});

describe('its people', () => {
  it('have ID numbers that are valid, all different, and of an area nobody is registered in', () => {
    expect(people.filter(({ idNumber }) => !checkIdNumber(idNumber).ok)).toEqual([]);
    expect(distinct(people.map(({ idNumber }) => idNumber))).toBe(true);
    expect(new Set(people.map(({ idNumber }) => idNumber.slice(0, 6)))).toEqual(
      new Set(['419900']),
    );
  });

  it('are born when their season takes them', () => {
    for (const { season, child } of county.applications) {
      const book = books.find((one) => one.season === season);
      const checked = checkIdNumber(child.idNumber);
      if (!checked.ok || book?.ages == null) continue;
      const born = checked.value.birthDate ?? '';
      expect(born >= book.ages.bornFrom && born <= book.ages.bornTo).toBe(true);
    }
  });

  it('share no address, phone or document with another family', () => {
    expect(distinct(households.map(({ address }) => address))).toBe(true);
    expect(distinct(households.map(({ phone }) => phone))).toBe(true);
    for (const field of ['titleNumber', 'contractNumber', 'unitNumber', 'householdNumber'] as const)
      expect(distinct(households.map((household) => household[field]))).toBe(true);
    for (const { phone } of households) expect(phone).toMatch(/^199\d{8}$/);
  });

  it('live where the published wording puts their zone, at a place of the gazetteer', () => {
    for (const book of books) {
      const zonesOf = zonesByWording(book);
      const own = county.applications.filter(({ season }) => season === book.season);
      for (const { household } of own) {
        expect(zonesOf(household.address)).toContain(household.zone.id);
        expect(placeOf(book, household.address)).not.toBeNull();
      }
    }
  });

  it('include twins that name each other, and children with an elder at a school', () => {
    const twins = households.filter(({ children }) => children.length === 2);
    const siblings = county.applications.filter(({ answers: { claims } }) =>
      claims.some(({ kind }) => kind === 'sibling'),
    );

    expect(twins.length).toBeGreaterThan(20);
    for (const { children } of twins) {
      const pair = county.applications.filter(({ child }) => children.includes(child));
      expect(pair.map(({ answers: { twinIdNumber } }) => twinIdNumber)).toEqual(
        children.map(({ idNumber }) => idNumber).reverse(),
      );
    }
    expect(percentOf(siblings.length, county.applications.length)).toBeGreaterThan(5);
  });

  it('ask in every category of the rule books', () => {
    for (const book of books) {
      const asked = new Set(
        county.applications
          .filter(({ season }) => season === book.season)
          .map(({ answers: { category } }) => category),
      );
      expect(asked).toEqual(new Set(book.categories.map(({ code }) => code)));
    }
  });

  it('wait in two estates for flats that are not delivered', () => {
    for (const book of books) expect(book.delayedEstates).toHaveLength(2);
    const waiting = households.filter(({ circumstance }) => circumstance === 'PRESALE');

    expect(new Set(waiting.map(({ place }) => place.name))).toEqual(
      new Set(books[0]!.delayedEstates),
    );
  });

  it('are more than the plan in one zone at least, and fewer than it in the county', () => {
    const over = books.map((book) =>
      book.zones.filter(({ id, schools }) => {
        const seats = book.schools
          .filter((school) => schools.includes(school.id))
          .reduce((sum, school) => sum + school.seats, 0);
        const asking = county.applications.filter(
          ({ season, household }) => season === book.season && household.zone.id === id,
        );
        return asking.length > seats;
      }),
    );

    expect(over[0]?.map(({ id }) => id)).toContain('z-renmin');
    for (const book of books)
      expect(
        county.applications.filter(({ season }) => season === book.season).length,
      ).toBeLessThan(book.schools.reduce((sum, { seats }) => sum + seats, 0));
  });

  it('fill in the form as the contract reads it', () => {
    for (const application of county.applications)
      expect(answers.parse(application.answers)).toEqual(application.answers);
  });
});

describe('its registers', () => {
  const rowsOf = (csv: string): string[][] => parse(csv, { relaxColumnCount: true });

  it('can be imported, each without a fault', () => {
    for (const [kind, csv] of county.extracts)
      expect(parseExtract(kind, rowsOf(csv))).toMatchObject({ ok: true });
  });

  it('agree with most families and not with all', () => {
    const disagreeing = households.filter(({ disagreement }) => disagreement !== 'none');

    expect(percentOf(disagreeing.length, households.length)).toBeGreaterThan(2);
    expect(percentOf(disagreeing.length, households.length)).toBeLessThan(15);
    expect(new Set(disagreeing.map(({ disagreement }) => disagreement)).size).toBe(4);
  });

  it('hold every child’s birth', () => {
    const births = new Set(
      rowsOf(county.extracts.get('births') ?? '').map(([idNumber]) => idNumber),
    );

    expect(county.applications.filter(({ child }) => !births.has(child.idNumber))).toEqual([]);
  });
});
