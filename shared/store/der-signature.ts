/** An ECDSA P-256 signature in DER, SEQUENCE { r INTEGER, s INTEGER } (RFC 3279 §2.2.3), as r ‖ s of 32 bytes each. */

const coordinateBytes = 32;
const sequenceTag = 0x30;
const integerTag = 0x02;

const malformed = () => new Error('signature: not a DER signature of P-256');

/** The integer at a place, without its sign byte, and where the next one starts. */
const integerAt = (der: Uint8Array, at: number): readonly [Uint8Array, number] => {
  const length = der[at + 1] ?? 0;
  const end = at + 2 + length;
  if (der[at] !== integerTag || length < 1 || end > der.length) throw malformed();
  const padded = der.subarray(at + 2, end);
  const value = padded[0] === 0 ? padded.subarray(1) : padded;
  if (value.length > coordinateBytes) throw malformed();
  return [value, end];
};

/** Throws where it is none. Of two integers of 33 bytes at most the lengths take one byte. */
export const rawSignature = (der: Uint8Array): Uint8Array => {
  if (der[0] !== sequenceTag || der[1] !== der.length - 2) throw malformed();
  const [r, next] = integerAt(der, 2);
  const [s, end] = integerAt(der, next);
  if (end !== der.length) throw malformed();
  const raw = new Uint8Array(2 * coordinateBytes);
  raw.set(r, coordinateBytes - r.length);
  raw.set(s, 2 * coordinateBytes - s.length);
  return raw;
};
