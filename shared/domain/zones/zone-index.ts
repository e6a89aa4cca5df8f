import { canonical } from './characters.ts';
import { choiceNames } from './choice-notes.ts';
import { parseZoneText } from './parse-zone-text.ts';
import type { Candidate, Clause, Place, Zone } from './types.ts';
import { townStem } from './wording.ts';

/** A clause that speaks of a name: as the place, as a part of it, or as a border. */
export type Mention = Candidate & {
  readonly role: 'claim' | 'part' | 'border';
  readonly place: Place | null;
  /** stems of the towns that the place can lie in; empty: anywhere */
  readonly towns: readonly string[];
};

export type ZoneIndex = {
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** names by first character, longest first */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly clauses: readonly Candidate[];
  readonly townStems: readonly string[];
  /** places for which the plan leaves the family a one-time choice between schools */
  readonly choices: ReadonlySet<string>;
  /** province, city, district of the plan; an address that names another is not looked up */
  readonly within: readonly string[];
};

const townsOf = (zone: Zone, clause: Clause): readonly string[] => {
  const named = clause.town === undefined ? [] : [townStem(clause.town)];
  if (named.length > 0 && clause.townCarried !== true) return named;
  return zone.towns === undefined ? named : zone.towns.map(townStem);
};

const containers = (places: readonly Place[]): string[] => [
  ...new Set(places.flatMap(({ within }) => (within === undefined ? [] : [within]))),
];

const borders = (places: readonly Place[]): string[] => [
  ...new Set([
    ...places.flatMap(({ road }) => (road === undefined ? [] : [road])),
    ...places.flatMap(({ excludes }) => excludes.map(({ name }) => name)),
  ]),
];

type Read = { readonly zone: Zone; readonly clause: Clause };

type Named = { readonly name: string; readonly mention: Mention };

const mentionsOf = (zone: Zone, clause: Clause): Named[] => {
  const base = { id: zone.id, clause, towns: townsOf(zone, clause) };
  const named = (role: Mention['role'], names: readonly string[]): Named[] =>
    names.map((name) => ({ name, mention: { ...base, role, place: null } }));
  if (clause.kind === 'unresolved') {
    return [...named('part', clause.partly), ...named('border', clause.bounds)];
  }
  if (!('places' in clause)) return [];
  return [
    ...clause.places.map(
      (place): Named => ({
        name: place.name,
        mention: { ...base, role: 'claim', place },
      }),
    ),
    ...named('part', [...clause.partly, ...containers(clause.places)]),
    ...named('border', borders(clause.places)),
  ];
};

/** words that were not understood may claim any place they name: they cast doubt on other claims */
const doubtful = (read: readonly Read[], names: readonly string[]): Named[] =>
  read.flatMap(({ zone, clause }) => {
    if (clause.kind !== 'unresolved' || clause.why !== 'wording') return [];
    const wording = canonical(clause.span);
    const mention: Mention = {
      id: zone.id,
      clause,
      towns: townsOf(zone, clause),
      role: 'part',
      place: null,
    };
    return names.filter((name) => wording.includes(name)).map((name) => ({ name, mention }));
  });

const grouped = <T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
};

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** Everything an address look-up needs, built once a plan. */
export const zoneIndex = (
  zones: readonly Zone[],
  options: { readonly within?: readonly string[] } = {},
): ZoneIndex => {
  const towns = [...new Set(zones.flatMap((zone) => zone.towns ?? []))];
  const read = zones.flatMap((zone) =>
    parseZoneText(zone.text, towns).map((clause) => ({ zone, clause })),
  );
  const stated = read.flatMap(({ zone, clause }) => mentionsOf(zone, clause));
  const claimed = new Set(
    stated.flatMap(({ name, mention }) => (mention.role === 'claim' ? [name] : [])),
  );
  const named = [...stated, ...doubtful(read, [...claimed])];
  const mentions = new Map(
    [...grouped(named, ({ name }) => name)].map(([name, group]) => [
      name,
      group.map(({ mention }) => mention),
    ]),
  );
  const usable = [...mentions]
    .filter(([name, group]) => name.length > 1 && group.some(({ place }) => place?.kind !== 'town'))
    .map(([name]) => name)
    .sort(longestFirst);
  const textTowns = read.flatMap(({ clause }) => (clause.town === undefined ? [] : [clause.town]));
  return {
    mentions,
    names: grouped(usable, (name) => name.charAt(0)),
    clauses: read.map(({ zone, clause }) => ({ id: zone.id, clause })),
    townStems: [...new Set([...towns, ...textTowns].map(townStem))],
    choices: new Set(zones.flatMap((zone) => choiceNames(zone.note ?? '', towns))),
    within: options.within ?? [],
  };
};
