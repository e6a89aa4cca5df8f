/** What the worker needs to know of a request. */
export type Asked = {
  readonly method: string;
  readonly url: string;
  /** the browser opens a document */
  readonly opens: boolean;
};

/** cached: a file whose name says what is in it; page: the network's, else the shell's; pass: none of its business */
export type Way = 'cached' | 'page' | 'pass';

const pages = new Set(['/', '/index.html', '/families.html']);

/** Files of the shell alone: answers of the API, staff pages and everything personal pass by untouched. */
export const decide = ({ method, url, opens }: Asked, origin: string): Way => {
  const asked = new URL(url);
  if (method !== 'GET' || asked.origin !== origin) return 'pass';
  if (asked.pathname.startsWith('/assets/')) return 'cached';
  if (opens && pages.has(asked.pathname)) return 'page';
  return 'pass';
};

/** The kept document that stands in for a page without a network. */
export const standIn = (url: string): '/families.html' | '/offline.html' =>
  new URL(url).pathname === '/families.html' ? '/families.html' : '/offline.html';

/** Of the kept files those that were kept longest ago, beyond a number. */
export const surplus = <T>(kept: readonly T[], most: number): readonly T[] =>
  kept.slice(0, Math.max(0, kept.length - most));
