import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { RuleBook } from '../../../shared/domain/rule-book/schema.ts';
import {
  type PanyuRow,
  panyuRuleBook,
} from '../../../shared/domain/rule-book/templates/panyu-2026.ts';
import { calendar } from './county.ts';

const folder = join(
  process.env['SUNSHINE_REFERENCE'] ?? join('..', 'shared', 'data'),
  'panyu-2026',
);
export const planIsHere = existsSync(folder);

/** said in the test's name, so that a run shows why it measured nothing */
export const whereAbsent = planIsHere ? '' : ` (skipped: no reference data in ${folder})`;

const row = z.object({
  school_id: z.string(),
  area: z.string(),
  name: z.string(),
  classes: z.coerce.number(),
  lng: z.coerce.number(),
  lat: z.coerce.number(),
  zone_text: z.string(),
  note: z.string(),
});

const rowsOf = (level: RuleBook['level']): readonly PanyuRow[] =>
  z.array(row).parse(
    parse(readFileSync(join(folder, `${level}_schools.csv`), 'utf8'), {
      columns: true,
      bom: true,
    }),
  );

const towns = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [
      ...readFileSync(join(folder, 'explanations.md'), 'utf8').matchAll(
        /^- (.+?)教育指导中心[：:](.+)$/gm,
      ),
    ].map(([, area = '', names = '']) => [area, names.split('、')]),
  );

/** The district's book from the published plan, with the places that a bureau would have to settle. */
export const panyu = (level: RuleBook['level'], sharedPlaces: readonly string[] = []): RuleBook =>
  panyuRuleBook({
    level,
    calendar: {
      ...calendar,
      announcedAt: '2026-04-28T01:00:00.000Z',
      registrationFrom: '2026-05-06T01:00:00.000Z',
      registrationTo: '2026-05-12T10:00:00.000Z',
    },
    hotline: '000-0000000',
    rows: rowsOf(level),
    towns: towns(),
    sharedPlaces,
    ...(level === 'junior' ? { primaryRows: rowsOf('primary') } : {}),
  });
