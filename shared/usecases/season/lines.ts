import * as z from 'zod';
import type { Instance, Outcome } from '../../allocation/types.ts';
import { remembered } from '../support/remembered.ts';
import { instanceOf } from './allocation-files.ts';
import { outcome, placement } from './outcome-shape.ts';
import { readJsonRecord } from './run-files.ts';

const file = z.object({ frame: z.record(z.string(), z.unknown()), lines: outcome });

/** What the explanation of every child needs beside its own rows: rules, schools, cut-offs and prices. */
export const linesText = (instance: Instance, result: Outcome): string => {
  const { format, round, rules, schools } = instance;
  const { cutoffs, prices, swaps, shortage, totals } = result;
  return JSON.stringify({
    frame: { format, round, rules, schools },
    lines: { cutoffs, prices, swaps, shortage, totals },
  });
};

const readFile = remembered(async (records, key) =>
  file.parse(JSON.parse(await readJsonRecord(records, key))),
);

export type OneOutcome = { readonly instance: Instance; readonly outcome: Outcome };

/** Instance and outcome with this unit's children alone, from canonical rows; it explains them as the whole would. */
export const readOneOutcome = async (
  records: Parameters<typeof readFile>[0],
  key: string,
  rosterRows: readonly string[],
  resultRow: string,
): Promise<OneOutcome> => {
  const { frame, lines } = await readFile(records, key);
  const applicants = rosterRows.map((row): unknown => JSON.parse(row));
  return {
    instance: instanceOf({ ...frame, applicants }, key),
    outcome: { ...lines, placements: [placement.parse(JSON.parse(resultRow))] },
  };
};
