import { describe, expect, it } from 'vitest';
import {
  checkIdNumber,
  tidyAddress,
  tidyBlanks,
} from '../../../../shared/domain/identity/index.ts';

describe('an address', () => {
  it.each([
    ['青禾县 城关镇 人民路 １２号', '青禾县城关镇人民路12号'],
    ['东风路１５号（３幢）－２０１', '东风路15号(3幢)-201'],
    ['  文化路\u3000A座\u200b ', '文化路A座'],
    ['Flat 3, Old Road', 'Flat 3, Old Road'],
    ['𠮷祥路 1 号', '𠮷祥路1号'],
  ])('%s is kept in one form', (typed, kept) => {
    expect(tidyAddress(typed)).toBe(kept);
  });
});

describe('blanks', () => {
  it('stay between words of letters only', () => {
    expect(tidyBlanks('王  YAN 明')).toBe('王YAN明');
    expect(tidyBlanks(' Anna  Maria ')).toBe('Anna Maria');
  });
});

describe('an ID number', () => {
  it.each(['110105-19491231-002X', '110105–19491231－002x', '110105−19491231 002Ｘ'])(
    'may hold dashes: %s',
    (typed) => {
      expect(checkIdNumber(typed)).toMatchObject({
        ok: true,
        value: { normalized: '11010519491231002X' },
      });
    },
  );
});
