import { vocabulary } from '../kit/words.ts';
import { lookUp as zh } from './zh/look-up.ts';

export type LookUpWords = typeof zh;

export const lookUpWords = vocabulary<LookUpWords>(
  zh,
  async () => (await import('./en/look-up.ts')).lookUp,
);
