import { vocabulary } from '../kit/words.ts';
import { drafts as zh } from './zh/drafts.ts';

export type Drafts = typeof zh;

export const draftWords = vocabulary<Drafts>(
  zh,
  async () => (await import('./en/drafts.ts')).drafts,
);
