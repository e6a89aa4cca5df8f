import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import {
  type ExtractKind,
  type ExtractRow,
  extractRow,
  keyOf,
} from '../domain/evidence/extracts.ts';
import type { KeyedHash } from '../usecases/ports.ts';
import type { Cipher } from './cipher.ts';
import { keyText, parseStored } from './items.ts';
import { extractBucket, extractBucketKey, type Key } from './keys.ts';
import type { Item, Stored } from './table.ts';

/** Which extract of which registry, and over how many buckets its rows are spread. */
export type Extract = {
  readonly district: string;
  readonly kind: ExtractKind;
  readonly id: string;
  readonly buckets: number;
};

/** compressed, a bucket of so many rows is about 2 KB: one read unit, and few writes for an import */
const rowsPerBucket = 32;
const maxBucketBytes = 390_000;

export const bucketsFor = (rows: readonly ExtractRow[]): number =>
  Math.max(1, Math.ceil(rows.flatMap(keyOf).length / rowsPerBucket));

export const bucketKeys = ({ district, kind, id, buckets }: Extract): readonly Key[] =>
  Array.from({ length: buckets }, (_, bucket) => extractBucketKey(district, kind, id, bucket));

/** The bucket of a look-up key: of its keyed hash, for the table shows its number. */
export const bucketOf = (keyed: KeyedHash, extract: Extract, key: string): number =>
  extractBucket(keyed.lookup(extract.kind, key), extract.buckets);

/** A row stands in the bucket of each of its keys, with its number in the extract; a bucket is sealed whole. */
export const bucketItems = (
  { cipher, keyed }: { readonly cipher: Cipher; readonly keyed: KeyedHash },
  extract: Extract,
  rows: readonly ExtractRow[],
  expiresAt: number,
): readonly Item[] => {
  const contents = bucketKeys(extract).map((): [number, ExtractRow][] => []);
  for (const [number, row] of rows.entries()) {
    const places = new Set(keyOf(row).map((key) => bucketOf(keyed, extract, key)));
    for (const place of places) contents[place]?.push([number, row]);
  }
  return bucketKeys(extract).map((key, place) => {
    const plain = gzipSync(JSON.stringify(contents[place]));
    if (plain.length > maxBucketBytes)
      throw new Error(`extract ${extract.kind}: too many rows under one key`);
    return { ...key, expiresAt, rows: cipher.seal(plain, keyText(key)) };
  });
};

const bucket = z.object({ pk: z.string(), sk: z.string(), rows: z.instanceof(Uint8Array) });
const contents = z.array(z.tuple([z.int().min(0), extractRow]));

/** The rows of a bucket by their numbers; several keys share one. */
export const readBucket = (item: Stored, cipher: Cipher): readonly [number, ExtractRow][] => {
  const { pk, sk, rows } = parseStored(bucket, item, 'ROWS');
  const name = keyText({ pk, sk });
  const json: unknown = JSON.parse(gunzipSync(cipher.open(rows, name)).toString('utf8'));
  return parseStored(contents, json, name);
};
