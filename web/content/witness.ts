import { vocabulary } from '../kit/words.ts';
import { witness as zh } from './zh/witness.ts';

export type Witness = typeof zh;

export const witness = vocabulary<Witness>(
  zh,
  async () => (await import('./en/witness.ts')).witness,
);
