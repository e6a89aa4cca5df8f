import { vocabulary } from '../kit/words.ts';
import { families as zh } from './zh/families.ts';

export type Families = typeof zh;

export const families = vocabulary<Families>(
  zh,
  async () => (await import('./en/families.ts')).families,
);
