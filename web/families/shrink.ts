import type { FileTrouble } from './upload-list.ts';

/** What the phone sends: the shrunk picture, or the file as it was where there is nothing to gain or no way to read it. */
export type Prepared = {
  readonly blob: Blob;
  readonly mediaType: string;
  /** the phone could not read the picture: too large for its memory */
  readonly unread: boolean;
  /** a small picture to recognise it by */
  readonly thumbnail: Blob | null;
};

export type Preparation =
  | { readonly ok: true; readonly value: Prepared }
  | { readonly ok: false; readonly problem: FileTrouble };

/** pixels of the longer side; a certificate photographed whole stays readable */
const longest = 2200;
const thumbnailSide = 160;
const quality = 0.82;

/** as the server has them: pixels under which nothing can be read, and bytes of one file */
const leastLonger = 600;
const leastShorter = 200;
const mostBytes = 8 * 1024 * 1024;

const accepted = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];

/** levels of grey by which the darkest and the lightest tenth of a picture differ at least where something is on it */
const leastContrast = 8;

const good = (value: Prepared): Preparation => ({ ok: true, value });
const bad = (code: FileTrouble['code'], facts: FileTrouble['facts'] = {}): Preparation => ({
  ok: false,
  problem: { code, facts },
});

const asIs = (file: File, unread: boolean, thumbnail: Blob | null): Prepared => ({
  blob: file,
  mediaType: file.type,
  unread,
  thumbnail,
});

const decoded = (url: string): Promise<HTMLImageElement | null> =>
  new Promise((done) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => done(null);
    image.src = url;
  });

export const fitted = (width: number, height: number, limit = longest) => {
  const scale = Math.min(1, limit / Math.max(width, height, 1));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
};

/** Whether the picture is of one tone: the lens was covered, or the page is empty. RGBA bytes, row by row. */
export const isBlank = (pixels: ArrayLike<number>): boolean => {
  const greys: number[] = [];
  for (let at = 0; at + 2 < pixels.length; at += 4)
    greys.push(((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3);
  greys.sort((a, b) => a - b);
  // a line of text is a few percent of a page
  const edge = Math.floor(greys.length / 100);
  const [dark = 0] = greys.slice(edge);
  const [light = 0] = greys.slice(greys.length - 1 - edge);
  return light - dark < leastContrast;
};

type Drawing = {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
};

const drawn = (image: HTMLImageElement, limit: number): Drawing | null => {
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight, limit);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(width, 1);
  canvas.height = Math.max(height, 1);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // a transparent PNG would turn black
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, context };
};

const jpegOf = (drawing: Drawing | null): Promise<Blob | null> =>
  drawing === null
    ? Promise.resolve(null)
    : new Promise((done) => drawing.canvas.toBlob(done, 'image/jpeg', quality));

const prepareRead = async (file: File, image: HTMLImageElement): Promise<Preparation> => {
  const { naturalWidth: width, naturalHeight: height } = image;
  if (Math.max(width, height) < leastLonger || Math.min(width, height) < leastShorter)
    return bad('picture-too-small', { width, height, least: leastLonger });
  const small = drawn(image, thumbnailSide);
  if (small !== null) {
    const { data } = small.context.getImageData(0, 0, small.canvas.width, small.canvas.height);
    if (isBlank(data)) return bad('picture-blank');
  }
  const thumbnail = await jpegOf(small);
  const blob = await jpegOf(drawn(image, longest));
  const shrunk = blob !== null && (blob.size < file.size || !accepted.includes(file.type));
  return good(
    shrunk
      ? { blob, mediaType: 'image/jpeg', unread: false, thumbnail }
      : asIs(file, blob === null, thumbnail),
  );
};

const preparePicture = async (file: File): Promise<Preparation> => {
  const url = URL.createObjectURL(file);
  try {
    const image = await decoded(url);
    if (image !== null) return await prepareRead(file, image);
    // the server cannot open it either
    return accepted.includes(file.type) ? good(asIs(file, true, null)) : bad('picture-format');
  } finally {
    URL.revokeObjectURL(url);
  }
};

/** A file as it is to be sent, or why there is no use in sending it. */
export const prepare = async (file: File): Promise<Preparation> => {
  if (file.size === 0) return bad('file-unreadable');
  const isPicture = file.type.startsWith('image/');
  if (!isPicture && !accepted.includes(file.type)) return bad('file-type-refused');
  const prepared = isPicture ? await preparePicture(file) : good(asIs(file, false, null));
  if (prepared.ok && prepared.value.blob.size > mostBytes)
    return bad('file-too-large', { maximum: mostBytes });
  return prepared;
};
