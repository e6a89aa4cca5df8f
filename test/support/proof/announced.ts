import { createHash, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import type { Instance, Result } from '../../../shared/allocation/types.ts';
import { type AnnouncementHead, linkOf } from '../../../shared/proof/announcement.ts';
import {
  type BundleHead,
  type FullBundle,
  fullBundle,
  type PublicBundle,
  type PublicJwk,
  publicBundle,
  publicTree,
} from '../../../shared/proof/bundle.ts';
import { canonicalJson, type Json } from '../../../shared/proof/canonical-json.ts';
import { commitmentOf } from '../../../shared/proof/commitment.ts';
import { resultTree, rosterTree, type SaltOf } from '../../../shared/proof/leaves.ts';
import { publicParts } from '../../../shared/proof/public-parts.ts';
import { seedOf } from '../../../shared/proof/seed.ts';
import { hashOf, resultOf } from './results.ts';

export const sha256Bytes = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

export const season = '2026-primary';

/** Made up, one of its own for each id. */
export const saltOf: SaltOf = (id) => sha256Bytes(new TextEncoder().encode(`salt of ${id}`));

export const nonces = ['a1'.repeat(16), 'b2'.repeat(20)];

const made = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const jwkOf = (key: KeyObject, kid: string): PublicJwk => {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' };
};

export const key = jwkOf(made.publicKey, 'k1');

const base64Url = (bytes: string | Buffer): string => Buffer.from(bytes).toString('base64url');

/** Compact JWS of any payload under the test's key. */
export const signed = (payload: string, header: object = { alg: 'ES256', kid: 'k1' }): string => {
  const text = `${base64Url(JSON.stringify(header))}.${base64Url(payload)}`;
  const signature = sign('sha256', Buffer.from(text), {
    key: made.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${text}.${base64Url(signature)}`;
};

export const verifySignature = (
  jwk: { readonly x: string; readonly y: string },
  text: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const { x, y } = jwk;
  return verify(
    'sha256',
    text,
    { key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk', dsaEncoding: 'ieee-p1363' },
    signature,
  );
};

/** Facts of one kind; fields of the head too, where a test states them itself. */
export type Step = { readonly [field: string]: Json };

const minute = (sequence: number): string =>
  `2026-07-15T01:${String(sequence).padStart(2, '0')}:00.000Z`;

/** Signs and links in order; a step may state a field of its head itself. */
export const announced = (steps: readonly Step[]): readonly string[] => {
  const texts: string[] = [];
  for (const step of steps) {
    const last = texts.at(-1);
    const sequence = texts.length + 1;
    const head: AnnouncementHead = {
      season,
      run: 1,
      sequence,
      previous: last === undefined ? null : linkOf(last, sha256),
      at: minute(sequence),
    };
    texts.push(signed(canonicalJson({ format: 'sunshine-announcement/1', ...head, ...step })));
  }
  return texts;
};

export type Told = {
  readonly instance: Instance;
  readonly result: Result;
  readonly steps: readonly Step[];
};

/**
 * A run as it is announced from freeze to publication, drawn and computed from what it announced; or, with a spoiled
 * result, as one would announce that.
 */
export const toldOf = (
  instance: Instance,
  spoil: (result: Result) => Result = (result) => result,
): Told => {
  const roster = rosterTree(instance, saltOf, sha256Bytes);
  const ruleBookHash = sha256('rule book');
  const seed = seedOf(
    { rosterRoot: roster.root, ruleBookHash, round: season, nonces, beacon: null },
    sha256,
  );
  const result = spoil(resultOf(instance, seed));
  const resultHash = sha256(canonicalJson(result));
  const resultRoot = resultTree(result, saltOf, sha256Bytes).root;
  const properties = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `P${n}`);
  return {
    instance,
    result,
    steps: [
      {
        kind: 'roster',
        rosterRoot: roster.root,
        rosterHash: hashOf(instance),
        children: instance.applicants.length,
        units: new Set(instance.applicants.map(({ id, unit }) => unit ?? id)).size,
        ruleBookHash,
        ruleBookVersion: 1,
        programHash: sha256('program'),
        engine: 'test',
        reason: null,
        leftOut: 0,
      },
      {
        kind: 'witnesses',
        witnesses: nonces.map((nonce, i) => ({
          name: `notary ${i + 1}`,
          commitment: commitmentOf(nonce, sha256),
        })),
        beacon: null,
      },
      { kind: 'seed', nonces, beacon: null, seed },
      {
        kind: 'result',
        resultHash,
        resultRoot,
        publicRoot: publicTree(publicParts(instance, result), sha256Bytes).root,
        verified: properties.map((property) => ({ property, holds: true })),
      },
      { kind: 'approved', resultHash },
      { kind: 'published', resultRoot, placed: result.totals.placed },
    ],
  };
};

const headOf = (announcements: readonly string[]): BundleHead => ({
  season,
  run: 1,
  key,
  announcements,
});

export const publicBundleOf = (
  { instance, result, steps }: Told,
  announcements: readonly string[] = announced(steps),
): PublicBundle => publicBundle(headOf(announcements), { instance, result, saltOf }, sha256Bytes);

export const fullBundleOf = (
  { instance, result, steps }: Told,
  announcements: readonly string[] = announced(steps),
): FullBundle => fullBundle(headOf(announcements), { instance, result, saltOf }, sha256Bytes);
