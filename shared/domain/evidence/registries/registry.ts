import type * as z from 'zod';

type Column<S extends z.ZodObject> = Exclude<keyof z.infer<S>, 'registry'> & string;

export type Registry<S extends z.ZodObject> = {
  readonly row: S;
  /** English key -> the header as registries print it; either is read */
  readonly headers: Readonly<Record<Column<S>, string>>;
  /** columns a row is looked up by */
  readonly keys: readonly Column<S>[];
};

/** Holds headers and keys to the columns of the row. */
export const registry = <S extends z.ZodObject>(definition: Registry<S>): Registry<S> => definition;
