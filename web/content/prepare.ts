import { vocabulary } from '../kit/words.ts';
import { prepare as zh } from './zh/prepare.ts';

export type PrepareWords = typeof zh;

export const prepareWords = vocabulary<PrepareWords>(
  zh,
  async () => (await import('./en/prepare.ts')).prepare,
);
