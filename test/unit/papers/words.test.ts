import { describe, expect, it } from 'vitest';
import { en as paperEn } from '../../../shared/papers/words/en.ts';
import { zh as paperZh } from '../../../shared/papers/words/zh.ts';
import { codes as pageEn } from '../../../web/content/en/codes.ts';
import { codes as pageZh } from '../../../web/content/zh/codes.ts';

describe('the words on paper', () => {
  it.each([
    ['zh', paperZh, pageZh],
    ['en', paperEn, pageEn],
  ] as const)('call every fact what the pages call it (%s)', (_, paper, page) => {
    expect(paper.facts).toEqual(page.facts);
  });
});
