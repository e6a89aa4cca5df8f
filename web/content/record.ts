import { vocabulary } from '../kit/words.ts';
import { record as zh } from './zh/record.ts';

export type RecordWords = typeof zh;

export const record = vocabulary<RecordWords>(
  zh,
  async () => (await import('./en/record.ts')).record,
);
