/** What a published zone text says, read into exact rules, and what an address resolves to. docs/zones.md */

/** 号 house, 幢 building, 巷 lane, 街 side street, 队 villagers' group (also 组), 期 phase */
export type Unit = '号' | '幢' | '巷' | '街' | '队' | '期';

export type Range = { readonly from: number; readonly to: number };

export type NumberRule = {
  readonly units: readonly Unit[];
  /** empty: every number of the unit */
  readonly ranges: readonly Range[];
  readonly parity: 'odd' | 'even' | null;
};

export type PlaceKind = 'estate' | 'street' | 'village' | 'committee' | 'town';

export type Place = {
  readonly kind: PlaceKind;
  /** canonical, see canonical() */
  readonly name: string;
  readonly numbers?: NumberRule;
  /** parts of the place named by the text: 2期, A区, 南区 */
  readonly parts?: readonly string[];
  /** the street that the text puts before the name */
  readonly road?: string;
  /** the larger place that the text puts around the name */
  readonly within?: string;
  readonly excludes: readonly Place[];
};

export type Condition =
  | {
      readonly kind:
        | 'home-and-hukou'
        | 'hukou'
        | 'villager'
        | 'non-villager'
        | 'long-resident'
        | 'collective-household'
        | 'tenant'
        | 'staff'
        | 'owner'
        | 'pooled'
        | 'drawn'
        | 'by-choice'
        | 'not-managed-estate';
    }
  | { readonly kind: 'hukou-of' | 'hukou-not-of'; readonly village: string }
  | { readonly kind: 'hukou-in-town'; readonly town: string };

type Read = {
  /** verbatim, as published */
  readonly span: string;
  readonly conditions: readonly Condition[];
  /** the town that the text names before the place */
  readonly town?: string;
  /** the town was named for an earlier place of the same list */
  readonly townCarried?: boolean;
};

/** The places are alternatives: one place under its names, or places listed under one heading. */
type PlaceClause = Read & {
  readonly kind: PlaceKind;
  readonly understood: true;
  readonly places: readonly Place[];
  /** names of which the clause claims only a part */
  readonly partly: readonly string[];
};

/** A condition on people, with no place smaller than a town. */
type PeopleClause = Read & { readonly kind: 'people'; readonly understood: true };

/** An order among applicants of the zone. */
export type OrderClause = Read & {
  readonly kind: 'order';
  readonly understood: true;
  readonly by: 'hukou-date' | 'purchase-date';
};

export type UnresolvedClause = Read & {
  readonly kind: 'unresolved';
  readonly understood: false;
  /** borders to be drawn on a map; a part of a named place; or words that are not understood */
  readonly why: 'area' | 'part' | 'wording';
  /** names of which the clause claims a part that the wording does not fix */
  readonly partly: readonly string[];
  /** names that only bound or describe the area */
  readonly bounds: readonly string[];
};

export type Clause = PlaceClause | PeopleClause | OrderClause | UnresolvedClause;

export type Zone = {
  readonly id: string;
  readonly text: string;
  /** published beside the text; read for one-time choices between schools */
  readonly note?: string;
  /** towns that the zone's school serves: 市桥街, 南村镇 */
  readonly towns?: readonly string[];
};

export type Candidate = { readonly id: string; readonly clause: Clause };

export type HomeFacts = {
  /** village whose villager the child is by hukou; null: of none; absent: not known */
  readonly hukouVillage?: string | null;
};

export type Resolution =
  /** more than one zone only where the plan gives the family the choice */
  | { readonly kind: 'found'; readonly zones: readonly Candidate[] }
  /** one candidate: it may be this zone, but the address or the wording does not settle it */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'unknown'; readonly near: readonly Candidate[] };
