/** Words of the reasons for a result: lines, prices, and what would have changed it. */
export const why = {
  mapTitle: '学校在哪里',
  fromHome: (way: string) => `离家${way}`,
  fromZone: (way: string) => `离地段中心${way}`,
  homeHint: (place: string) => `距离从报名地址所在的“${place}”量起。`,
  own: (rank: string, number: number) => `孩子属于${rank}，派位号是 ${number}。`,
  rank: (rank: number) => `第 ${rank} 顺位`,
  rankOf: (rank: number, category: string) => `第 ${rank} 顺位（${category}）`,
  considered: '下面是考虑过的每一所学校。',
  noZone: '孩子没有对应的地段学校，由教育部门统筹安排学位。',
  overflow: '对应的学校学位已满，所以统筹安排到还有学位的学校。',
  yours: '孩子',
  line: '录取线',
  standing: (rank: number, number: number) => `第 ${rank} 顺位，派位号 ${number}`,
  standingDated: (rank: number, date: string, number: number) =>
    `第 ${rank} 顺位，日期 ${date}，派位号 ${number}`,
  cutoff: (rank: number, number: number | null) =>
    number === null ? `第 ${rank} 顺位` : `第 ${rank} 顺位，派位号 ${number} 及以前`,
  cutoffDated: (rank: number, date: string) => `第 ${rank} 顺位，日期 ${date} 及以前`,
  noDate: '没有核实到',
  openLine: '没有满员，都录取',
  noSeatLine: '没有学位',
  pools: { open: '普通学位', guaranteed: '保证录取' },
  reserved: (group: string) => `预留学位（${group}）`,
  groups: {
    care: '政策性照顾',
    matched: '房户一致',
    presale: '购房未办证',
    migrant: '随迁子女',
  },
  standings: {
    admitted: '录取',
    'below-line': '在录取线之后',
    'not-reached': '已在前一所录取',
  },
  by: {
    'no-seat': '普通学位没有剩余：学位已经由保证录取和预留学位的孩子用完。',
    tier: '顺位在后：学位已经由顺位更前的孩子用完。',
    sibling: '同一顺位内，有哥哥姐姐在这所学校就读的孩子在前，学位已经由他们用完。',
    order: '同一顺位内，按公布的日期先后，孩子的日期在后。',
    number: '同一顺位内，派位号在后。派位号由见证人当众公开的随机码算出，与报名先后无关。',
  },
  otherwiseTitle: '怎样才会不同',
  otherwise: {
    number: (school: string, number: number) => `派位号小于 ${number}，就在${school}的录取线以内。`,
    order: (school: string, fact: string, date: string) =>
      `${fact}早于 ${date}，就在${school}的录取线以内。`,
    sibling: (school: string) => `有哥哥或姐姐在${school}就读，就排在同一顺位的前面。`,
    tier: (school: string, rank: string) => `家庭情况属于${rank}，就在${school}的录取线以内。`,
  },
  dateOf: (fact: string) => `${fact}的登记日期`,
  publishedDate: '按规则排序的日期',
  otherwiseHint: '这是按这次的录取线、其他孩子的情况不变来说的。',
  priceTitle: '统筹安排是怎样比较的',
  priceHint:
    '“紧张程度”是这所学校再多收一个孩子，其他孩子合计要多走的路。路程加紧张程度，合计最短的安排，就是全县总路程最短的安排。',
  priceSchool: '学校',
  priceMetres: '路程',
  pricePrice: '紧张程度',
  priceTotal: '合计',
  metres: (metres: number) => `${metres} 米`,
  ownSchool: (school: string) => `${school}（录取）`,
  priceBy: {
    metres: (own: string) => `${own}合计最短，所以安排在这里。`,
    near: (own: string, next: string, near: number) =>
      `先让 ${near} 米以内就近入学的孩子最多，再比路程。安排在${own}而不是${next}，全县就近入学的孩子更多。`,
    area: (own: string, next: string) =>
      `先让留在本片区的孩子最多，再比路程。安排在${own}而不是${next}，全县留在本片区的孩子更多。`,
    together: () => '双胞胎安排在同一所学校，所以没有各取合计最短的一所。',
    equal: (own: string, next: string) =>
      `${own}和${next}合计一样长，安排在哪一所，全县的总路程都相同。`,
  },
  alone: '其他学校都没有空余的学位。',
};
