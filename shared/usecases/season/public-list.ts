import * as z from 'zod';
import type { Application } from '../../domain/application/application.ts';
import { maskName } from '../../domain/identity/index.ts';
import type { ObjectStore } from '../ports.ts';
import { writeJsonRecord } from './run-files.ts';

/** A row of the public list: number, masked name, school; written in the open, because whoever reads it has no keys. */
const row = z.object({ id: z.string(), name: z.string(), school: z.string() });
export type PublicRow = z.infer<typeof row>;

const part = z.array(row);

const keyOf = (season: string, run: number, from: number): string =>
  `public/${season}/${run}/${from}.json`;

export const publicRow = ({ id, answers }: Application, school: string): PublicRow => ({
  id,
  name: maskName(answers.child.name),
  school,
});

/** One part a published batch, named by its first row; written again it is the same. */
export const writePublicPart = (
  records: ObjectStore,
  run: { readonly season: string; readonly number: number },
  from: number,
  rows: readonly PublicRow[],
): Promise<void> =>
  writeJsonRecord(records, keyOf(run.season, run.number, from), JSON.stringify(rows));

/** null where no such part was published */
export const readPublicPart = async (
  records: ObjectStore,
  run: { readonly season: string; readonly number: number },
  from: number,
): Promise<readonly PublicRow[] | null> => {
  const body = await records.get(keyOf(run.season, run.number, from));
  return body === null ? null : part.parse(JSON.parse(new TextDecoder().decode(body)));
};
