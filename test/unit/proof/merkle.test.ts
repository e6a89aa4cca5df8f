import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexOf } from '../../../shared/proof/bytes.ts';
import { rootFrom } from '../../../shared/proof/inclusion.ts';
import { leafHashes, merkleTree, pathOf } from '../../../shared/proof/merkle.ts';
import { hashOfLeaf, merkleRoot } from '../../../shared/proof/verifier/merkle-root.ts';
import { sha256Bytes } from '../../support/proof/announced.ts';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

// the sample tree of the reference implementation of RFC 6962 (certificate-transparency, merkle tree tests)
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(bytes);

const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each(roots.map((root, size) => ({ size, root })))('the root of $size entries', (known) => {
  expect(merkleTree(entries.slice(0, known.size), sha256Bytes).root).toBe(known.root);
});

test.each([
  { index: 0, size: 1, path: [] },
  {
    index: 0,
    size: 8,
    path: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    size: 8,
    path: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    index: 2,
    size: 3,
    path: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  },
  {
    index: 1,
    size: 5,
    path: [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
])('the path of entry $index of $size', async ({ index, size, path }) => {
  const entry = entries[index]!;

  expect(pathOf(merkleTree(entries.slice(0, size), sha256Bytes), index)).toEqual(path);
  expect(await rootFrom({ entry, index, size, path }, sha256Bytes)).toBe(roots[size]);
});

// RFC 6962 §2.1 word for word
const split = (list: readonly Uint8Array[]): Uint8Array => {
  const [only] = list;
  if (only === undefined) return sha256Bytes(new Uint8Array(0));
  if (list.length === 1) return sha256Bytes(Uint8Array.from([0, ...only]));
  let k = 1;
  while (k * 2 < list.length) k *= 2;
  return sha256Bytes(Uint8Array.from([1, ...split(list.slice(0, k)), ...split(list.slice(k))]));
};

// distinct: of two equal neighbours each may take the other's place
const lists = fc.uniqueArray(fc.uint8Array({ maxLength: 40 }), {
  minLength: 1,
  maxLength: 70,
  selector: hexOf,
});

test('every tree has the root of the definition, and every path leads to it', async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.nat(), async (list, at) => {
      const tree = merkleTree(list, sha256Bytes);
      const index = at % list.length;
      const found = { entry: list[index]!, index, size: list.length, path: pathOf(tree, index) };

      expect(tree.root).toBe(hexOf(split(list)));
      expect(await rootFrom(found, async (each) => sha256Bytes(each))).toBe(tree.root);
    }),
  );
});

test('no other index, size, path or entry leads to the root', async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.nat(), fc.nat(), async (list, at, where) => {
      fc.pre(list.length > 1);
      const tree = merkleTree(list, sha256Bytes);
      const index = at % list.length;
      const path = pathOf(tree, index);
      const own = { entry: list[index]!, index, size: list.length, path };
      const other = where % list.length;
      const flipped = path.map((text, i) =>
        i === where % path.length ? text.replace(/^./, (c) => (c === '0' ? '1' : '0')) : text,
      );

      const wrong = [
        { ...own, entry: Uint8Array.from([...own.entry, 7]) },
        { ...own, path: flipped },
        { ...own, path: path.slice(1) },
        { ...own, path: [...path, tree.root] },
        { ...own, path: path.map((text) => text.toUpperCase()) },
        ...(other === index ? [] : [{ ...own, index: other }]),
        { ...own, index: list.length },
        { ...own, index: -1 },
      ];
      for (const each of wrong) {
        if (JSON.stringify(each) === JSON.stringify(own)) continue;
        expect(await rootFrom(each, sha256Bytes)).not.toBe(tree.root);
      }
    }),
  );
});

test('gives the leaf hashes in order, and no path outside the tree', () => {
  const tree = merkleTree(entries, sha256Bytes);

  expect(leafHashes(tree)[0]).toBe(roots[1]);
  expect(leafHashes(tree)).toHaveLength(8);
  expect(leafHashes(merkleTree([], sha256Bytes))).toEqual([]);
  expect(() => pathOf(tree, 8)).toThrow(RangeError);
  expect(() => pathOf(tree, 0.5)).toThrow(RangeError);
});

test('a path too long, or an index outside the tree, leads nowhere', async () => {
  const path = pathOf(merkleTree(entries, sha256Bytes), 5);
  const own = { entry: entries[5]!, index: 5, size: 8, path };

  for (const each of [
    { ...own, path: [...path, roots[8]!] },
    { ...own, path: path.slice(1) },
    { ...own, index: 8 },
    { ...own, index: 0.5 },
    { ...own, path: ['00'] },
  ]) {
    expect(await rootFrom(each, sha256Bytes)).toBeNull();
  }
});

test('the verifier builds the same tree from leaf hashes', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (list) => {
      expect(hexOf(merkleRoot(list.map(hashOfLeaf)))).toBe(merkleTree(list, sha256Bytes).root);
    }),
  );
});
