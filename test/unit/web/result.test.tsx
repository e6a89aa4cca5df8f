import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ResultView } from '../../../shared/contract/views.ts';
import { applicationWords } from '../../../web/content/application.ts';
import { Considered, lineText } from '../../../web/families/considered.tsx';
import { season } from './season.ts';

const words = applicationWords.in('zh').result;

describe('a cut-off', () => {
  const line = { pool: 'open', closed: true, tier: 3, rank: 1, order: 0, number: 388 };

  it('names the last child of a full pool', () => {
    expect(lineText(words, line)).toContain('第 2 顺位');
    expect(lineText(words, line)).toContain('388');
  });

  it('says that a pool was not full, whoever came last', () => {
    expect(lineText(words, { ...line, closed: false })).toBe(words.openLine);
  });

  it('says that there were no seats', () => {
    expect(lineText(words, { ...line, tier: null, rank: null, order: null, number: null })).toBe(
      words.noSeatLine,
    );
  });
});

it('tells of every school why, and of the overflow what it cost', () => {
  const open = { pool: 'open', closed: true, tier: 3, rank: 1, order: 0, number: 388 };
  const result: ResultView = {
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
    overflow: { metres: 830, price: 120, next: { school: 'one', metres: 1400, price: 0 } },
  };

  const html = render(<Considered result={result} season={season()} />);

  expect(html).toContain('一小');
  expect(html).toContain(words.by.number);
  expect(html).toContain(words.pools.guaranteed);
  expect(html).toContain(words.price(830, 120));
});
