/** Width and height in pixels, as the head of a picture states them. */
export type PictureSize = { readonly width: number; readonly height: number };

type Read = (view: DataView) => PictureSize | null;

/** IHDR is the first chunk (PNG 5.6): length, name, width, height */
const png: Read = (view) =>
  view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };

const frameMarkers = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);

/** markers without a length: fill bytes, TEM, RST0 to SOI */
const isBare = (marker: number): boolean =>
  marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Segment after segment up to the frame header (ITU T.81, B.2.2): length, precision, height, width. */
const jpeg: Read = (view) => {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (frameMarkers.has(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // fill bytes are skipped one by one
    if (isBare(marker)) at += marker === 0xff ? 1 : 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
};

const uint24 = (view: DataView, at: number): number =>
  view.getUint8(at) + view.getUint8(at + 1) * 0x100 + view.getUint8(at + 2) * 0x10000;

/** The first chunk of a WebP: simple, lossless or extended (RFC 9649, 2.5 to 2.7). */
const webp: Read = (view) => {
  if (view.byteLength < 30) return null;
  switch (view.getUint32(12)) {
    // VP8X
    case 0x56503858:
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    // VP8L: 14 bits each
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    // VP8 and a space: 14 bits each behind the start code
    case 0x56503820:
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return null;
  }
};

const readers = { 'image/png': png, 'image/jpeg': jpeg, 'image/webp': webp } as const;

export type PictureType = keyof typeof readers;

export const isPicture = (mediaType: string): mediaType is PictureType =>
  Object.hasOwn(readers, mediaType);

/** null: the head is cut off or says nothing of a size */
export const pictureSize = (type: PictureType, body: Uint8Array): PictureSize | null => {
  const size = readers[type](new DataView(body.buffer, body.byteOffset, body.byteLength));
  return size === null || size.width === 0 || size.height === 0 ? null : size;
};
