import { vocabulary } from '../kit/words.ts';
import { sketch as zh } from './zh/sketch.ts';

export type SketchWords = typeof zh;

export const sketchWords = vocabulary<SketchWords>(
  zh,
  async () => (await import('./en/sketch.ts')).sketch,
);
