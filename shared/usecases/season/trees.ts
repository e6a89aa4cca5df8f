import type { Instance, Result } from '../../allocation/types.ts';
import { bytesOfHex, hexOf, joined } from '../../proof/bytes.ts';
import { resultTree, rosterTree, type SaltedTree, type SaltOf } from '../../proof/leaves.ts';
import type { MerkleTree } from '../../proof/merkle.ts';
import type { ObjectStore, Ports } from '../ports.ts';
import { remembered } from '../support/remembered.ts';

type Keys = Pick<Ports, 'digest' | 'keyed'>;
type OfRun = { readonly season: string; readonly number: number };

const nodeBytes = 32;

/** The salts of one run; they follow from the district's key and are kept nowhere. */
export const saltsOf =
  ({ keyed }: Pick<Ports, 'keyed'>, { season, number }: OfRun): SaltOf =>
  (applicant) => {
    const salt = bytesOfHex(keyed.salt(season, number, applicant));
    if (salt === null) throw new Error('a salt is not hex');
    return salt;
  };

export const rosterTreeOf = (ports: Keys, run: OfRun, instance: Instance): SaltedTree =>
  rosterTree(instance, saltsOf(ports, run), ports.digest.bytes);

export const resultTreeOf = (
  ports: Keys,
  run: OfRun,
  result: Pick<Result, 'placements'>,
): SaltedTree => resultTree(result, saltsOf(ports, run), ports.digest.bytes);

/** All levels, from the leaves up: whoever looks up one child's way hashes nothing. */
export const writeTree = (
  records: ObjectStore,
  key: string,
  { levels }: MerkleTree,
): Promise<void> => records.put(key, joined(...levels), 'application/octet-stream');

/** nodes of a level: each joins two of the level below, an odd last one moves up alone */
const levelsIn = (nodes: Uint8Array, size: number): readonly Uint8Array[] => {
  const levels: Uint8Array[] = [];
  let at = 0;
  for (let width = size; width > 0; width = width === 1 ? 0 : Math.ceil(width / 2)) {
    levels.push(nodes.subarray(at, at + width * nodeBytes));
    at += width * nodeBytes;
  }
  if (at !== nodes.length) throw new Error(`no tree of ${size} leaves has ${nodes.length} bytes`);
  return levels;
};

const readNodes = remembered(async (records, key): Promise<Uint8Array> => {
  const body = await records.get(key);
  if (body === null) throw new Error(`the record ${key} is missing`);
  return body;
});

/** The tree over `size` leaves as it was written; read once a container. */
export const readTree = async (
  { records }: Pick<Ports, 'records'>,
  key: string,
  size: number,
): Promise<MerkleTree> => {
  const levels = levelsIn(await readNodes(records, key), size);
  return { size, levels, root: hexOf(levels.at(-1) ?? new Uint8Array(0)) };
};
