import * as z from 'zod';
import { registries } from './registries/index.ts';

export type ExtractKind = keyof typeof registries;

/** A row of any extract; `registry` says which. Everything in it is personal data. */
export const extractRow = z.discriminatedUnion('registry', [
  registries.households.row,
  registries.titles.row,
  registries.contracts.row,
  registries.permits.row,
  registries.employment.row,
  registries.births.row,
  registries.pupils.row,
  registries.locks.row,
]);
export type ExtractRow = z.infer<typeof extractRow>;
export type RowOf<K extends ExtractKind> = Extract<ExtractRow, { readonly registry: K }>;

export type ExtractFault = {
  /** line of the file, the header is 1 */
  readonly row: number;
  readonly field: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

export type ParsedExtract =
  | { readonly ok: true; readonly rows: readonly ExtractRow[] }
  | { readonly ok: false; readonly faults: readonly ExtractFault[] };

type Columns = ReadonlyMap<string, number>;

const plain = (header: string): string => header.normalize('NFKC').replace(/[\s\ufeff]/gu, '');

/** Where each column stands in the header; its faults are the file's, not a row's. */
const readHeader = (
  headers: Readonly<Record<string, string>>,
  header: readonly string[],
): { readonly columns: Columns; readonly faults: readonly ExtractFault[] } => {
  const written = header.map(plain);
  const columns = new Map<string, number>();
  const faults: ExtractFault[] = [];
  for (const [field, name] of Object.entries(headers)) {
    const places = written.flatMap((cell, place) =>
      cell === field || cell === name ? [place] : [],
    );
    const [place] = places;
    if (place === undefined) {
      faults.push({ row: 1, field, code: 'column-missing', facts: { header: name } });
    } else if (places.length > 1) {
      faults.push({ row: 1, field, code: 'column-twice', facts: { header: name } });
    } else {
      columns.set(field, place);
    }
  }
  return { columns, faults };
};

const readRow = (
  kind: ExtractKind,
  columns: Columns,
  cells: readonly string[],
  row: number,
): ExtractRow | readonly ExtractFault[] => {
  const named = Object.fromEntries(
    [...columns].map(([field, place]) => [field, cells[place] ?? '']),
  );
  const parsed = extractRow.safeParse({ ...named, registry: kind });
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message }) => ({
    row,
    field: String(path[0] ?? ''),
    code: message,
    facts: {},
  }));
};

const isFaults = (read: ExtractRow | readonly ExtractFault[]): read is readonly ExtractFault[] =>
  Array.isArray(read);

/**
 * An extract as cells, the first row its header in Chinese or English; columns it does not know are dropped unread.
 * Every fault is named with its row, and one fault refuses the whole.
 */
export const parseExtract = (
  kind: ExtractKind,
  rows: readonly (readonly string[])[],
): ParsedExtract => {
  const [header, ...body] = rows;
  if (header === undefined) {
    return { ok: false, faults: [{ row: 1, field: '', code: 'file-empty', facts: {} }] };
  }
  const { columns, faults: headerFaults } = readHeader(registries[kind].headers, header);
  if (headerFaults.length > 0) return { ok: false, faults: headerFaults };
  const taken: ExtractRow[] = [];
  const faults: ExtractFault[] = [];
  body.forEach((cells, index) => {
    const row = index + 2;
    if (cells.length !== header.length) {
      const facts = { columns: header.length, found: cells.length };
      faults.push({ row, field: '', code: 'row-length', facts });
      return;
    }
    const read = readRow(kind, columns, cells, row);
    if (isFaults(read)) faults.push(...read);
    else taken.push(read);
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rows: taken };
};

/** The plain look-up keys of a row, empty ones left out; the store keeps keyed hashes of them. */
export const keyOf = (row: ExtractRow): readonly string[] => {
  const columns: readonly string[] = registries[row.registry].keys;
  return Object.entries(row).flatMap(([column, value]) =>
    columns.includes(column) && value !== '' ? [value] : [],
  );
};

export const rowsOf = <K extends ExtractKind>(
  rows: readonly ExtractRow[],
  kind: K,
): readonly RowOf<K>[] => rows.filter((row): row is RowOf<K> => row.registry === kind);
