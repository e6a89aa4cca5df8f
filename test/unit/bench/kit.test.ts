import { execPath } from 'node:process';
import { describe, expect, it } from 'vitest';
import { printedWithin } from '../../../bench/kit/fresh-process.ts';
import { atLeast, atMost } from '../../../bench/kit/goal.ts';
import { middle, repeated } from '../../../bench/kit/medians.ts';
import { milliseconds, times } from '../../../bench/kit/row.ts';
import { tableText } from '../../../bench/kit/table.ts';

describe('a goal', () => {
  it('is met at the figure itself', () => {
    expect(atMost(1.3, 1.3, times)).toBe('≤ 1.3×: met');
    expect(atLeast(200, 200, times)).toBe('≥ 200×: met');
  });

  it('names the factor that is missing', () => {
    expect(atMost(20, 30, times)).toBe('≤ 20×: 1.5× to go');
    expect(atLeast(60, 40, times)).toBe('≥ 60×: 1.5× to go');
    expect(atMost(500, 1250, milliseconds)).toBe('≤ 500 ms: 2.5× to go');
  });
});

describe('the middle of samples', () => {
  it('is theirs in order of size, whatever the order they came in', () => {
    expect(middle([9, 1, 5])).toBe(5);
    expect(middle([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('a repeated work', () => {
  it('runs as often as asked and keeps the last answer', () => {
    let runs = 0;

    const { last } = repeated(3, () => ++runs);

    expect([runs, last]).toEqual([3, 3]);
  });
});

describe('a program with a limit', () => {
  it('is stopped when it takes longer, which is no error', async () => {
    const found = await printedWithin(0.3, execPath, ['-e', 'setTimeout(() => {}, 60_000)']);

    expect(found).toEqual({ ok: false, missing: 'stopped, within 0.3 s' });
  });

  it('is an error when it fails by itself', async () => {
    await expect(printedWithin(60, execPath, ['-e', 'process.exit(3)'])).rejects.toThrow();
  });
});

describe('a table', () => {
  it('shows the goal between what was measured and what it stands beside', () => {
    const text = tableText([
      { benchmark: 'limits', of: 'a', measured: { zone: '2×' }, goal: '≤ 1×', beside: 'C++' },
    ]);

    expect(text.split('\n')[2]?.split(' | ').slice(-3)).toEqual(['zone 2× ', '≤ 1×', 'C++    |']);
  });
});
