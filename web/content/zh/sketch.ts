import type { Direction } from '../../kit/sketch-scale.ts';

/** Words of the sketch map and of distances. */
export const sketch = {
  title: '示意图',
  north: '北',
  metres: (metres: number) =>
    metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`,
  /** what the picture shows, for whoever cannot see it */
  seen: (place: string | null, schools: readonly string[]) =>
    `示意图。${place === null ? '' : `从${place}看，`}${schools.join('；')}。`,
  seenSchool: (number: number, name: string, way: string) =>
    `${number} 号是${name}${way === '' ? '' : `，${way}`}`,
  others: '其他学校',
  outline: '招生地段',
  note: (datum: string) =>
    `示意图，不作为划定地段的依据。距离是直线，步行时间按每分钟 70 米估算。坐标：${datum}。`,
  way: (direction: string, metres: string) => `${direction}${metres}`,
  join: (way: string, walk: string) => `${way}，${walk}`,
  walk: (minutes: number) => `步行约 ${minutes} 分钟`,
  directions: {
    n: '正北方向 ',
    ne: '东北方向 ',
    e: '正东方向 ',
    se: '东南方向 ',
    s: '正南方向 ',
    sw: '西南方向 ',
    w: '正西方向 ',
    nw: '西北方向 ',
  } satisfies Readonly<Record<Direction, string>>,
};
