/** What the generator assumes of families; none of it is published, all of it is data. */

export type HomeKind = 'estate' | 'street' | 'village' | 'untold';

export type Category =
  | 'care'
  | 'parents-title'
  | 'grandparents-title'
  | 'hukou-only'
  | 'owner'
  | 'presale'
  | 'migrant-points'
  | 'migrant';

export const categories: readonly Category[] = [
  'care',
  'parents-title',
  'grandparents-title',
  'hukou-only',
  'owner',
  'presale',
  'migrant-points',
  'migrant',
];

/** per mille, in the order of `categories` */
export const mix: Readonly<Record<HomeKind, readonly number[]>> = {
  estate: [10, 620, 60, 50, 155, 10, 60, 35],
  street: [10, 560, 90, 120, 80, 0, 85, 55],
  village: [8, 520, 90, 60, 0, 0, 190, 132],
  untold: [5, 250, 50, 250, 45, 0, 200, 200],
};

/** tiers in the zone; a category without one is placed in the overflow only (统筹) */
export const tierOf: Readonly<Partial<Record<Category, number>>> = {
  care: 0,
  'parents-title': 1,
  'grandparents-title': 2,
  owner: 3,
  presale: 3,
  'migrant-points': 4,
};

export const groupsOf: Readonly<Partial<Record<Category, readonly string[]>>> = {
  care: ['care'],
  presale: ['presale'],
  'migrant-points': ['migrant'],
  migrant: ['migrant'],
};

type HomeShape = {
  /** children in proportion to this, before the spread */
  readonly weight: number;
  /** a place lies up to twice this far from its school, metres */
  readonly reach: number;
  /** houses lie up to this far from the middle of the place, metres */
  readonly spread: number;
  /** children to one block of houses */
  readonly perBlock: number;
};

export const shapes: Readonly<Record<HomeKind, HomeShape>> = {
  estate: { weight: 100, reach: 650, spread: 150, perBlock: 8 },
  street: { weight: 25, reach: 500, spread: 200, perBlock: 6 },
  village: { weight: 170, reach: 850, spread: 400, perBlock: 6 },
  untold: { weight: 12, reach: 1200, spread: 500, perBlock: 4 },
};

/** a place is between these parts of its kind's weight, per mille */
export const sizeSpread = { from: 400, to: 1900 } as const;

/** demand of a zone against its seats, per mille: some schools are short, some have room */
export const pressure = { from: 550, to: 1450 } as const;

/** families with two children of the year, per mille; 8 make about 1.5 % twins */
export const twinFamilies = 8;
