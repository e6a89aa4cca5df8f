import * as z from 'zod';
import { day, fileNumber, optionalUnitNumber, person, share, text } from './cells.ts';
import { registry } from './registry.ts';

/** Housing authority: one row a buyer of a filed contract of sale. */
export const contracts = registry({
  headers: {
    number: '备案号',
    unitNumber: '不动产单元号',
    buyerIdNumber: '买受人证件号',
    share: '份额',
    estate: '项目名称',
    address: '坐落',
    since: '备案日期',
  },
  row: z.strictObject({
    registry: z.literal('contracts'),
    number: fileNumber,
    unitNumber: optionalUnitNumber,
    buyerIdNumber: person,
    share,
    estate: text,
    address: text,
    since: day,
  }),
  keys: ['number'],
});
