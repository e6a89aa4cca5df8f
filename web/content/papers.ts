import { vocabulary } from '../kit/words.ts';
import { papers as zh } from './zh/papers.ts';

export type PaperWords = typeof zh;

export const paperWords = vocabulary<PaperWords>(
  zh,
  async () => (await import('./en/papers.ts')).papers,
);
