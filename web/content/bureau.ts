import { vocabulary } from '../kit/words.ts';
import { bureau as zh } from './zh/bureau.ts';

export type Bureau = typeof zh;

export const bureau = vocabulary<Bureau>(zh, async () => (await import('./en/bureau.ts')).bureau);
