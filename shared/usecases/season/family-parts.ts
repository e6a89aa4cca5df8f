import * as z from 'zod';
import type { Applicant, Instance, Placement } from '../../allocation/types.ts';
import type { Run } from '../../domain/season/run.ts';
import { resultRow, rosterRow } from '../../proof/leaves.ts';
import type { ObjectStore, Ports } from '../ports.ts';
import { inParallel } from '../support/in-parallel.ts';
import { runFiles, writeJsonRecord } from './run-files.ts';

/**
 * The rows of roster and result once more, in parts: whoever looks up one child reads a few hundred rows, not the
 * whole of a city.
 */

/** children of one part, on average */
const partSize = 200;
const writesAtOnce = 16;

type OfRun = Pick<Run, 'season' | 'number' | 'rosterHash' | 'applicants'>;
type Needs = Pick<Ports, 'digest' | 'records'>;

/** spread by a hash: the ids themselves need not be spread */
const partOf = ({ digest }: Needs, { applicants }: Pick<Run, 'applicants'>, id: string): number =>
  Number.parseInt(digest.sha256(id).slice(0, 8), 16) %
  Math.max(1, Math.ceil(applicants / partSize));

const writeParts = async <T>(
  ports: Needs,
  run: OfRun,
  keyOf: (part: number) => string,
  entries: readonly (readonly [id: string, entry: T])[],
): Promise<void> => {
  const parts = new Map<number, (readonly [string, T])[]>();
  for (const entry of entries) {
    const part = partOf(ports, run, entry[0]);
    const rows = parts.get(part);
    if (rows === undefined) parts.set(part, [entry]);
    else rows.push(entry);
  }
  await inParallel([...parts], writesAtOnce, ([part, rows]) =>
    writeJsonRecord(ports.records, keyOf(part), JSON.stringify(Object.fromEntries(rows))),
  );
};

const readEntry = async <T>(
  records: ObjectStore,
  key: string,
  id: string,
  shape: z.ZodType<T>,
): Promise<T | null> => {
  const body = await records.get(key);
  if (body === null) return null;
  const rows = z.record(z.string(), z.unknown()).parse(JSON.parse(new TextDecoder().decode(body)));
  return Object.hasOwn(rows, id) ? shape.parse(rows[id]) : null;
};

const rosterEntry = z.object({
  /** place of the child's leaf in the tree */
  index: z.int().min(0),
  /** canonical rows of the child and of whoever is placed together with it, the own one first */
  rows: z.array(z.string()).min(1),
});
export type RosterEntry = z.infer<typeof rosterEntry>;

const unitsOf = (applicants: readonly Applicant[]): ReadonlyMap<string, readonly Applicant[]> => {
  const units = new Map<string, Applicant[]>();
  for (const applicant of applicants) {
    const unit = applicant.unit ?? applicant.id;
    const members = units.get(unit);
    if (members === undefined) units.set(unit, [applicant]);
    else members.push(applicant);
  }
  return units;
};

/** `instance`: canonical, so that the place of an applicant is the index of its leaf. */
export const writeRosterParts = (ports: Needs, run: OfRun, instance: Instance): Promise<void> => {
  const units = unitsOf(instance.applicants);
  const entries = instance.applicants.map((applicant, index): [string, RosterEntry] => {
    const members = units.get(applicant.unit ?? applicant.id) ?? [];
    const others = members.filter(({ id }) => id !== applicant.id);
    return [applicant.id, { index, rows: [applicant, ...others].map(rosterRow) }];
  });
  return writeParts(
    ports,
    run,
    runFiles(run.season, run.number, run.rosterHash).rosterPart,
    entries,
  );
};

export const writeResultParts = (
  ports: Needs,
  run: OfRun,
  placements: readonly Placement[],
): Promise<void> =>
  writeParts(
    ports,
    run,
    runFiles(run.season, run.number, run.rosterHash).resultPart,
    placements.map((row) => [row.applicant, resultRow(row)]),
  );

/** null where the child does not stand on the roster */
export const readRosterEntry = (
  ports: Needs,
  run: OfRun,
  id: string,
): Promise<RosterEntry | null> => {
  const { rosterPart } = runFiles(run.season, run.number, run.rosterHash);
  return readEntry(ports.records, rosterPart(partOf(ports, run, id)), id, rosterEntry);
};

/** the canonical row; null before the run was allocated */
export const readResultRow = (ports: Needs, run: OfRun, id: string): Promise<string | null> => {
  const { resultPart } = runFiles(run.season, run.number, run.rosterHash);
  return readEntry(ports.records, resultPart(partOf(ports, run, id)), id, z.string());
};
