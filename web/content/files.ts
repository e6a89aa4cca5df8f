import { vocabulary } from '../kit/words.ts';
import { files as zh } from './zh/files.ts';

export type FilesWords = typeof zh;

export const filesWords = vocabulary<FilesWords>(
  zh,
  async () => (await import('./en/files.ts')).files,
);
