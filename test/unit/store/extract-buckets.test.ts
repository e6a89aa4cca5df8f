import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../shared/domain/evidence/extracts.ts';
import { fieldCipher } from '../../../shared/store/cipher.ts';
import {
  bucketItems,
  bucketOf,
  bucketsFor,
  type Extract,
  readBucket,
} from '../../../shared/store/extract-buckets.ts';
import { keyedHash } from '../../../shared/store/keyed-hash.ts';
import { family, titleRow } from '../../support/store/values.ts';

const cipher = fieldCipher({ fields: [new Uint8Array(32).fill(1)] });
const keyed = keyedHash(new Uint8Array(32).fill(2));
const rows = Array.from({ length: 200 }, (_, index) => titleRow(index, `E${10_000_000 + index}`));
const extract: Extract = { district: 'd', kind: 'titles', id: 'x', buckets: bucketsFor(rows) };
const items = bucketItems({ cipher, keyed }, extract, rows, 1);

describe('the buckets of an extract', () => {
  it('hold every row under each of its keys', () => {
    expect(extract.buckets).toBe(13);
    expect(items).toHaveLength(13);
    for (const [number, row] of rows.entries())
      for (const key of keyOf(row))
        expect(readBucket(items[bucketOf(keyed, extract, key)]!, cipher)).toContainEqual([
          number,
          row,
        ]);
  });

  it('show nothing but their number and their end', () => {
    for (const item of items) {
      expect(Object.keys(item).sort()).toEqual(['expiresAt', 'pk', 'rows', 'sk']);
      expect(JSON.stringify({ ...item, rows: '' })).not.toContain('E1000');
    }
  });

  it('do not open in each other’s place', () => {
    const [first, second] = items;

    expect(() => readBucket({ ...first!, rows: second!['rows'] }, cipher)).toThrow('moved');
  });

  it('are refused when one key has more rows than an item holds', () => {
    const noise = (index: number) =>
      Array.from({ length: 40 }, (_, at) =>
        String.fromCodePoint(0x4e00 + ((index * 7919 + at * 104_729 + index * at * 31) % 20_000)),
      ).join('');
    const many = Array.from({ length: 6000 }, (_, index) => ({
      ...titleRow(index, 'E10000001'),
      address: `${family.address}${noise(index)}`,
    }));

    expect(() => bucketItems({ cipher, keyed }, extract, many, 1)).toThrow('too many rows');
  });
});
