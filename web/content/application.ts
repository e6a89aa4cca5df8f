import { vocabulary } from '../kit/words.ts';
import { application as zh } from './zh/application.ts';

export type ApplicationWords = typeof zh;

export const applicationWords = vocabulary<ApplicationWords>(
  zh,
  async () => (await import('./en/application.ts')).application,
);
