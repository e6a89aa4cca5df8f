import * as z from 'zod';
import { level, persons, schoolId, unitNumber, year } from './cells.ts';
import { registry } from './registry.ts';

/** Dwellings by which a child was admitted in an earlier year; the unit number outlives a sale. */
export const locks = registry({
  headers: {
    unitNumber: '不动产单元号',
    level: '学段',
    school: '学校代码',
    year: '入学年份',
    guardianIdNumbers: '监护人证件号',
  },
  row: z.strictObject({
    registry: z.literal('locks'),
    unitNumber,
    level,
    school: schoolId,
    year,
    guardianIdNumbers: persons,
  }),
  keys: ['unitNumber'],
});
