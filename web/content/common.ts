import { vocabulary } from '../kit/words.ts';
import { common as zh } from './zh/common.ts';

export type Common = typeof zh;

export const common = vocabulary<Common>(zh, async () => (await import('./en/common.ts')).common);
