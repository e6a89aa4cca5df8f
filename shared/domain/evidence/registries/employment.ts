import * as z from 'zod';
import { creditCode, optionalDay, person, way } from './cells.ts';
import { registry } from './registry.ts';

/** Social insurance and market registers: who works for, or runs, which unit; no post, no income. */
export const employment = registry({
  headers: {
    idNumber: '公民身份号码',
    creditCode: '统一社会信用代码',
    way: '就业方式',
    since: '起始日期',
    until: '终止日期',
  },
  row: z.strictObject({
    registry: z.literal('employment'),
    idNumber: person,
    creditCode,
    way,
    since: optionalDay,
    until: optionalDay,
  }),
  keys: ['idNumber'],
});
