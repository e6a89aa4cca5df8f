/* The smallest files that are what they seem, and some that are not. */

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const pdf = (objects: string) => bytes(`%PDF-1.7\n${objects}\ntrailer <</Root 1 0 R>>\n%%EOF\n`);

const two = (value: number) => String.fromCharCode(value >> 8, value & 255);
const four = (value: number) => two(value >> 16) + two(value & 0xffff);

/** heads of pictures of a size, and nothing of the picture */
export const jpegOf = (width: number, height: number, text = ' a photo') =>
  bytes(
    `\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x11\x08${two(height)}${two(width)}\x03${text}`,
  );
export const pngOf = (width: number, height: number, text = ' a photo') =>
  bytes(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${four(width)}${four(height)}${text}`);

export const files = {
  jpeg: jpegOf(800, 600),
  png: pngOf(800, 600),
  // 800 and 600 in 14 bits, the low byte first
  webp: bytes('RIFF\x24\0\0\0WEBPVP8 \x10\0\0\0\x30\x01\0\x9d\x01\x2a\x20\x03\x58\x02 a photo'),
  heic: bytes('\0\0\0\x18ftypheic\0\0\0\0 a photo'),
  pdf: pdf('1 0 obj <</Type /Catalog>> endobj'),
  pdfWithScript: pdf('1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>>>> endobj'),
  pdfWithPassword: pdf('1 0 obj <</Type /Catalog>> endobj\n<</Encrypt 2 0 R>>'),
  program: bytes('MZ\x90\0\x03\0\0\0 This program cannot be run in DOS mode'),
  webPage: bytes('<!DOCTYPE html><script>1</script>'),
  archive: bytes('PK\x03\x04\x14\0\0\0 files in a file'),
  noise: bytes('neither this nor that'),
} as const;
