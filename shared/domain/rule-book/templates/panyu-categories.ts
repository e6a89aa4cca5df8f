import type { LocalText } from '../../text.ts';
import type { Condition, FactRequirement } from '../conditions.ts';
import type { Category, Level } from '../schema.ts';

const text = (zh: string, en: string): LocalText => ({ zh, en });

const kinship: FactRequirement = { fact: 'kinship' };
const inZone: FactRequirement = { fact: 'hukou', holder: ['child'], within: 'zone' };

const fullTitle: FactRequirement = {
  fact: 'title',
  within: 'zone',
  use: 'dwelling',
  shareAtLeast: 100,
  unlocked: true,
};

/**
 * Household and dwelling agree (primary sheet, explanation 1): a parent's whole title and one year's registration, or
 * a grandparent's and three, by 31 August of the year; registered before 31 August 2021 the older rule stands, without
 * the years.
 */
export const consistent = (year: number): Condition => {
  const on = `${year}-08-31`;
  return {
    all: [
      kinship,
      { ...inZone, sameAddressAs: 'title' },
      {
        any: [
          {
            all: [
              { ...fullTitle, holder: ['parent'] },
              { fact: 'hukou', heldYears: { years: 1, on } },
            ],
          },
          {
            all: [
              { ...fullTitle, holder: ['grandparent'] },
              { fact: 'hukou', heldYears: { years: 3, on } },
            ],
          },
          {
            all: [
              { ...fullTitle, holder: ['parent', 'grandparent'] },
              { fact: 'hukou', sinceBy: '2021-08-30' },
            ],
          },
        ],
      },
    ],
  };
};

const ofTheZone = (year: number, level: Level): Category => ({
  code: 'CONSISTENT',
  name: text('人户一致', 'Household and dwelling agree'),
  hint: text(
    '孩子户口与父母或祖辈百分之百产权的住房在同一地址',
    'The child is registered at the flat that its parents or grandparents wholly own',
  ),
  rank: 0,
  when:
    level === 'primary'
      ? consistent(year)
      : { all: [kinship, inZone, { ...fullTitle, holder: ['parent'] }] },
  zoneBy: 'hukou',
  orderBy: [],
  groups: ['matched'],
  asks: ['kinship', 'hukou', 'title'],
});

const villager: Category = {
  code: 'VILLAGER',
  name: text('村民、原居民户籍', 'Registered villagers'),
  hint: text(
    '孩子户口在片区内的村或原居民家庭',
    'The child’s household is a member of a village or old town of the zone',
  ),
  rank: 0,
  when: { all: [kinship, { ...inZone, villager: true }] },
  zoneBy: 'hukou',
  orderBy: [],
  groups: ['matched'],
  asks: ['kinship', 'hukou'],
};

/** Explanation 2: owners of the estate whose dwelling gave nobody a seat, by the day of purchase. */
const owner = (year: number): Category => ({
  code: 'OWNER',
  name: text('小区业主', 'Owners in the estate'),
  hint: text(
    '小区配建学校有剩余学位时，业主子女按购房先后安排',
    'Where the estate’s school has seats left: owners’ children, by day of purchase',
  ),
  rank: 1,
  when: {
    all: [kinship, { ...fullTitle, holder: ['parent'], sinceBy: `${year}-05-31` }],
  },
  zoneBy: 'title',
  orderBy: [{ fact: 'title' }],
  groups: [],
  asks: ['kinship', 'title'],
});

/** Placed by the education centre of the household or the dwelling (explanation 4), after the children of the zone. */
const pooled: readonly Category[] = [
  {
    code: 'DISTRICT_HUKOU',
    name: text('本区户籍统筹', 'Registered in the district, pooled'),
    hint: text(
      '本区户籍，但不符合人户一致',
      'Registered in the district without meeting the conditions of the zone',
    ),
    rank: 2,
    when: { all: [kinship, { fact: 'hukou', within: 'district' }] },
    zoneBy: 'hukou',
    orderBy: [],
    groups: ['pooled'],
    asks: ['kinship', 'hukou'],
  },
  {
    code: 'CARE',
    name: text('政策性照顾', 'Care by policy'),
    hint: text('由居住地教育指导中心统筹', 'Placed by the education centre of the dwelling'),
    rank: 2,
    when: { all: [kinship, { fact: 'care' }] },
    zoneBy: null,
    orderBy: [],
    groups: ['care', 'pooled'],
    asks: ['kinship', 'care'],
  },
  {
    code: 'TENANT',
    name: text('租购同权、随迁子女', 'Tenants and migrant families'),
    hint: text(
      '父母的居住证地址在片区内',
      'A parent’s residence permit names an address in the zone',
    ),
    rank: 2,
    when: { all: [kinship, { fact: 'permit', within: 'zone' }] },
    zoneBy: 'permit',
    orderBy: [],
    groups: ['migrant', 'pooled'],
    asks: ['kinship', 'permit'],
  },
];

/** Junior sheet, explanation 4: leavers of the district's primary schools registered elsewhere in the city. */
const leaver: Category = {
  code: 'LEAVER',
  name: text('本区小学毕业生统筹', 'Leavers of a primary school of the district'),
  hint: text(
    '在本区公办小学毕业的非本区户籍学生',
    'Finished a public primary school of the district, registered outside it',
  ),
  rank: 2,
  when: { all: [kinship, { fact: 'school-record' }] },
  zoneBy: null,
  orderBy: [],
  groups: ['pooled'],
  asks: ['kinship', 'school-record'],
};

const other: Category = {
  code: 'OTHER',
  name: text('其他', 'All others'),
  hint: text('由教育指导中心统筹安排', 'Placed by the education centre where seats are free'),
  rank: 3,
  when: { always: true },
  zoneBy: null,
  orderBy: [],
  groups: ['pooled'],
  asks: ['kinship'],
};

export const panyuCategories = (year: number, level: Level): Category[] => [
  ofTheZone(year, level),
  villager,
  owner(year),
  ...pooled,
  ...(level === 'junior' ? [leaver] : []),
  other,
];
