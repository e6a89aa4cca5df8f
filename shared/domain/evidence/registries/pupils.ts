import * as z from 'zod';
import { grade, person, schoolId } from './cells.ts';
import { registry } from './registry.ts';

/** Pupil register of the education authority, in the grade before the season's September. */
export const pupils = registry({
  headers: { idNumber: '公民身份号码', school: '学校代码', grade: '年级' },
  row: z.strictObject({
    registry: z.literal('pupils'),
    idNumber: person,
    school: schoolId,
    grade,
  }),
  keys: ['idNumber'],
});
