import type { Instance, Result } from '../../allocation/types.ts';
import { bytesOfHex, joined } from '../../proof/bytes.ts';
import { resultTree, rosterTree, type SaltedTree, type SaltOf } from '../../proof/leaves.ts';
import { type MerkleTree, merkleTree } from '../../proof/merkle.ts';
import type { ObjectStore, Ports } from '../ports.ts';
import { remembered } from '../support/remembered.ts';

type Keys = Pick<Ports, 'digest' | 'keyed'>;
type OfRun = { readonly season: string; readonly number: number };

const leafBytes = 32;

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

export const writeLeaves = (
  records: ObjectStore,
  key: string,
  { leaves }: SaltedTree,
): Promise<void> => records.put(key, joined(...leaves), 'application/octet-stream');

const readLeaves = remembered(async (records, key): Promise<readonly Uint8Array[]> => {
  const body = await records.get(key);
  if (body === null) throw new Error(`the record ${key} is missing`);
  return Array.from({ length: body.length / leafBytes }, (_, i) =>
    body.subarray(i * leafBytes, (i + 1) * leafBytes),
  );
});

const trees = new WeakMap<readonly Uint8Array[], MerkleTree>();

/** The tree over leaves that were written; built once a container. */
export const readTree = async (
  { digest, records }: Pick<Ports, 'digest' | 'records'>,
  key: string,
): Promise<MerkleTree> => {
  const leaves = await readLeaves(records, key);
  const tree = trees.get(leaves) ?? merkleTree(leaves, digest.bytes);
  trees.set(leaves, tree);
  return tree;
};
