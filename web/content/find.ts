import { vocabulary } from '../kit/words.ts';
import { find as zh } from './zh/find.ts';

export type FindWords = typeof zh;

export const findWords = vocabulary<FindWords>(zh, async () => (await import('./en/find.ts')).find);
