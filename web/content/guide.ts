import { vocabulary } from '../kit/words.ts';
import { guide as zh } from './zh/guide.ts';

export type GuideWords = typeof zh;

export const guideWords = vocabulary<GuideWords>(
  zh,
  async () => (await import('./en/guide.ts')).guide,
);
