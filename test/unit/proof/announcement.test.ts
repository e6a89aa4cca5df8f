import { createPublicKey } from 'node:crypto';
import { compactVerify } from 'jose';
import { expect, test } from 'vitest';
import {
  announcementOf,
  announcementText,
  linkOf,
  roundTime,
} from '../../../shared/proof/announcement.ts';
import { readSigned } from '../../../shared/proof/signed-text.ts';
import { announced, key, sha256, signed } from '../../support/proof/announced.ts';

const head = {
  season: '2026-primary',
  run: 2,
  sequence: 9,
  previous: 'ab'.repeat(32),
  at: '2026-07-15T01:00:00.000Z',
};

test('the text of an announcement is canonical, head and facts side by side', () => {
  const void2 = announcementOf(head, { kind: 'void', missing: [2], nonces: ['aa', null] });

  expect(announcementText(void2)).toBe(
    '{"at":"2026-07-15T01:00:00.000Z","format":"sunshine-announcement/1","kind":"void","missing":[2],' +
      `"nonces":["aa",null],"previous":"${'ab'.repeat(32)}","run":2,"season":"2026-primary","sequence":9}`,
  );
});

test('a link is the hash of the whole signed text', () => {
  const [first = '', second = ''] = announced([
    { kind: 'approved', resultHash: 'aa' },
    { kind: 'approved', resultHash: 'bb' },
  ]);

  expect(readSigned(second)?.payload['previous']).toBe(sha256(first));
  expect(linkOf(first, sha256)).toBe(sha256(first));
});

test('what is read is what another reader of the standard reads', async () => {
  const text = signed('{"kind":"学"}');
  const { kty, crv, x, y } = key;
  const { payload } = await compactVerify(
    text,
    createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' }),
  );

  expect(readSigned(text)).toMatchObject({ kid: 'k1', payload: { kind: '学' } });
  expect(new TextDecoder().decode(payload)).toBe('{"kind":"学"}');
});

test.each([
  ['another algorithm', signed('{}', { alg: 'none', kid: 'k1' })],
  ['no key named', signed('{}', { alg: 'ES256' })],
  ['a payload that is no object', signed('[]')],
  ['a payload that is no JSON', signed('{')],
  ['a part too many', `${signed('{}')}.AA`],
  ['a part too few', 'e30.e30'],
  ['a short signature', signed('{}').slice(0, -4)],
  ['bits left over', signed('{}').replace(/.$/, '_')],
])('%s is not read', (_, text) => {
  expect(readSigned(text)).toBeNull();
});

test('rounds of a beacon count from its genesis', () => {
  const chain = { hash: '', publicKey: '', scheme: '', genesisTime: 1_692_803_367, period: 3 };

  expect(roundTime(chain, 1)).toBe(1_692_803_367);
  expect(roundTime(chain, 1000)).toBe(1_692_806_364);
});
