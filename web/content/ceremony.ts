import { vocabulary } from '../kit/words.ts';
import { ceremony as zh } from './zh/ceremony.ts';

export type Ceremony = typeof zh;

export const ceremony = vocabulary<Ceremony>(
  zh,
  async () => (await import('./en/ceremony.ts')).ceremony,
);
