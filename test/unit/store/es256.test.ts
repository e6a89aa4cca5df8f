import { expect, test } from 'vitest';
import { verifyEs256 } from '../../../shared/store/es256.ts';

// RFC 7515 appendix A.3
const key = {
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
const signed = Buffer.from(
  'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ',
);
const signature = Buffer.from(
  'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
  'base64url',
);

test('the signature of the standard’s example is its key’s', () => {
  expect(verifyEs256(key, signed, signature)).toBe(true);
});

test.each([
  ['another text', key, Buffer.from('other'), signature],
  ['another signature', key, signed, Buffer.from(signature).reverse()],
  ['a signature cut short', key, signed, signature.subarray(1)],
  ['a key that is no point of the curve', { ...key, y: key.x }, signed, signature],
])('%s is refused', (_, jwk, text, bytes) => {
  expect(verifyEs256(jwk, text, bytes)).toBe(false);
});
