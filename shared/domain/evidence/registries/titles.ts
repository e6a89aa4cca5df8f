import * as z from 'zod';
import { day, optionalUnitNumber, person, share, text, titleNumber, use } from './cells.ts';
import { registry } from './registry.ts';

/** Real-estate registration: one row a holder of a title. */
export const titles = registry({
  headers: {
    number: '不动产权证号',
    unitNumber: '不动产单元号',
    holderIdNumber: '权利人证件号',
    share: '份额',
    use: '用途',
    address: '坐落',
    since: '登记日期',
  },
  row: z.strictObject({
    registry: z.literal('titles'),
    number: titleNumber,
    unitNumber: optionalUnitNumber,
    holderIdNumber: person,
    share,
    use,
    address: text,
    since: day,
  }),
  keys: ['number', 'holderIdNumber'],
});
