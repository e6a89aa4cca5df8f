import { vocabulary } from '../kit/words.ts';
import { questions as zh } from './zh/questions.ts';

export type Questions = typeof zh;

export const questionWords = vocabulary<Questions>(
  zh,
  async () => (await import('./en/questions.ts')).questions,
);
