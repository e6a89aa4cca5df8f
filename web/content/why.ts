import { vocabulary } from '../kit/words.ts';
import { why as zh } from './zh/why.ts';

export type WhyWords = typeof zh;

export const whyWords = vocabulary<WhyWords>(zh, async () => (await import('./en/why.ts')).why);
