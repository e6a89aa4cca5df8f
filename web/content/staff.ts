import { vocabulary } from '../kit/words.ts';
import { staff as zh } from './zh/staff.ts';

export type Staff = typeof zh;

export const staff = vocabulary<Staff>(zh, async () => (await import('./en/staff.ts')).staff);
