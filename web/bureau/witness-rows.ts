import type { Ceremony } from '../content/ceremony.ts';
import type { Faults } from '../kit/faults.tsx';
import { hexFrom } from '../kit/hex.ts';
import { isCommitment } from '../kit/nonce.ts';
import { filled } from '../kit/wording.ts';

/** A row of the form as it was typed. */
export type WitnessRow = { readonly name: string; readonly commitment: string };

export const emptyRow: WitnessRow = { name: '', commitment: '' };
export const mostWitnesses = 12;

/** an office, then 64 digits that may be spaced; a list's own numbering before them falls away */
const pasted = /^\s*(?:\d{1,2}[.、)）]\s*)?(.*?)[\s,，;；:：|]*((?:[0-9a-f][\s-]*){64})$/i;

/** Rows of a table or a chat; empty where the text is no such list, and pastes as any text does. */
export const rowsOfText = (text: string): readonly WitnessRow[] => {
  const rows = text
    .normalize('NFKC')
    .split(/\r?\n/)
    .flatMap((line) => {
      const found = pasted.exec(line);
      return found === null
        ? []
        : [{ name: (found[1] ?? '').trim(), commitment: hexFrom(found[2] ?? '') }];
    });
  return rows.length > 1 || rows[0]?.name ? rows : [];
};

/** Pasted rows take the place of the empty ones from the cursor's row on; nothing typed is lost. */
export const withPasted = (
  rows: readonly WitnessRow[],
  at: number,
  added: readonly WitnessRow[],
): readonly WitnessRow[] => {
  const isEmpty = ({ name, commitment }: WitnessRow) => name.trim() === '' && commitment === '';
  const before = rows.slice(0, at).filter((row) => !isEmpty(row));
  const after = rows.slice(at).filter((row) => !isEmpty(row));
  return [...before, ...added, ...after].slice(0, mostWitnesses);
};

export const asSent = ({ name, commitment }: WitnessRow): WitnessRow => ({
  name: name.trim(),
  commitment: hexFrom(commitment),
});

/** What is sent: rows nobody wrote in do not count. */
export const filledRows = (rows: readonly WitnessRow[]): readonly WitnessRow[] =>
  rows.map(asSent).filter(({ name, commitment }) => name !== '' || commitment !== '');

const isDouble = (rows: readonly WitnessRow[], index: number, field: keyof WitnessRow): boolean =>
  rows.findIndex((row) => row[field] === rows[index]?.[field]) < index;

export const rowField = (index: number, field: keyof WitnessRow): string =>
  `witnesses.${index}.${field}`;

const nameFault = (
  words: Ceremony,
  rows: readonly WitnessRow[],
  index: number,
): string | undefined => {
  const { length } = rows[index]?.name ?? '';
  if (length < 2 || length > 60) return words.nameLength;
  return isDouble(rows, index, 'name') ? words.sameName : undefined;
};

const commitmentFault = (
  words: Ceremony,
  rows: readonly WitnessRow[],
  index: number,
): string | undefined => {
  const commitment = rows[index]?.commitment ?? '';
  if (commitment === '') return words.commitmentMissing;
  if (!isCommitment(commitment)) return filled(words.commitmentForm, { found: commitment.length });
  return isDouble(rows, index, 'commitment') ? words.sameCommitment : undefined;
};

/** Faults beside their fields, each saying whose it is; `rows` as filledRows gives them. */
export const witnessFaults = (words: Ceremony, rows: readonly WitnessRow[]): Faults =>
  Object.fromEntries(
    rows.flatMap((_, index) => {
      const told = [
        ['name', nameFault(words, rows, index)],
        ['commitment', commitmentFault(words, rows, index)],
      ] as const;
      return told.flatMap(([field, text]) =>
        text === undefined ? [] : [[rowField(index, field), words.inRow(index + 1, text)] as const],
      );
    }),
  );
