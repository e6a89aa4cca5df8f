import * as z from 'zod';
import { checkInstance } from '../../allocation/index.ts';
import type { Instance, Shortage } from '../../allocation/types.ts';
import type { ObjectStore, Ports } from '../ports.ts';
import type { RosterRow } from './roster.ts';

/**
 * What the steps of one run hand to each other through the records store; all of it free of names and addresses.
 * Named by the roster, so that of two officers who freeze at once neither writes over the other's files.
 */
export const runFiles = (season: string, run: number, rosterHash: string) => {
  const folder = `runs/${season}/${run}/${rosterHash.slice(0, 16)}`;
  return {
    instance: `${folder}/instance.json`,
    roster: `${folder}/roster.json`,
    result: `${folder}/result.json`,
  };
};

const shortage = z.object({
  places: z.array(z.string()),
  schools: z.array(z.string()),
  children: z.int(),
  seats: z.int(),
  missing: z.int(),
});

const rosterFile = z.object({
  rows: z.array(z.object({ id: z.string(), category: z.string(), documents: z.int() })),
  shortage: shortage.nullable(),
});
export type RosterFile = {
  readonly rows: readonly RosterRow[];
  readonly shortage: Shortage | null;
};

const nullableInt = z.int().nullable();

/** The parts of `sunshine-result/1` that pages and reports read. */
const resultFile = z.object({
  seed: z.string(),
  instanceHash: z.string(),
  placements: z.array(
    z.object({
      applicant: z.string(),
      school: z.string().nullable(),
      phase: z.enum(['zone', 'overflow', 'unplaced']),
      pool: z.string().nullable(),
      number: z.int(),
      metres: nullableInt,
    }),
  ),
});
export type ResultFile = z.infer<typeof resultFile>;

/** the text as it was given to writeJsonRecord */
export const readJsonRecord = async (records: ObjectStore, key: string): Promise<string> => {
  const body = await records.get(key);
  if (body === null) throw new Error(`the record ${key} is missing`);
  return new TextDecoder().decode(body).trimEnd();
};

const read = async (records: ObjectStore, key: string): Promise<unknown> =>
  JSON.parse(await readJsonRecord(records, key));

export const readInstance = async (records: ObjectStore, key: string): Promise<Instance> => {
  const checked = checkInstance(await read(records, key));
  if (!checked.ok)
    throw new Error(`the record ${key} is not an instance`, { cause: checked.faults });
  return checked.value;
};

export const readRoster = async (records: ObjectStore, key: string): Promise<RosterFile> =>
  rosterFile.parse(await read(records, key));

export const readResult = async (records: ObjectStore, key: string): Promise<ResultFile> =>
  resultFile.parse(await read(records, key));

/** The result as the verifier saw it; a file that says something else by now is no result. */
export const readVerifiedResult = async (
  { digest, records }: Pick<Ports, 'digest' | 'records'>,
  key: string,
  hash: string | null,
): Promise<ResultFile> => {
  const text = await readJsonRecord(records, key);
  if (digest.sha256(text) !== hash) throw new Error(`the record ${key} is not what was verified`);
  return resultFile.parse(JSON.parse(text));
};

export const writeJsonRecord = (records: ObjectStore, key: string, text: string): Promise<void> =>
  records.put(key, new TextEncoder().encode(`${text}\n`), 'application/json');
