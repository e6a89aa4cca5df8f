import type { LocalText } from '../../shared/domain/text.ts';

/** The county is made up; so are its schools. Metres on the county's grid. */
export type DemoSchool = {
  readonly id: string;
  readonly name: LocalText;
  readonly at: readonly [number, number];
  readonly area: string;
  readonly kind: 'primary' | 'junior' | 'nine-year';
  /** classes a level it teaches */
  readonly classes: { readonly primary?: number; readonly junior?: number };
  readonly boarding?: true;
  readonly urban: boolean;
  /** children living in its zone for each hundred seats */
  readonly demand: { readonly primary?: number; readonly junior?: number };
};

export const areas = [
  { id: 'dongcheng', name: { zh: '东城街道', en: 'Dongcheng Subdistrict' } },
  { id: 'xicheng', name: { zh: '西城街道', en: 'Xicheng Subdistrict' } },
  { id: 'liuhe', name: { zh: '柳河镇', en: 'Liuhe Town' } },
  { id: 'baisha', name: { zh: '白沙镇', en: 'Baisha Town' } },
] as const satisfies readonly { id: string; name: LocalText }[];

const urban = (
  id: string,
  zh: string,
  en: string,
  at: readonly [number, number],
  area: string,
  classes: number,
  demand: number,
): DemoSchool => ({
  id,
  name: { zh, en },
  at,
  area,
  kind: 'primary',
  classes: { primary: classes },
  urban: true,
  demand: { primary: demand },
});

const rural = (
  id: string,
  zh: string,
  en: string,
  at: readonly [number, number],
  area: string,
  classes: number,
  demand: number,
): DemoSchool => ({ ...urban(id, zh, en, at, area, classes, demand), urban: false });

const junior = (
  id: string,
  zh: string,
  en: string,
  at: readonly [number, number],
  area: string,
  classes: number,
  demand: number,
  inTown: boolean,
): DemoSchool => ({
  id,
  name: { zh, en },
  at,
  area,
  kind: 'junior',
  classes: { junior: classes },
  urban: inTown,
  demand: { junior: demand },
});

/** One zone is far over its plan (Renmin Road), two schools share a zone and a draw (Experimental, No. 2). */
export const schools: readonly DemoSchool[] = [
  urban('renmin', '青禾县人民路小学', 'Renmin Road Primary', [6200, 5200], 'dongcheng', 3, 136),
  urban('shiyan', '青禾县实验小学', 'Experimental Primary', [7100, 5900], 'dongcheng', 4, 100),
  urban('dier', '青禾县第二小学', 'No. 2 Primary', [7600, 5300], 'dongcheng', 3, 100),
  urban('wenhua', '青禾县文化路小学', 'Wenhua Road Primary', [6800, 4300], 'dongcheng', 3, 94),
  urban('cuihu', '青禾县翠湖小学', 'Cuihu Primary', [8300, 4600], 'dongcheng', 3, 88),
  urban('xiguan', '青禾县西关小学', 'Xiguan Primary', [4300, 5100], 'xicheng', 3, 96),
  urban('yucai', '青禾县育才小学', 'Yucai Primary', [3600, 4400], 'xicheng', 3, 92),
  urban('binhe', '青禾县滨河小学', 'Binhe Primary', [4900, 6100], 'xicheng', 3, 97),
  urban('xincheng', '青禾县新城小学', 'Xincheng Primary', [3100, 5900], 'xicheng', 4, 80),
  rural('liuhe-center', '柳河镇中心小学', 'Liuhe Central Primary', [10800, 7800], 'liuhe', 2, 92),
  rural('zhaozhuang', '柳河镇赵庄小学', 'Zhaozhuang Primary', [12300, 8900], 'liuhe', 1, 80),
  rural('dongpo', '柳河镇东坡小学', 'Dongpo Primary', [11900, 6200], 'liuhe', 1, 84),
  rural('baisha-center', '白沙镇中心小学', 'Baisha Central Primary', [2200, 1800], 'baisha', 2, 90),
  rural('nanwan', '白沙镇南湾小学', 'Nanwan Primary', [3600, 600], 'baisha', 1, 82),
  rural('gucheng', '白沙镇古城小学', 'Gucheng Primary', [900, 2900], 'baisha', 1, 78),
  {
    id: 'jinshui',
    name: { zh: '青禾县金水学校', en: 'Jinshui Nine-Year School' },
    at: [5600, 3600],
    area: 'xicheng',
    kind: 'nine-year',
    classes: { primary: 3, junior: 3 },
    urban: true,
    demand: { primary: 90, junior: 92 },
  },
  junior('no1', '青禾县第一初级中学', 'No. 1 Junior High', [6900, 5100], 'dongcheng', 5, 98, true),
  junior('no2', '青禾县第二初级中学', 'No. 2 Junior High', [7900, 4900], 'dongcheng', 4, 95, true),
  junior('no3', '青禾县第三初级中学', 'No. 3 Junior High', [4100, 5400], 'xicheng', 4, 97, true),
  junior('no4', '青禾县第四初级中学', 'No. 4 Junior High', [3300, 4900], 'xicheng', 4, 90, true),
  junior(
    'wenqing',
    '青禾县文清中学',
    'Wenqing Junior High',
    [5900, 6300],
    'dongcheng',
    3,
    84,
    true,
  ),
  junior(
    'liuhe-junior',
    '柳河镇初级中学',
    'Liuhe Junior High',
    [11000, 7500],
    'liuhe',
    3,
    88,
    false,
  ),
  {
    ...junior(
      'baisha-junior',
      '白沙镇初级中学',
      'Baisha Junior High',
      [2500, 2100],
      'baisha',
      3,
      86,
      false,
    ),
    boarding: true,
  },
];
