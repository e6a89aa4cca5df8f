import type { Point } from '../../shared/allocation/types.ts';
import {
  type Clause,
  type HomeFacts,
  type Place,
  parseZoneText,
} from '../../shared/domain/zones/index.ts';
import { type HomeKind, shapes, sizeSpread } from './assumptions.ts';
import type { PlanZone } from './plan.ts';
import type { Random } from './random.ts';

/** A place that a zone's text names, as an address template and a spot on the map. */
export type Home = {
  readonly zone: PlanZone;
  readonly kind: HomeKind;
  readonly weight: number;
  readonly middle: Point;
  readonly facts: HomeFacts;
  /** an address in the place */
  readonly address: (random: Random) => string;
};

const kinds: Readonly<Record<Place['kind'], HomeKind>> = {
  estate: 'estate',
  street: 'street',
  village: 'village',
  committee: 'street',
  town: 'estate',
};

const townOf = (zone: PlanZone, town: string | undefined): string => {
  const served = zone.towns ?? [];
  return town !== undefined && (served.length === 0 || served.includes(town))
    ? town
    : (served[0] ?? town ?? '');
};

const numberOf = (place: Place, random: Random): string => {
  const { numbers } = place;
  if (numbers === undefined) return '';
  const range = numbers.ranges[random.below(Math.max(1, numbers.ranges.length))];
  const value = range === undefined ? random.between(1, 40) : random.between(range.from, range.to);
  const odd = value % 2 === 1;
  const wrong = numbers.parity !== null && odd !== (numbers.parity === 'odd');
  const fitting = wrong ? (value === range?.to ? value - 1 : value + 1) : value;
  return `${fitting}${numbers.units[0] ?? '号'}`;
};

const doorOf = (place: Place, random: Random): string => {
  if (place.kind === 'village') return `${random.between(1, 12)}队${random.between(1, 200)}号`;
  if (place.kind === 'street') return `${random.between(1, 300)}号`;
  return `${random.between(1, 30)}幢${random.between(1, 20)}01`;
};

const partOf = (place: Place, random: Random): string =>
  place.parts === undefined ? '' : (place.parts[random.below(place.parts.length)] ?? '');

const addressOf = (town: string, place: Place) => (random: Random) => {
  const name = place.kind === 'town' ? `${place.name}街榕荫花园` : place.name;
  const lead = place.kind === 'town' ? '' : town;
  const number = numberOf(place, random);
  const door = number === '' ? doorOf(place, random) : number;
  return `${lead}${place.road ?? place.within ?? ''}${name}${partOf(place, random)}${door}`;
};

const factsOf = (clause: Clause, place: Place): HomeFacts => {
  for (const condition of clause.conditions) {
    if (condition.kind === 'hukou-of') return { hukouVillage: condition.village };
    if (condition.kind === 'hukou-not-of' || condition.kind === 'non-villager') {
      return { hukouVillage: null };
    }
  }
  return place.kind === 'village' ? { hukouVillage: place.name } : {};
};

type Named = Pick<Home, 'kind' | 'facts' | 'address'>;

const named = (zone: PlanZone, clause: Clause): Named[] => {
  const town = townOf(zone, clause.town);
  if (clause.kind === 'unresolved') {
    return clause.partly.map((name) => ({
      kind: 'street',
      facts: {},
      address: (random) => `${town}${name}${random.between(1, 200)}号`,
    }));
  }
  if (!('places' in clause)) return [];
  return clause.places.map((place) => ({
    kind: kinds[place.kind],
    facts: factsOf(clause, place),
    address: addressOf(town, place),
  }));
};

/** where no text speaks of the house */
const untold = (zone: PlanZone): Named => ({
  kind: 'untold',
  facts: {},
  address: (random) => `${townOf(zone, undefined)}自编${random.between(1, 999)}号`,
});

/** uniform in a disc around the point */
export const around = (middle: Point, radius: number, random: Random): Point => {
  for (;;) {
    const x = random.between(-radius, radius);
    const y = random.between(-radius, radius);
    if (x * x + y * y <= radius * radius) return [middle[0] + x, middle[1] + y];
  }
};

/** Every place of the zones, near one of its zone's schools; two discs make near more likely than far. */
export const homesOf = (
  zones: readonly PlanZone[],
  at: ReadonlyMap<string, Point>,
  random: Random,
): Home[] => {
  const towns = [...new Set(zones.flatMap((zone) => zone.towns ?? []))];
  return zones.flatMap((zone) => {
    const places = parseZoneText(zone.text, towns).flatMap((clause) => named(zone, clause));
    return [...places, untold(zone)].map((place): Home => {
      const school = zone.schools[random.below(zone.schools.length)] ?? zone.id;
      const { weight, reach } = shapes[place.kind];
      const middle = around(around(at.get(school) ?? [0, 0], reach, random), reach, random);
      const size = random.between(sizeSpread.from, sizeSpread.to);
      return { ...place, zone, middle, weight: Math.round((weight * size) / 100) };
    });
  });
};
