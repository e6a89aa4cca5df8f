import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyBeacon } from '../../../shared/store/drand.ts';

// the League of Entropy's chains, as they describe themselves
const quicknet = {
  scheme: 'bls-unchained-g1-rfc9380',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
};
const mainnet = {
  scheme: 'pedersen-bls-chained',
  publicKey:
    '868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31',
};

// real rounds, published by drand-verify (README, Nois Labs) and its Python binding
const quick = {
  round: 657_413,
  signature:
    'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b',
};
const linked = {
  round: 1337,
  previousSignature:
    '80d95247ddf1bb3acf5738497a5f10406be283144603f63d714bb1a44ff6b93285ae2697fffeb50c68862bd9fbecd4b204b1798d2686b4ac5d573615031d9d67e6168bde9a7adf1161430a498ca701a25c216aee3e38ffd5290369034fa050a2',
  signature:
    '945b08dcb30e24da281ccf14a646f0630ceec515af5c5895e18cc1b19edd65d156b71c776a369af3487f1bc6af1062500b059e01095cc0eedce91713977d7735cac675554edfa0d0481bb991ed93d333d08286192c05bf6b65d20f23a37fc7bb',
};

const sha256 = (hex: string): string =>
  createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');

test('a real round of the unchained chain is its own', () => {
  expect(verifyBeacon(quicknet, quick)).toBe(true);
  expect(sha256(quick.signature)).toBe(
    'fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587',
  );
});

test('a real round of the chained chain follows the one before it', () => {
  expect(verifyBeacon(mainnet, linked)).toBe(true);
  expect(sha256(linked.signature)).toBe(
    '2660664f8d4bc401194d80d81da20a1e79480f65b8e2d205aecbd143b5bfb0d3',
  );
});

const { previousSignature, ...unlinked } = linked;

test.each([
  ['another round', quicknet, { ...quick, round: 657_414 }],
  ['a round that is none', quicknet, { ...quick, round: 0.5 }],
  [
    'one byte of the signature',
    quicknet,
    { ...quick, signature: quick.signature.replace(/b$/, 'a') },
  ],
  ['half a signature', quicknet, { ...quick, signature: quick.signature.slice(0, 48) }],
  ['no hexadecimal digits', quicknet, { ...quick, signature: 'beacon' }],
  ['another chain', { ...quicknet, publicKey: mainnet.publicKey }, quick],
  ['a scheme nobody knows', { ...quicknet, scheme: 'made-up' }, quick],
  ['a link where none is signed', quicknet, { ...quick, previousSignature }],
  ['no link where one is signed', mainnet, unlinked],
  ['another link', mainnet, { ...linked, previousSignature: linked.signature }],
])('%s is not the chain’s', (_, chain, beacon) => {
  expect(verifyBeacon(chain, beacon)).toBe(false);
});
