import type { ComponentChildren } from 'preact';

export type Column<R> = {
  readonly title: string;
  readonly cell: (row: R) => ComponentChildren;
  /** figures stand right-aligned, in digits of one width */
  readonly figure?: boolean;
};

type TableProps<R> = {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** said instead of an empty table */
  readonly empty: string;
  readonly captionUnseen?: boolean;
};

/** The first column heads its row. On a narrow screen the table scrolls in a region of its own. */
export const Table = <R,>(props: TableProps<R>) => {
  const { caption, columns, rows, keyOf, empty, captionUnseen } = props;
  if (rows.length === 0) return <p class="soft">{empty}</p>;
  const aligned = ({ figure }: Column<R>) => (figure ? { class: 'figure' } : {});
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption class={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column.title} {...aligned(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th scope="row" key={column.title} {...aligned(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} {...aligned(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
