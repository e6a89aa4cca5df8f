import { encode } from 'uqr';
import type { NoticePaper } from '../usecases/support/paper-facts.ts';

/** rows of dark and light modules, without the quiet zone */
export type Matrix = readonly (readonly boolean[])[];

type Named = Pick<NoticePaper, 'season' | 'application' | 'code'>;

/** Behind the `#`, so that no server on the way sees it; a number and a hash, nothing of a person. */
export const noticeLink = (site: string, { season, application, code }: Named): string =>
  `${site}/schools.html#/${season}/arrivals/${application}/${code}`;

/** A quarter may be lost to a fold or a thumb. */
export const qrMatrix = (text: string): Matrix => encode(text, { ecc: 'Q', border: 0 }).data;
