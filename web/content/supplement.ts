import { vocabulary } from '../kit/words.ts';
import { supplement as zh } from './zh/supplement.ts';

export type SupplementWords = typeof zh;

export const supplementWords = vocabulary<SupplementWords>(
  zh,
  async () => (await import('./en/supplement.ts')).supplement,
);
