import type { FactKind } from '../../evidence/facts.ts';
import type { Day, LocalText } from '../../text.ts';
import type { Condition, FactRequirement } from '../conditions.ts';
import type { Category, Level } from '../schema.ts';

export type HenanTerms = {
  readonly level: Level;
  /** household and deed stand by these days; a permit is valid on the first day of registration */
  readonly cutoffs: { readonly hukou: Day; readonly title: Day; readonly contract: Day };
  readonly permitValidOn: Day;
  readonly seatLock: boolean;
  /** proof of work or business of migrant parents, where the county still asks for it */
  readonly asksEmployment: boolean;
};

const text = (zh: string, en: string): LocalText => ({ zh, en });

type Draft = {
  readonly code: string;
  readonly name: LocalText;
  readonly hint: LocalText;
  readonly when: Condition;
  readonly zoneBy: FactKind | null;
  readonly groups?: string[];
  readonly asks: FactKind[];
};

/** One tier a line; categories of one line share a rank. Order after POLICY: dwelling and household first. */
const tiers = (terms: HenanTerms): readonly (readonly Draft[])[] => {
  const { cutoffs, permitValidOn, asksEmployment } = terms;
  const hukou: FactRequirement = {
    fact: 'hukou',
    holder: ['child'],
    within: 'zone',
    sinceBy: cutoffs.hukou,
  };
  const title: FactRequirement = {
    fact: 'title',
    within: 'zone',
    use: 'dwelling',
    shareAtLeast: 51,
    sinceBy: cutoffs.title,
    ...(terms.seatLock ? { unlocked: true } : {}),
  };
  const parentTitle: FactRequirement = { ...title, holder: ['parent'] };
  const permit: FactRequirement = { fact: 'permit', within: 'district', validOn: permitValidOn };
  const work: readonly FactRequirement[] = asksEmployment
    ? [{ fact: 'employment', validOn: permitValidOn }]
    : [];
  const workAsked: readonly FactKind[] = asksEmployment ? ['employment'] : [];
  return [
    [
      {
        code: 'CARE',
        name: text('政策性照顾', 'Care by policy'),
        hint: text(
          '烈士、现役军人、公安英模、消防救援人员等子女，有主管部门的证明',
          'Children of martyrs, soldiers, police and firefighters, confirmed by the department in charge',
        ),
        when: { fact: 'care' },
        zoneBy: 'hukou',
        groups: ['care'],
        asks: ['kinship', 'care', 'hukou'],
      },
    ],
    ...(terms.level === 'junior' ? [[directEntry]] : []),
    [
      {
        code: 'HOUSE_HUKOU',
        name: text('房户一致', 'Home and household agree'),
        hint: text(
          '孩子和父母的户口、父母的住房在同一地址',
          'The child, its parents and the flat they own stand at one address',
        ),
        when: { all: [{ ...hukou, withParent: true, sameAddressAs: 'title' }, parentTitle] },
        zoneBy: 'title',
        groups: ['matched'],
        asks: ['kinship', 'hukou', 'title'],
      },
    ],
    [
      {
        code: 'THREE_GEN',
        name: text('三代同户', 'Three generations in one household'),
        hint: text(
          '孩子、父母与（外）祖父母同户同住，父母名下无房',
          'Child, parents and grandparents in one household in the grandparents’ flat; the parents own none',
        ),
        when: {
          all: [
            { ...hukou, withParent: true, sameAddressAs: 'title' },
            { ...title, holder: ['grandparent'] },
            { fact: 'no-property' },
          ],
        },
        zoneBy: 'title',
        asks: ['kinship', 'hukou', 'title', 'no-property'],
      },
    ],
    [
      {
        code: 'HUKOU_ONLY',
        name: text('有户无房', 'Household without a flat'),
        hint: text(
          '孩子户口在片区内，没有住房；公租房也在此类',
          'The child is registered in the zone and the family owns no flat there; public rental too',
        ),
        when: { all: [hukou, { not: { fact: 'hukou', household: 'collective' } }] },
        zoneBy: 'hukou',
        asks: ['kinship', 'hukou'],
      },
      {
        code: 'COLLECTIVE',
        name: text('集体户', 'Collective household'),
        hint: text(
          '孩子户口在单位、学校或人才市场等集体户上，父母在本地没有住房',
          'The child is registered in a collective household of a firm, a school or a talent office, and the parents own no flat here',
        ),
        when: { all: [{ ...hukou, household: 'collective' }, { fact: 'no-property' }] },
        zoneBy: 'hukou',
        asks: ['kinship', 'hukou', 'no-property'],
      },
    ],
    [
      {
        code: 'HOUSE_ONLY',
        name: text('有房无户', 'Flat without household'),
        hint: text(
          '父母在片区内有住房，孩子户口在本县其他地方',
          'The parents own a flat in the zone; the child is registered elsewhere in the county',
        ),
        when: { all: [parentTitle, { fact: 'hukou', within: 'district' }] },
        zoneBy: 'title',
        asks: ['kinship', 'title', 'hukou'],
      },
      {
        code: 'PRESALE',
        name: text('购房未办证（含保交楼）', 'Flat bought, deed not issued'),
        hint: text(
          '购房合同已网签备案；保交楼项目尚未交付也可以',
          'The contract of sale is filed; in a delayed estate the flat need not be lived in',
        ),
        when: {
          all: [
            {
              fact: 'contract',
              within: 'zone',
              sinceBy: cutoffs.contract,
              ...(terms.seatLock ? { unlocked: true } : {}),
            },
            {
              any: [
                { fact: 'contract', within: 'zone', delayedEstate: true },
                // lived in: the household or the permit stands there
                { fact: 'hukou', sameAddressAs: 'contract' },
                { fact: 'permit', sameAddressAs: 'contract', validOn: permitValidOn },
              ],
            },
          ],
        },
        zoneBy: 'contract',
        groups: ['presale'],
        asks: ['kinship', 'contract'],
      },
    ],
    [
      {
        code: 'MIGRANT_OWNER',
        name: text('随迁子女（有房）', 'Migrant family with a flat'),
        hint: text(
          '父母有本县居住证，并在片区内有住房；港澳台居民居住证、外国人永久居留身份证也可以',
          'A parent holds a residence permit of the county and owns a flat in the zone; permits of Hong Kong, Macao and Taiwan residents and cards of foreign permanent residents count, too',
        ),
        when: { all: [permit, parentTitle, ...work] },
        zoneBy: 'title',
        groups: ['migrant'],
        asks: ['kinship', 'permit', 'title', ...workAsked],
      },
      {
        code: 'MIGRANT_TENANT',
        name: text('随迁子女（租房）', 'Migrant family renting'),
        hint: text(
          '父母的居住证地址在片区内；港澳台居民居住证、外国人永久居留身份证也可以',
          'A parent’s residence permit names an address in the zone; permits of Hong Kong, Macao and Taiwan residents and cards of foreign permanent residents count, too',
        ),
        when: { all: [{ ...permit, within: 'zone' }, ...work] },
        zoneBy: 'permit',
        groups: ['migrant'],
        asks: ['kinship', 'permit', ...workAsked],
      },
    ],
    [
      {
        code: 'OTHER',
        name: text('其他', 'All others'),
        hint: text(
          '以上都不符合，由教育部门统筹安排学位',
          'None of the above; the bureau places the child where seats are free',
        ),
        when: { always: true },
        zoneBy: null,
        asks: ['kinship'],
      },
    ],
  ];
};

/** Leavers of a feeder, or of the own lower part, continue; they count against the plan. */
const directEntry: Draft = {
  code: 'DIRECT',
  name: text('对口直升', 'Direct entry'),
  hint: text(
    '对口小学或本校小学部的应届毕业生',
    'Leavers of a primary school that leads here, or of the school’s own lower part',
  ),
  when: { fact: 'school-record', atSchool: true },
  zoneBy: 'school-record',
  asks: ['kinship', 'school-record'],
};

/** A household or a flat counts only for the family it is proved to be the child's. */
const ofOwnFamily = (when: Condition): Condition =>
  'always' in when ? when : { all: [{ fact: 'kinship' }, ...('all' in when ? when.all : [when])] };

export const henanCategories = (terms: HenanTerms): Category[] =>
  tiers(terms).flatMap((tier, rank) =>
    tier.map(({ groups, ...draft }) => ({
      ...draft,
      when: ofOwnFamily(draft.when),
      rank,
      groups: groups ?? [],
      // by the number alone; a county that publishes an order writes it here
      orderBy: [],
    })),
  );
