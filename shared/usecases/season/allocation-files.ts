import * as z from 'zod';
import { checkInstance } from '../../allocation/index.ts';
import type { Instance, Shortage } from '../../allocation/types.ts';
import type { ObjectStore, Ports } from '../ports.ts';
import { outcome, placement, shortage } from './outcome-shape.ts';
import type { RosterRow } from './roster.ts';
import { readJsonRecord } from './run-files.ts';

const rosterFile = z.object({
  rows: z.array(z.object({ id: z.string(), category: z.string(), documents: z.int() })),
  shortage: shortage.nullable(),
});
export type RosterFile = {
  readonly rows: readonly RosterRow[];
  readonly shortage: Shortage | null;
};

/** The parts of `sunshine-result/1` that reports and publication read. */
const placements = z.object({ placements: z.array(placement) });
export type ResultFile = z.infer<typeof placements>;

const wholeResult = outcome.extend({
  format: z.literal('sunshine-result/1'),
  instanceHash: z.string(),
  seed: z.string(),
  engine: z.string(),
  placements: z.array(placement),
});

const read = async (records: ObjectStore, key: string): Promise<unknown> =>
  JSON.parse(await readJsonRecord(records, key));

export const instanceOf = (value: unknown, name: string): Instance => {
  const checked = checkInstance(value);
  if (!checked.ok)
    throw new Error(`the record ${name} is not an instance`, { cause: checked.faults });
  return checked.value;
};

/** The text itself, where it still is what was announced. */
export const readAnnounced = async (
  records: ObjectStore,
  key: string,
  hash: string | null,
  sha256: (text: string) => string,
): Promise<string> => {
  const text = await readJsonRecord(records, key);
  if (sha256(text) !== hash) throw new Error(`the record ${key} is not what was announced`);
  return text;
};

export const readRoster = async (records: ObjectStore, key: string): Promise<RosterFile> =>
  rosterFile.parse(await read(records, key));

type Hashed = ResultFile & { readonly hash: string };

/** One list of placements and the hash of the text it stood in; the next list takes its place. */
const lastPlacements = new WeakMap<ObjectStore, { readonly key: string; readonly read: Hashed }>();

/** The batches of one publication read the same result: a container reads and hashes it once. */
export const readPlacements = async (
  { digest, records }: Pick<Ports, 'digest' | 'records'>,
  key: string,
): Promise<Hashed> => {
  const last = lastPlacements.get(records);
  if (last?.key === key) return last.read;
  const text = await readJsonRecord(records, key);
  const read = { ...placements.parse(JSON.parse(text)), hash: digest.sha256(text) };
  lastPlacements.set(records, { key, read });
  return read;
};

export const readResult = async (records: ObjectStore, key: string): Promise<ResultFile> =>
  placements.parse(await read(records, key));

export const resultOf = (text: string) => wholeResult.parse(JSON.parse(text));
