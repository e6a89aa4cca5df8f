import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfBase64Url, bytesOfHex, hexOf } from '../../../shared/proof/bytes.ts';
import { commitmentOf, isNonce } from '../../../shared/proof/commitment.ts';
import {
  leafOf,
  resultRow,
  resultTree,
  rosterRow,
  rosterTree,
} from '../../../shared/proof/leaves.ts';
import { fromBase64Url, fromHex, toHex } from '../../../shared/proof/verifier/encoding.ts';
import { saltOf, sha256, sha256Bytes } from '../../support/proof/announced.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';
import { resultOf } from '../../support/proof/results.ts';

const salt = new Uint8Array(32).fill(7);

test('a leaf is the hash of the salt and the row', () => {
  const expected = sha256Bytes(Buffer.concat([salt, Buffer.from('{"学":1}', 'utf8')]));

  expect(leafOf(salt, '{"学":1}', sha256Bytes)).toEqual(expected);
});

test('a salt of another length is refused', () => {
  expect(() => leafOf(salt.subarray(1), 'x', sha256Bytes)).toThrow(RangeError);
});

test('a roster row is the same in whatever order groups and fields stand', () => {
  const one = applicant('a', { groups: ['presale', 'migrant'], unit: 'T1' });
  const { id, ...rest } = applicant('a', { groups: ['migrant', 'presale'], unit: 'T1' });

  expect(rosterRow(one)).toBe(
    '{"at":[0,0],"choices":[],"groups":["migrant","presale"],"id":"a","overflow":true,"unit":"T1"}',
  );
  expect(rosterRow({ ...rest, id })).toBe(rosterRow(one));
});

test('both trees have a leaf a child, in code-unit order of the ids', () => {
  const instance = instanceOf(
    [school('s1', 2)],
    ['b', 'a', 'B', '学'].map((id) => applicant(id)),
  );
  const result = resultOf(instance);

  const roster = rosterTree(instance, saltOf, sha256Bytes);
  const placed = resultTree({ placements: result.placements.toReversed() }, saltOf, sha256Bytes);

  expect(roster.applicants).toEqual(['B', 'a', 'b', '学']);
  expect(placed.applicants).toEqual(roster.applicants);
  expect(hexOf(placed.leaves[1]!)).toBe(
    hexOf(
      leafOf(
        saltOf('a'),
        resultRow(result.placements.find((row) => row.applicant === 'a')!),
        sha256Bytes,
      ),
    ),
  );
});

test('a commitment is the hash of a nonce of 128 bits at least', () => {
  const nonce = '0123456789abcdef'.repeat(2);

  expect(commitmentOf(nonce, sha256)).toBe(
    '3eb1bd439947eb762998e566ccc2e099c791118b2f40579cc4f7da2b5061b7f9',
  );
  expect([nonce, 'f'.repeat(64)].every(isNonce)).toBe(true);
  for (const text of ['', 'f'.repeat(31), 'f'.repeat(65), 'F'.repeat(32), `${nonce}\n`]) {
    expect(isNonce(text), text).toBe(false);
  }
});

test.each([
  { reader: 'proof', read: bytesOfBase64Url, readHex: bytesOfHex },
  { reader: 'verifier', read: fromBase64Url, readHex: fromHex },
])('$reader reads base64url and hexadecimal digits strictly: one text for one value', (reader) => {
  const { read, readHex } = reader;

  expect(read('AP-_')).toEqual(Uint8Array.of(0, 255, 191));
  expect(read('AA')).toEqual(Uint8Array.of(0));
  expect(read('')).toEqual(new Uint8Array(0));
  for (const text of ['A', 'AB', 'AAB', 'AA==', 'A+AA', 'A/AA', 'AA A', 'AAAAA']) {
    expect(read(text), text).toBeNull();
  }
  expect(readHex('00ff')).toEqual(Uint8Array.of(0, 255));
  for (const text of ['0', '0g', 'FF', '0x00', ' 00']) expect(readHex(text), text).toBeNull();
});

test('both readers read what the platform writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url');
      const hex = Buffer.from(bytes).toString('hex');

      expect([bytesOfBase64Url(text), fromBase64Url(text)]).toEqual([bytes, bytes]);
      expect([bytesOfHex(hex), fromHex(hex)]).toEqual([bytes, bytes]);
      expect([hexOf(bytes), toHex(bytes)]).toEqual([hex, hex]);
    }),
  );
});
