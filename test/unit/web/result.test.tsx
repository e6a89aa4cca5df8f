import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ResultView } from '../../../shared/contract/views.ts';
import { applicationWords } from '../../../web/content/application.ts';
import { sketchWords } from '../../../web/content/sketch.ts';
import { whyWords } from '../../../web/content/why.ts';
import { Considered, lineText } from '../../../web/families/considered.tsx';
import { ResultMap } from '../../../web/families/result-map.tsx';
import { season } from './season.ts';

const words = whyWords.in('zh');

const open = { pool: 'open', closed: true, tier: 3, rank: 1, order: 0, number: 388 };

const result = (part: Partial<ResultView> = {}): ResultView => ({
  placement: { run: 1, school: 'two', phase: 'overflow', pool: null, number: 412, metres: 830 },
  category: 'HOUSE_HUKOU',
  seed: 's',
  rosterHash: 'r',
  resultHash: 'h',
  ticket: 'T1CKET0000000000',
  considered: [
    {
      school: 'one',
      tier: 3,
      rank: 1,
      order: 0,
      standing: 'below-line',
      by: 'number',
      cutoffs: [open, { ...open, pool: 'guaranteed', closed: false }],
    },
  ],
  overflow: {
    metres: 830,
    price: 120,
    nearMetres: 3000,
    next: { school: 'one', metres: 1400, price: 5, by: 'metres' },
  },
  nearest: {
    school: 'one',
    pool: 'open',
    by: 'number',
    line: { rank: 1, order: 0, number: 388 },
    within: [],
    orderBy: null,
  },
  home: { name: '锦绣花园', at: [9, 830] },
  ...part,
});

const reasons = (part: Partial<ResultView> = {}) =>
  render(<Considered result={result(part)} season={season()} />);

describe('a cut-off', () => {
  it('names the last child of a full pool', () => {
    expect(lineText(words, open, 'zh')).toContain('第 2 顺位');
    expect(lineText(words, open, 'zh')).toContain('388');
  });

  it('names the date where the plan orders by one', () => {
    expect(lineText(words, { ...open, order: 20_160_901 }, 'zh')).toContain('2016年9月1日');
    expect(lineText(words, { ...open, order: 99_999_999 }, 'zh')).toBe(lineText(words, open, 'zh'));
  });

  it('says that a pool was not full, whoever came last', () => {
    expect(lineText(words, { ...open, closed: false }, 'zh')).toBe(words.openLine);
  });

  it('says that there were no seats', () => {
    const none = { ...open, tier: null, rank: null, order: null, number: null };

    expect(lineText(words, none, 'zh')).toBe(words.noSeatLine);
  });
});

describe('the reasons', () => {
  it('tell of every school why, with the category in its own name', () => {
    const html = reasons();

    expect(html).toContain(applicationWords.in('zh').result.why);
    expect(html).toContain('第 2 顺位（房户一致）');
    expect(html).toContain('一小');
    expect(html).toContain(words.by.number);
    expect(html).toContain(words.pools.guaranteed);
  });

  it('add up the way and the price of both ends', () => {
    const html = reasons();

    for (const figure of ['830 米', '120 米', '950 米', '1400 米', '1405 米'])
      expect(html).toContain(figure);
    expect(html).toContain(words.priceBy.metres('二小'));
  });

  it('say which goal came before the way', () => {
    const next = { school: 'one', metres: 100, price: 0, by: 'near' } as const;
    const html = reasons({ overflow: { metres: 830, price: 0, nearMetres: 3000, next } });

    expect(html).toContain(words.priceBy.near('二小', '一小', 3000));
  });

  it('say nothing of prices to a child placed in its zone', () => {
    expect(reasons({ overflow: null })).not.toContain(words.priceTitle);
  });

  it('say who nobody’s zone was, where there was none', () => {
    expect(reasons({ considered: [], nearest: null })).toContain(words.noZone);
  });
});

describe('what would have changed it', () => {
  const nearest = {
    school: 'one',
    pool: 'open',
    by: 'tier',
    line: { rank: 0, order: 0, number: 5 },
    within: [],
    orderBy: null,
  } as const;
  const migrant = { ...nearest, by: 'tier', within: ['HOUSE_HUKOU'] } as const;

  it('is told for a number, a sibling, a rank and a date', () => {
    const { otherwise } = words;

    expect(reasons()).toContain(otherwise.number('一小', 388));
    expect(reasons({ nearest: { ...nearest, by: 'sibling', within: [] } })).toContain(
      otherwise.sibling('一小'),
    );
    expect(reasons({ nearest: { ...migrant, within: [...migrant.within] } })).toContain(
      otherwise.tier('一小', words.rankOf(2, '房户一致')),
    );
    expect(
      reasons({
        nearest: {
          ...nearest,
          by: 'order',
          within: [],
          line: { rank: 1, order: 20_150_630, number: 5 },
          orderBy: 'hukou',
        },
      }),
    ).toContain(otherwise.order('一小', words.dateOf('户口'), '2015年6月30日'));
  });

  it('is not told where nothing of the family would have', () => {
    expect(reasons({ nearest: { ...nearest, within: [] } })).not.toContain(words.otherwiseTitle);
    expect(reasons({ nearest: null })).not.toContain(words.otherwiseTitle);
  });
});

describe('the map of a result', () => {
  const map = (part: Partial<ResultView> = {}) =>
    render(<ResultMap result={result(part)} season={season()} />);

  it('says in words what it shows: the school first, its way, and what it is measured on', () => {
    const html = map();

    expect(html).toContain('二小');
    expect(html).toContain('正南方向 830 米，步行约 12 分钟');
    expect(html).toContain('aria-label="示意图。从锦绣花园看，1 号是二小');
    expect(html).toContain(sketchWords.in('zh').note('示意坐标'));
  });

  it('claims no home where the gazetteer knows none', () => {
    const html = map({ home: null });

    expect(html).toContain(words.fromZone('830 米，步行约 12 分钟'));
    expect(html).not.toContain('map-place');
  });
});
