import { CsvError, parse } from 'csv-parse/sync';
import { type Outcome, ok, refuse } from '../../shared/domain/outcome.ts';

/** Rows of a CSV file; the row that is none is named by its line, never quoted. */
export const parseCsv = (text: string): Outcome<readonly (readonly string[])[]> => {
  try {
    return ok(parse(text, { bom: true, skip_empty_lines: true, trim: true }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? error['lines'] : 0;
    return refuse('extract-refused', { facts: { fault: 'csv-form', row } });
  }
};
