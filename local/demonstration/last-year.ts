import type { LastYear, Level } from '../../shared/domain/rule-book/schema.ts';

/* Where each list would have ended a year ago: made up like the county, and marked so in the rule book. */

const note: LastYear['note'] = {
  zh: '演示用的虚构数据',
  en: 'made up for the demonstration',
};

const ended = (rank: number, number: number): LastYear => ({
  rank,
  number,
  order: null,
  full: true,
  note,
});

const hadSeats = (rank: number): LastYear => ({
  rank,
  number: null,
  order: null,
  full: false,
  note,
});

/** Schools that were opened this year have none. */
const lines: Readonly<Record<Level, Readonly<Record<string, LastYear>>>> = {
  primary: {
    renmin: ended(2, 612),
    shiyan: ended(4, 1041),
    dier: ended(4, 388),
    wenhua: ended(5, 930),
    cuihu: hadSeats(5),
    xiguan: ended(5, 1207),
    yucai: hadSeats(5),
    binhe: ended(5, 254),
    'liuhe-center': hadSeats(5),
    zhaozhuang: hadSeats(5),
    dongpo: hadSeats(5),
    'baisha-center': hadSeats(5),
    nanwan: hadSeats(3),
    gucheng: hadSeats(3),
    jinshui: hadSeats(5),
  },
  junior: {
    no1: ended(5, 726),
    no2: ended(5, 1103),
    no3: ended(6, 415),
    no4: hadSeats(6),
    wenqing: hadSeats(6),
    'liuhe-junior': hadSeats(6),
    'baisha-junior': hadSeats(6),
    jinshui: hadSeats(6),
  },
};

export const lastYearOf = (level: Level, school: string): LastYear | undefined =>
  lines[level][school];
