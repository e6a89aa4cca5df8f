import * as z from 'zod';
import { optionalPerson, person } from './cells.ts';
import { registry } from './registry.ts';

/** Health authority: birth certificates, a child and its parents. */
export const births = registry({
  headers: {
    idNumber: '公民身份号码',
    motherIdNumber: '母亲证件号',
    fatherIdNumber: '父亲证件号',
  },
  row: z.strictObject({
    registry: z.literal('births'),
    idNumber: person,
    motherIdNumber: optionalPerson,
    fatherIdNumber: optionalPerson,
  }),
  keys: ['idNumber'],
});
