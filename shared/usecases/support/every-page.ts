import type { Page } from '../ports.ts';

const pageSize = 500;

type PageOf = { readonly limit: number; readonly cursor?: string };

/** Everything a list has, page by page. */
export const everyPage = async <T>(
  read: (page: PageOf) => Promise<Page<T>>,
): Promise<readonly T[]> => {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await read({ limit: pageSize, ...(cursor === null ? {} : { cursor }) });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
};
