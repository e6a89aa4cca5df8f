import { describe, expect, it } from 'vitest';
import {
  conflicts,
  type HomeFacts,
  parseZoneText,
  resolveAddress,
  zoneIndex,
} from '../../../../shared/domain/zones/index.ts';

/** a made-up county, worded as its bureau would */
const county = [
  {
    id: 'east',
    text: '东城街道人民路1号至99号（单号）、人民路2-98号（双号）、翠湖花园、锦绣华庭（不含三期）符合“房户一致”条件的适龄儿童；城关村、李庄村（1—3组）户籍的适龄儿童。',
  },
  {
    id: 'west',
    text: '西城街道建设路（部分）、人民路100号至300号、锦绣华庭三期、翠湖花园东区单数幢号以外的地段、文昌社区居委（不含书香苑）符合“房户一致”条件的适龄儿童；李庄村（4—8组）、王庄乡王庄村户籍的适龄儿童；西城街道内集体户适龄儿童。',
  },
  {
    id: 'north',
    text: '解放路以北、胜利河以东包括书香苑、和谐家园（一、二期）、北关大街单号、建设路88号梧桐公馆等小区符合“房户一致”条件的适龄儿童；和谐家园非北关村户籍的适龄儿童。',
    note: '书香苑可一次性选择入读北关小学或南关小学。',
  },
  { id: 'south', text: '书香苑、南关大街整条、城关村及附近符合“房户一致”条件的适龄儿童。' },
];

const index = zoneIndex(county, { within: ['豫州省', '中州市', '清平县'] });

const ask = (address: string, facts: HomeFacts = {}) => {
  const answer = resolveAddress(index, address, facts);
  if (answer.kind === 'found') return answer.zones.map(({ id }) => id).join(' ');
  return answer.kind;
};

describe('an address in a county worded like its bureau', () => {
  it.each([
    ['豫州省中州市清平县东城街道人民路17号', 'east'],
    ['人民路99号2单元', 'east'],
    ['人民路98号', 'east'],
    ['人民路101号', 'west'],
    ['人民路３００号', 'west'],
    ['人民路301号', 'unknown'],
    ['人民路', 'ambiguous'],
    ['锦绣华庭二期3号楼', 'east'],
    ['锦绣华庭三期3号楼', 'west'],
    ['锦绣华庭3号楼', 'ambiguous'],
    ['李庄村二组12号', 'east'],
    ['李庄村第8组', 'west'],
    ['李庄村9组', 'unknown'],
    ['李庄村12号', 'ambiguous'],
    ['王庄乡王庄村3组', 'west'],
    ['刘庄乡王庄村3组', 'ambiguous'],
    ['建设路20号', 'ambiguous'],
    ['建设路88号', 'north'],
    ['建设路梧桐公馆2号楼', 'north'],
    ['解放路20号', 'unknown'],
    ['北关大街7号', 'north'],
    ['北关大街8号', 'unknown'],
    ['南关大街8号', 'south'],
    ['书香苑3号楼', 'north south'],
    ['翠湖花园3号楼', 'ambiguous'],
    ['小翠湖花园3号楼', 'unknown'],
    ['翠湖花园酒店3号楼', 'ambiguous'],
    ['邻县翠湖花园3号楼', 'unknown'],
    ['', 'unknown'],
    ['翠'.repeat(500), 'unknown'],
  ])('%s → %s', (address, answer) => {
    expect(ask(address)).toBe(answer);
  });

  it('names the zones that speak of a place which no rule decides', () => {
    const answer = resolveAddress(index, '解放路20号');

    expect(answer.kind === 'unknown' && answer.near.map(({ id }) => id)).toEqual(['north']);
  });

  it('lets the village of the hukou decide where the wording does', () => {
    expect(ask('和谐家园一期2号楼')).toBe('north');
    expect(ask('和谐家园', { hukouVillage: null })).toBe('north');
    expect(ask('和谐家园', { hukouVillage: '北关村' })).toBe('ambiguous');
  });

  it('gives the same answer whatever the order of the zones', () => {
    const turned = zoneIndex([...county].reverse());
    for (const address of ['人民路17号', '李庄村8组', '锦绣华庭三期', '书香苑', '建设路20号']) {
      const ids = (answer: ReturnType<typeof resolveAddress>) =>
        (answer.kind === 'found' ? answer.zones.map(({ id }) => id) : [answer.kind]).sort();
      expect(ids(resolveAddress(turned, address))).toEqual(ids(resolveAddress(index, address)));
    }
  });
});

describe('a zone text', () => {
  it('keeps what fixes no exact rule, with its wording and names', () => {
    const open = parseZoneText(county[2]?.text ?? '').filter(({ understood }) => !understood);

    expect(open).toEqual([
      {
        kind: 'unresolved',
        understood: false,
        why: 'area',
        span: '解放路以北、胜利河以东',
        conditions: [{ kind: 'home-and-hukou' }],
        partly: [],
        bounds: ['解放路', '胜利河'],
      },
    ]);
  });

  it('reads conditions on people as such, and not as places', () => {
    const [collective] = parseZoneText('西城街道内集体户适龄儿童。');

    expect(collective).toMatchObject({
      kind: 'people',
      town: '西城街道',
      conditions: [{ kind: 'collective-household' }],
    });
  });

  it('reads the order among applicants', () => {
    const text =
      '甲苑符合“人户一致”条件的适龄儿童。如适龄儿童人数超过招生计划，则按入户时间先后顺序安排学位。';

    expect(parseZoneText(text).at(-1)).toMatchObject({ kind: 'order', by: 'hukou-date' });
  });

  it('claims no more of a place than the wording gives', () => {
    const kinds = (text: string) => parseZoneText(text).map(({ kind }) => kind);

    expect(kinds('和平路（部分）户籍的适龄儿童')).toEqual(['unresolved']);
    expect(kinds('和平路100号以上户籍的适龄儿童')).toEqual(['unresolved']);
    expect(kinds('和平路南侧户籍的适龄儿童')).toEqual(['unresolved']);
    expect(kinds('甲村户籍50%的适龄儿童')).toEqual(['unresolved']);
    expect(kinds('甲苑（乙园')).toEqual(['unresolved']);
  });

  it('is read without fault whatever stands in it', () => {
    for (const text of ['', '。；、', '（（（', '））', '除外', '以东', '、'.repeat(1000)]) {
      expect(() => parseZoneText(text)).not.toThrow();
    }
  });
});

describe('conflicts', () => {
  const pairs = (zones: readonly { id: string; text: string; note?: string }[]) =>
    conflicts(zoneIndex(zones)).map(({ place, a, b }) => `${place} ${a.id} ${b.id}`);

  it('name the place and both zones', () => {
    expect(
      pairs([
        { id: 'a', text: '和平路1-99号、甲苑户籍的适龄儿童' },
        { id: 'b', text: '和平路99-120号、乙苑户籍的适龄儿童' },
        { id: 'c', text: '乙苑户籍的适龄儿童' },
      ]),
    ).toEqual(['和平路 a b', '乙苑 b c']);
  });

  it('are none between odd and even, phases, groups, or where a choice is offered', () => {
    expect(
      pairs([
        {
          id: 'a',
          text: '和平路1-99号（单号）、甲苑一期、丙园南区、丁苑户籍的适龄儿童；戊村1组户籍的适龄儿童',
        },
        {
          id: 'b',
          text: '和平路2-98号（双号）、甲苑二期、丙园北区、丁苑户籍的适龄儿童；戊村户籍的适龄儿童',
          note: '丁苑户籍适龄儿童可一次性选择入读一小或二小。',
        },
      ]),
    ).toEqual([]);
  });

  it('are none for namesakes in different towns', () => {
    expect(
      pairs([
        { id: 'a', text: '东镇镇甲村户籍的适龄儿童' },
        { id: 'b', text: '西镇镇甲村户籍的适龄儿童' },
      ]),
    ).toEqual([]);
  });
});
