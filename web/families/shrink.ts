/** What the phone sends: the shrunk picture, or the file as it was where there is nothing to gain or no way to read it. */
export type Prepared = {
  readonly blob: Blob;
  readonly mediaType: string;
  /** the phone could not read the picture: HEIC, or too large for its memory */
  readonly unread: boolean;
};

/** pixels of the longer side; a certificate photographed whole stays readable */
const longest = 2200;
const quality = 0.82;

const asIs = (file: File, unread: boolean): Prepared => ({
  blob: file,
  mediaType: file.type,
  unread,
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

const drawn = (image: HTMLImageElement): Promise<Blob | null> => {
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(null);
  // a transparent PNG would turn black
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
};

export const prepare = async (file: File): Promise<Prepared> => {
  if (!file.type.startsWith('image/')) return asIs(file, false);
  const url = URL.createObjectURL(file);
  try {
    const image = await decoded(url);
    const blob = image === null ? null : await drawn(image);
    if (blob === null) return asIs(file, true);
    return blob.size < file.size
      ? { blob, mediaType: 'image/jpeg', unread: false }
      : asIs(file, false);
  } finally {
    URL.revokeObjectURL(url);
  }
};
