import type { Row } from './row.ts';

const heads = ['benchmark', 'of', 'counters', 'measured', 'goal', 'beside'] as const;

export type Line = Row & { readonly benchmark: string };

const cellsOf = ({ benchmark, of, counters = {}, measured = {}, goal = '', beside = '' }: Line) => [
  benchmark,
  of,
  Object.entries(counters)
    .map(([name, count]) => `${name} ${count.toLocaleString('en')}`)
    .join(', '),
  Object.entries(measured)
    .map(([name, figure]) => `${name} ${figure}`)
    .join(', '),
  goal,
  beside,
];

/** A Markdown table, its columns lined up for the terminal. */
export const tableText = (lines: readonly Line[]): string => {
  const rows = [[...heads], ...lines.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [text(head), rule, ...body.map(text)].join('\n');
};
