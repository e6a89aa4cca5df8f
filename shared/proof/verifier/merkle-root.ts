/**
 * The root of RFC 6962 §2.1, from left to right: a pile of roots of full trees, the largest at the bottom, two of one
 * height joined as soon as they meet; what is left at the end is joined from the top.
 */

import { sha256 } from './sha256.ts';

const digestBytes = 32;

const joinedNode = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  const node = new Uint8Array(1 + 2 * digestBytes);
  node[0] = 1;
  node.set(left, 1);
  node.set(right, 1 + digestBytes);
  return sha256(node);
};

/** SHA-256(0x00 ‖ entry). */
export const hashOfLeaf = (entry: Uint8Array): Uint8Array => {
  const prefixed = new Uint8Array(1 + entry.length);
  prefixed.set(entry, 1);
  return sha256(prefixed);
};

/** From the leaf hashes in order. */
export const merkleRoot = (leafHashes: Iterable<Uint8Array>): Uint8Array => {
  const pile: { readonly height: number; readonly node: Uint8Array }[] = [];
  for (const leaf of leafHashes) {
    let top = { height: 0, node: leaf };
    while (pile.at(-1)?.height === top.height) {
      top = { height: top.height + 1, node: joinedNode(pile.pop()!.node, top.node) };
    }
    pile.push(top);
  }
  const last = pile.pop();
  if (last === undefined) return sha256(new Uint8Array(0));
  return pile.reduceRight((right, { node }) => joinedNode(node, right), last.node);
};
