import type { SeasonReport } from '../../shared/contract/bureau-views.ts';

type Ratio = SeasonReport['nearby'];

const levels = {
  primary: '小学一年级 Primary, grade 1',
  junior: '初中七年级 Junior, grade 7',
} as const;

/** thousandths rounded down, so that a share never looks met before it is */
const percent = (numerator: number, denominator: number): string => {
  if (denominator === 0) return '–';
  const thousandths = Math.floor((numerator * 1000) / denominator);
  return `${Math.floor(thousandths / 10)}.${thousandths % 10} %`;
};

const against = ({ numerator, denominator, target, met }: Ratio): string =>
  `${numerator} / ${denominator} = ${percent(numerator, denominator)}  (目标 target ${target / 10} %: ${met ? '达标 met' : '未达标 not met'})`;

const line = (zh: string, en: string, value: string | number): string =>
  `  ${`${zh} ${en}`.padEnd(46)}${value}`;

/** The bureau's report as text; the figures are those of its page. */
export const reportText = (report: SeasonReport): string => {
  const { placed, migrant, metres } = report;
  return [
    levels[report.level],
    line('报名儿童', 'applicants', report.applicants),
    line(
      '免提交材料',
      'verified without documents',
      `${report.withoutDocuments} (${percent(report.withoutDocuments, report.applicants)})`,
    ),
    line('地段录取', 'placed in the zone phase', placed.zone),
    line('统筹录取', 'placed in the overflow', placed.overflow),
    line('未安置', 'unplaced', report.unplaced),
    line('就近入学比例', 'nearby ratio', against(report.nearby)),
    line('随迁子女', 'migrant children placed', `${migrant.placed} / ${migrant.children}`),
    line('随迁子女在公办', 'of these in public schools', against(migrant.ratio)),
    line('学位', 'seats', report.seats),
    line('已报到', 'arrived', report.confirmed),
    line('平均/最远距离', 'mean / longest way', `${metres.mean} m / ${metres.largest} m`),
    '',
  ].join('\n');
};
