import { vocabulary } from '../kit/words.ts';
import { gate as zh } from './zh/gate.ts';

export type GateWords = typeof zh;

export const gateWords = vocabulary<GateWords>(zh, async () => (await import('./en/gate.ts')).gate);
