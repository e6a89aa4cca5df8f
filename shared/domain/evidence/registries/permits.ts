import * as z from 'zod';
import { day, division, person, text } from './cells.ts';
import { registry } from './registry.ts';

/** Public security: residence permits. */
export const permits = registry({
  headers: {
    idNumber: '公民身份号码',
    address: '居住地址',
    division: '行政区划代码',
    since: '签发日期',
    until: '有效期至',
  },
  row: z.strictObject({
    registry: z.literal('permits'),
    idNumber: person,
    address: text,
    division,
    since: day,
    until: day,
  }),
  keys: ['idNumber'],
});
