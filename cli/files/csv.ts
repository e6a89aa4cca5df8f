import { parse } from 'csv-parse/sync';
import { bad, failed, good, type InputFault, type Read } from '../faults.ts';

/** a row by its column names, and its line in the file */
export type Row = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

type Parsed = { readonly record: readonly string[]; readonly line: number };

/** as many faults as the door of an instance keeps; the rows after them are not read */
const mostRagged = 1000;

const parsed = (where: string, text: string): Read<readonly Parsed[]> => {
  const rows: Parsed[] = [];
  let ragged = 0;
  try {
    parse(text, {
      // guessed from the first line otherwise, and a file with both would be one long row
      recordDelimiter: ['\r\n', '\n', '\r'],
      relaxColumnCount: true,
      skipEmptyLines: true,
      onRecord: (record, { lines }) => {
        rows.push({ record, line: lines });
        if (record.length !== rows[0]?.record.length) ragged += 1;
        if (ragged >= mostRagged) throw new RangeError('too many rows of another length');
        return null;
      },
    });
    return good(rows);
  } catch {
    if (ragged >= mostRagged) return good(rows);
    // a quote that never closes is noticed at the end; the row after the last whole one has it
    return bad({ where, row: (rows.at(-1)?.line ?? 0) + 1, code: 'csv-broken' });
  }
};

/** what spreadsheets and people put between cells instead of a comma */
const otherDelimiters = [';', '\t', '|', '\uff0c', '\u3001'] as const;

const delimiterFaults = (
  where: string,
  header: readonly string[],
  columns: readonly string[],
): readonly InputFault[] => {
  const used = otherDelimiters.find((delimiter) =>
    header.some((cell) =>
      columns.some((column) => cell.split(delimiter).length > 1 && cell.includes(column)),
    ),
  );
  return used === undefined
    ? []
    : [{ where, row: 1, code: 'csv-delimiter', found: JSON.stringify(used) }];
};

const headerFaults = (
  where: string,
  header: readonly string[],
  columns: readonly string[],
): readonly InputFault[] => {
  const named = new Set<string>();
  const misnamed = header.filter((column) => {
    const isFirst = columns.includes(column) && !named.has(column);
    named.add(column);
    return !isFirst;
  });
  return [
    ...columns
      .filter((column) => !named.has(column))
      .map((field) => ({ where, row: 1, field, code: 'column-missing' })),
    ...misnamed.map((field) => ({ where, row: 1, field, code: 'column-unknown' })),
  ];
};

/** Rows of a comma-separated file (RFC 4180) whose first line names exactly these columns, in any order. */
export const readCsv = (
  where: string,
  text: string,
  columns: readonly string[],
): Read<readonly Row[]> => {
  const all = parsed(where, text);
  if (!all.ok) return all;
  const [first, ...rest] = all.value;
  if (first === undefined) return bad({ where, code: 'file-empty' });
  const header = first.record;
  const delimited = delimiterFaults(where, header, columns);
  if (delimited.length > 0) return failed(delimited);
  const misnamed = headerFaults(where, header, columns);
  if (misnamed.length > 0) return failed(misnamed);
  const ragged = rest
    .filter(({ record }) => record.length !== header.length)
    .map(({ record, line }) => ({
      where,
      row: line,
      code: 'row-length',
      found: `${record.length}/${header.length}`,
    }));
  if (ragged.length > 0) return failed(ragged);
  return good(
    rest.map(({ record, line }) => ({
      line,
      cells: new Map(header.map((column, i) => [column, record[i] ?? ''])),
    })),
  );
};

/** A cell, quoted where RFC 4180 asks for it. */
export const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const csvText = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
