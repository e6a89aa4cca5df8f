import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../../shared/usecases/support/picture-size.ts';
import { files, jpegOf, pngOf } from '../../../support/usecases/files.ts';

const bytes = (...parts: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...part].map((one) => one.charCodeAt(0)),
    ),
  );
const riff = ['RIFF', 0, 0, 0, 0, 'WEBP'] as const;

describe('the size of a picture', () => {
  it.each([
    ['image/png', pngOf(1200, 800), 1200, 800],
    ['image/jpeg', jpegOf(3000, 4000), 3000, 4000],
    ['image/webp', files.webp, 800, 600],
  ] as const)('stands in the head of %s', (type, body, width, height) => {
    expect(pictureSize(type, body)).toEqual({ width, height });
  });

  it('is found behind fill bytes and other segments of a JPEG', () => {
    const plain = jpegOf(700, 900);
    const filled = Uint8Array.from([...plain.slice(0, 20), 0xff, 0xff, ...plain.slice(20)]);

    expect(pictureSize('image/jpeg', filled)).toEqual({ width: 700, height: 900 });
  });

  it('is read from the extended and the lossless WebP', () => {
    const extended = bytes(...riff, 'VP8X', 10, 0, 0, 0, 0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0);
    // 799 and 599, 14 bits each
    const bits = 799 | (599 << 14);
    const lossless = bytes(
      ...riff,
      'VP8L',
      ...[9, 0, 0, 0, 0x2f],
      ...[bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, bits >>> 24],
      ...[0, 0, 0, 0, 0],
    );

    expect(pictureSize('image/webp', extended)).toEqual({ width: 800, height: 600 });
    expect(pictureSize('image/webp', lossless)).toEqual({ width: 800, height: 600 });
  });

  it.each([
    ['image/png', pngOf(800, 600).slice(0, 20)],
    ['image/png', pngOf(0, 600)],
    ['image/jpeg', jpegOf(800, 600).slice(0, 24)],
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['image/webp', files.webp.slice(0, 28)],
    ['image/webp', bytes(...riff, 'ALPH', ...Array<number>(20).fill(0))],
  ] as const)('is unknown where the head of %s is cut or strange', (type, body) => {
    expect(pictureSize(type, body)).toBeNull();
  });
});
