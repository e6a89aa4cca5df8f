import { vocabulary } from '../kit/words.ts';
import { publicPages as zh } from './zh/public.ts';

export type PublicPages = typeof zh;

export const publicPages = vocabulary<PublicPages>(
  zh,
  async () => (await import('./en/public.ts')).publicPages,
);
