/**
 * Merkle tree of RFC 6962 §2.1: the hash of no entry is SHA-256 of nothing, of one entry SHA-256(0x00 ‖ entry), of
 * n > 1 entries SHA-256(0x01 ‖ hash of the first k ‖ hash of the rest), k the largest power of two below n.
 *
 * Built level by level: neighbours are joined in pairs and an odd last one moves up as it is. That gives the same
 * tree, because every left part of a split is a full tree of 2^j entries, and only the last node of a level can be
 * less than full. O(n) hashes, 64 n bytes.
 */

import { hexOf, joined } from './bytes.ts';

/** Given by the caller; the bytes are its own only while it runs. */
export type Sha256Bytes = (bytes: Uint8Array) => Uint8Array;

export type MerkleTree = {
  readonly size: number;
  /** 64 hex digits */
  readonly root: string;
  /** hashes side by side, from the leaves up; the last level is the root alone */
  readonly levels: readonly Uint8Array[];
};

const digestBytes = 32;
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

const nodeAt = (level: Uint8Array, i: number): Uint8Array =>
  level.subarray(i * digestBytes, (i + 1) * digestBytes);

const lengthOf = (level: Uint8Array): number => level.length / digestBytes;

/** SHA-256(0x00 ‖ entry). */
export const leafHash = (entry: Uint8Array, sha256: Sha256Bytes): Uint8Array =>
  sha256(joined(leafPrefix, entry));

const levelAbove = (level: Uint8Array, sha256: Sha256Bytes): Uint8Array<ArrayBuffer> => {
  const size = lengthOf(level);
  const above = new Uint8Array(Math.ceil(size / 2) * digestBytes);
  const prefixed = new Uint8Array(1 + 2 * digestBytes);
  prefixed.set(nodePrefix);
  for (let i = 0; i < size; i += 2) {
    const pair = level.subarray(i * digestBytes, (i + 2) * digestBytes);
    prefixed.set(pair, 1);
    above.set(i + 1 < size ? sha256(prefixed) : pair, (i / 2) * digestBytes);
  }
  return above;
};

export const merkleTree = (entries: readonly Uint8Array[], sha256: Sha256Bytes): MerkleTree => {
  const size = entries.length;
  if (size === 0) return { size, root: hexOf(sha256(new Uint8Array(0))), levels: [] };
  let level = new Uint8Array(size * digestBytes);
  entries.forEach((entry, i) => {
    level.set(leafHash(entry, sha256), i * digestBytes);
  });
  const levels = [level];
  while (lengthOf(level) > 1) {
    level = levelAbove(level, sha256);
    levels.push(level);
  }
  return { size, root: hexOf(level), levels };
};

/** Audit path of RFC 6962 §2.1.1, from the leaf up, hex. Throws on an index outside the tree. */
export const pathOf = ({ size, levels }: MerkleTree, index: number): readonly string[] => {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  }
  return levels.flatMap((level, height) => {
    const sibling = (index >> height) ^ 1;
    return sibling < lengthOf(level) ? [hexOf(nodeAt(level, sibling))] : [];
  });
};

/** The leaf hashes in order, hex: SHA-256(0x00 ‖ entry). */
export const leafHashes = ({ size, levels }: MerkleTree): readonly string[] =>
  Array.from({ length: size }, (_, i) => hexOf(nodeAt(levels[0]!, i)));
