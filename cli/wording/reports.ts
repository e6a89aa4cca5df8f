/** Sentences with facts in braces. */
export type ReportText =
  | 'suffices'
  | 'elsewhere'
  | 'noClassrooms'
  | 'mend'
  | 'addition'
  | 'noMend'
  | 'stillMissing'
  | 'fewestProved'
  | 'fewestOpen'
  | 'shortestProved'
  | 'shortestOpen'
  | 'tally'
  | 'school'
  | 'line'
  | 'noLine'
  | 'noZone'
  | 'zonesChanged'
  | 'schoolsChanged'
  | 'nearestLine'
  | 'nearestPrice'
  | 'nearestEqual'
  | 'nothingNearer';

export type Reports = Readonly<Record<ReportText, string>>;

/** The sentence with its facts; one that has no such fact keeps its braces, which a test would see. */
export const filled = (
  sentence: string,
  facts: Readonly<Record<string, string | number>>,
): string => {
  const known = new Map(Object.entries(facts));
  return sentence.replaceAll(/\{(\w+)\}/g, (braces, name: string) =>
    String(known.get(name) ?? braces),
  );
};

export const enReports: Reports = {
  suffices: 'seats suffice: every child can reach one',
  elsewhere:
    'elsewhere: children {children}, seats {seats}, free {free}, all out of reach of these children',
  noClassrooms:
    'no classroom data (classrooms.csv), so which school could open a class is not known: {missing} seats are missing at these schools, or within reach of these places',
  mend: 'cheapest mend: classes {classes}, seats {seats}; children {children}, metres in sum {metres}',
  addition:
    '{school}: classes {classes}, seats {seats}; children {children}, metres on average {mean}',
  noMend: 'no school within reach of these children has a free classroom',
  stillMissing: 'still missing {missing}: free classrooms are too few, or out of reach',
  fewestProved: 'fewer classes cannot do',
  fewestOpen: 'fewer classes may do; fewer than {classes} cannot',
  shortestProved: 'with as many classes no way in sum is shorter',
  shortestOpen: 'with as many classes the way in sum may be shorter, but not below {metres} metres',
  tally:
    '{placed}/{children} ({share}), near {near}, unplaced {unplaced}, metres {metres}, largest {largest}',
  school: 'seats {seats}, first choice of {first}, zone {zone}, overflow {overflow}, line {lines}',
  line: '{pool} {tier}/{order}/{number}',
  noLine: '{pool} -',
  noZone: 'no zone',
  zonesChanged: 'zones with another outcome (schools a child may choose): {count}',
  schoolsChanged: 'schools with another outcome (line: tier/order/number): {count}',
  nearestLine:
    'would have changed it: {school}, pool {pool}: {criterion} {own} against {line}, {by} too many',
  nearestPrice:
    'would have changed it: {school} in the overflow, were its metres and price less by {by}',
  nearestEqual:
    'would have changed it: {school} in the overflow costs just as much; between equals the procedure decides',
  nothingNearer: 'would have changed it: nothing; no line refused the child',
};

export const zhReports: Reports = {
  suffices: '学位充足:每名学生都有可及的学位',
  elsewhere: '其他地方:学生 {children},学位 {seats},空余 {free},均不在这些学生可及范围内',
  noClassrooms:
    '没有教室数据(classrooms.csv),不知道哪所学校能增班:这些学校、或这些地点可及的学校,共缺 {missing} 个学位',
  mend: '最省的补救:增班 {classes},增加学位 {seats};安置学生 {children},路程合计 {metres} 米',
  addition: '{school}:增班 {classes},增加学位 {seats};安置学生 {children},平均 {mean} 米',
  noMend: '这些学生可及的学校都没有空教室',
  stillMissing: '仍缺 {missing} 个学位:空教室不足,或不在可及范围内',
  fewestProved: '增班数已不能再少',
  fewestOpen: '增班数也许还能减少,但不会少于 {classes}',
  shortestProved: '增班数相同时,路程合计已不能再短',
  shortestOpen: '增班数相同时,路程合计也许还能缩短,但不会短于 {metres} 米',
  tally:
    '{placed}/{children}({share}),就近 {near},未安置 {unplaced},路程 {metres} 米,最远 {largest} 米',
  school: '学位 {seats},首选 {first},片内 {zone},统筹 {overflow},录取线 {lines}',
  line: '{pool} {tier}/{order}/{number}',
  noLine: '{pool} -',
  noZone: '无地段',
  zonesChanged: '结果有变的地段(可选择的学校):{count}',
  schoolsChanged: '结果有变的学校(录取线:顺位/次序/号码):{count}',
  nearestLine: '最接近的改变:{school},名额池 {pool}:{criterion} {own},录取线 {line},差 {by}',
  nearestPrice: '最接近的改变:统筹到 {school},如其距离与价格合计再少 {by}',
  nearestEqual: '最接近的改变:统筹到 {school} 的距离与价格合计相同,同等情况由程序按规则确定',
  nothingNearer: '最接近的改变:无;没有录取线拒绝过该生',
};
