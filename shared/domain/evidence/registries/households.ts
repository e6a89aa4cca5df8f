import * as z from 'zod';
import { day, division, household, optionalText, person, text } from './cells.ts';
import { registry } from './registry.ts';

/** Public security: one row a member of a household. */
export const households = registry({
  headers: {
    idNumber: '公民身份号码',
    householdNumber: '户号',
    relation: '与户主关系',
    household: '户别',
    address: '住址',
    division: '行政区划代码',
    village: '所属村集体',
    since: '迁入日期',
  },
  row: z.strictObject({
    registry: z.literal('households'),
    idNumber: person,
    householdNumber: text,
    relation: text,
    household,
    address: text,
    division,
    village: optionalText,
    since: day,
  }),
  keys: ['idNumber'],
});
