/**
 * Whether an entry stands in a tree of RFC 6962 under a root; the steps are those of RFC 9162 §2.1.3.2. The digest is
 * given by the caller and may take its time, as a browser's does.
 */

import { bytesOfHex, hexOf, joined } from './bytes.ts';

export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array> | Uint8Array;

export type Inclusion = {
  readonly entry: Uint8Array;
  readonly index: number;
  readonly size: number;
  /** hex, from the leaf up */
  readonly path: readonly string[];
};

const digestBytes = 32;
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** The root that follows, 64 hex digits; null where index, size and path cannot belong together. */
export const rootFrom = async (
  { entry, index, size, path }: Inclusion,
  digest: Digest,
): Promise<string | null> => {
  if (![index, size].every(Number.isSafeInteger) || index < 0 || index >= size) return null;
  let node = await digest(joined(leafPrefix, entry));
  let own = index;
  let last = size - 1;
  const up = () => {
    own = Math.floor(own / 2);
    last = Math.floor(last / 2);
  };
  for (const text of path) {
    const sibling = bytesOfHex(text);
    if (sibling?.length !== digestBytes || last === 0) return null;
    if (own % 2 === 1 || own === last) {
      node = await digest(joined(nodePrefix, sibling, node));
      // an odd last node moved up alone
      while (own % 2 === 0 && own !== 0) up();
    } else {
      node = await digest(joined(nodePrefix, node, sibling));
    }
    up();
  }
  return last === 0 ? hexOf(node) : null;
};
