/** without I, L, O, U: read aloud and typed back without doubt */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `characters` groups of five bits. */
export const crockford = (bytes: Uint8Array, characters: number): string => {
  if (characters * 5 > bytes.length * 8) throw new RangeError('crockford: too few bytes');
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && text.length < characters) {
      bits -= 5;
      text += alphabet.charAt((held >> bits) & 31);
    }
  }
  return text;
};
