import type { Place, Zone } from '../../shared/domain/rule-book/schema.ts';
import { areas } from './schools.ts';

type Point = readonly [number, number];

/** A place of a zone's wording, and the house numbers families live at. */
export type DemoPlace = {
  readonly name: string;
  readonly at: Point;
  readonly kind: 'estate' | 'street' | 'village';
  /** phases of an estate that belong to the zone; groups of a village */
  readonly parts?: readonly string[];
  readonly wording?: string;
  readonly side?: 'odd' | 'even';
  /** highest house number of a street */
  readonly numbers?: number;
  /** flats here are sold but not delivered */
  readonly delayed?: true;
};

export type DemoZone = {
  readonly id: string;
  readonly kind: Zone['kind'];
  readonly schools: readonly string[];
  readonly area: string;
  readonly places: readonly DemoPlace[];
};

const estate = (name: string, at: Point, phases?: readonly string[]): DemoPlace => ({
  name,
  at,
  kind: 'estate',
  ...(phases === undefined ? {} : { parts: phases, wording: `${name}（${phases.join('、')}）` }),
});

const delayed = (name: string, at: Point): DemoPlace => ({ ...estate(name, at), delayed: true });

const street = (name: string, at: Point, side: 'odd' | 'even', numbers: number): DemoPlace => {
  const first = side === 'odd' ? 1 : 2;
  return {
    name,
    at,
    kind: 'street',
    side,
    numbers,
    wording: `${name}${first}号至${numbers}号（${side === 'odd' ? '单号' : '双号'}）`,
  };
};

const village = (name: string, at: Point, groups?: number): DemoPlace => ({
  name,
  at,
  kind: 'village',
  ...(groups === undefined ? {} : { wording: `${name}（1—${groups}组）` }),
  parts: Array.from({ length: groups ?? 6 }, (_, i) => `${i + 1}组`),
});

const single = (school: string, area: string, places: readonly DemoPlace[]): DemoZone => ({
  id: `z-${school}`,
  kind: 'single',
  schools: [school],
  area,
  places,
});

export const primaryZones: readonly DemoZone[] = [
  single('renmin', 'dongcheng', [
    estate('锦绣华庭', [6150, 5330], ['一期', '二期']),
    estate('丰泽园', [5900, 5050]),
    estate('书香名邸', [6420, 5480]),
    street('人民路', [6300, 5150], 'odd', 199),
  ]),
  {
    id: 'z-shiyan',
    kind: 'multi',
    schools: ['shiyan', 'dier'],
    area: 'dongcheng',
    places: [
      estate('锦绣华庭', [6600, 5650], ['三期']),
      estate('府前家园', [7250, 5750]),
      estate('东方名城', [7500, 5500]),
      estate('学府嘉园', [7050, 6100]),
      street('人民路', [6900, 5300], 'even', 200),
    ],
  },
  single('wenhua', 'dongcheng', [
    estate('文苑小区', [6750, 4200]),
    estate('梧桐里', [6950, 4450]),
    street('文化路', [6600, 4350], 'odd', 151),
    street('文化路', [6700, 4250], 'even', 150),
  ]),
  single('cuihu', 'dongcheng', [
    estate('翠湖花园', [8350, 4700]),
    delayed('东湖半岛', [8800, 4300]),
    estate('湖畔雅居', [8150, 4900]),
    village('东关村', [8900, 5000]),
  ]),
  single('xiguan', 'xicheng', [
    estate('西关新村', [4350, 5200]),
    estate('康宁家园', [4150, 4900]),
    street('解放路', [4500, 5000], 'odd', 131),
  ]),
  single('yucai', 'xicheng', [
    estate('育才嘉苑', [3650, 4300]),
    estate('盛世华府', [3400, 4550]),
    street('解放路', [3900, 4700], 'even', 180),
  ]),
  single('binhe', 'xicheng', [
    estate('滨河御景', [4950, 6250]),
    estate('水岸春天', [5150, 5950]),
    village('北关村', [4700, 6600]),
  ]),
  single('xincheng', 'xicheng', [
    estate('新城国际', [3050, 6000]),
    delayed('云锦名都', [2700, 6250]),
    estate('和顺苑', [3300, 5750]),
    estate('公租房安康小区', [2900, 5700]),
  ]),
  single('liuhe-center', 'liuhe', [
    estate('柳岸新居', [10750, 7700]),
    village('柳河村', [10900, 7900]),
    village('孙楼村', [10500, 8300]),
  ]),
  single('zhaozhuang', 'liuhe', [
    village('赵庄村', [12350, 8950]),
    village('大陈村', [12700, 9300], 4),
  ]),
  single('dongpo', 'liuhe', [village('东坡村', [11900, 6150]), village('石桥村', [12400, 5900])]),
  single('baisha-center', 'baisha', [
    estate('白沙人家', [2250, 1750]),
    village('白沙村', [2100, 1900]),
    village('刘集村', [2600, 1400]),
  ]),
  single('nanwan', 'baisha', [village('南湾村', [3600, 550]), village('渡口村', [4000, 300])]),
  single('gucheng', 'baisha', [village('古城村', [850, 2900]), village('吴寨村', [500, 3300], 5)]),
  single('jinshui', 'xicheng', [
    estate('金水湾', [5650, 3500]),
    estate('阳光丽景', [5400, 3750]),
    village('金水村', [5800, 3200]),
  ]),
];

const placesOfZones = (...ids: readonly string[]): readonly DemoPlace[] =>
  primaryZones.filter(({ id }) => ids.includes(id)).flatMap(({ places }) => places);

export const juniorZones: readonly DemoZone[] = [
  {
    id: 'z-no1',
    kind: 'direct',
    schools: ['no1'],
    area: 'dongcheng',
    places: placesOfZones('z-renmin', 'z-wenhua'),
  },
  single('no2', 'dongcheng', placesOfZones('z-shiyan', 'z-cuihu')),
  {
    id: 'z-west',
    kind: 'multi',
    schools: ['no3', 'no4'],
    area: 'xicheng',
    places: placesOfZones('z-xiguan', 'z-yucai', 'z-xincheng'),
  },
  single('wenqing', 'xicheng', placesOfZones('z-binhe')),
  {
    id: 'z-jinshui-junior',
    kind: 'nine-year',
    schools: ['jinshui'],
    area: 'xicheng',
    places: placesOfZones('z-jinshui'),
  },
  single('liuhe-junior', 'liuhe', placesOfZones('z-liuhe-center', 'z-zhaozhuang', 'z-dongpo')),
  single('baisha-junior', 'baisha', placesOfZones('z-baisha-center', 'z-nanwan', 'z-gucheng')),
];

/** primary schools whose leavers continue, for the zones of kind direct and nine-year */
export const feeders: Readonly<Record<string, readonly string[]>> = {
  'z-no1': ['renmin', 'wenhua'],
  'z-jinshui-junior': ['jinshui'],
};

const townOf = (area: string): string => areas.find(({ id }) => id === area)?.name.zh ?? '';

const named = ({ name, wording }: DemoPlace): string => wording ?? name;

/** The zone in the wording bureaus publish. */
export const zoneText = ({ area, places }: DemoZone): string => {
  const built = places.filter(({ kind }) => kind !== 'village').map(named);
  const villages = places.filter(({ kind }) => kind === 'village').map(named);
  const town = townOf(area);
  const parts = [
    built.length === 0 ? '' : `${town}${built.join('、')}符合“房户一致”条件的适龄儿童`,
    villages.length === 0 ? '' : `${town}${villages.join('、')}户籍的适龄儿童`,
  ];
  return `${parts.filter((part) => part !== '').join('；')}。`;
};

/** The gazetteer: one entry a name, at its first place. */
export const gazetteer = (): readonly Place[] => {
  const entries = new Map<string, Place>();
  for (const { area, places } of primaryZones)
    for (const { name, at, kind } of places)
      if (!entries.has(name)) entries.set(name, { name, at: [at[0], at[1]], area, kind });
  return [...entries.values()];
};

export { townOf };
