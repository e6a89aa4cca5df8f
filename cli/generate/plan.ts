import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { Zone } from '../../shared/domain/zones/index.ts';

/** A published enrolment plan as a folder of CSV files; columns as in docs/zones.md. */

const row = z.object({
  school_id: z.string().min(1),
  area: z.string().transform((area) => area.replaceAll(/\s/g, '')),
  name: z.string().min(1),
  classes: z.coerce.number().int().positive(),
  lng: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-85).max(85),
  zone_text: z.string(),
  note: z.string(),
});

export type PlanSchool = {
  readonly id: string;
  readonly area: string;
  readonly classes: number;
  readonly lng: number;
  readonly lat: number;
  readonly note: string;
};

/** One zone of the plan; several schools where the published table merges their cells. */
export type PlanZone = Zone & { readonly schools: readonly string[] };

export type Plan = {
  readonly schools: readonly PlanSchool[];
  readonly zones: readonly PlanZone[];
};

/** area → the towns that its education centre serves, from lines `- X教育指导中心：市桥街、东环街` */
export const townsByArea = (explanations: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...explanations.matchAll(/^- (.+?)教育指导中心[：:](.+)$/gm)].map(([, area, towns]) => [
      area ?? '',
      (towns ?? '').split('、').map((town) => town.trim()),
    ]),
  );

/** An empty zone cell was merged with the one above it: those schools share that zone. */
export const parsePlan = (csv: string, explanations = ''): Plan => {
  const records: unknown = parse(csv, { columns: true, bom: true, skip_empty_lines: true });
  const rows = z.array(row).min(1).parse(records);
  const towns = townsByArea(explanations);
  const zones: PlanZone[] = [];
  for (const { school_id: id, area, zone_text: text, note } of rows) {
    const above = zones.at(-1);
    if (text.trim() === '' && above !== undefined) {
      zones.splice(-1, 1, { ...above, schools: [...above.schools, id] });
      continue;
    }
    const served = towns.get(area);
    zones.push({ id, text, note, schools: [id], ...(served ? { towns: served } : {}) });
  }
  const schools = rows.map(({ school_id: id, area, classes, lng, lat, note }) => ({
    id,
    area,
    classes,
    lng,
    lat,
    note,
  }));
  return { schools, zones };
};
