/** Number of the glyph that draws a character; 0 is the box for what is missing. */
export type Glyphs = (codePoint: number) => number;

type Range = { readonly first: number; readonly last: number; readonly glyph: number };

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));

const tableAt = (view: DataView, wanted: string): number => {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16;
    if (tagAt(view, record) === wanted) return view.getUint32(record + 8);
  }
  throw new RangeError(`font: it has no ${wanted} table`);
};

/** the one format that reaches beyond the first 65,536 characters, where rare names are */
const fullSubtable = (view: DataView, cmap: number): number => {
  const subtables = view.getUint16(cmap + 2);
  for (let index = 0; index < subtables; index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(at) === 12) return at;
  }
  throw new RangeError('font: it has no character map of format 12');
};

const rangesOf = (view: DataView): readonly Range[] => {
  const at = fullSubtable(view, tableAt(view, 'cmap'));
  return Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return {
      first: view.getUint32(group),
      last: view.getUint32(group + 4),
      glyph: view.getUint32(group + 8),
    };
  });
};

/** Reads the character map of a TrueType font (`cmap`, format 12; OpenType 1.9). */
export const glyphsOf = (font: Uint8Array): Glyphs => {
  const ranges = rangesOf(new DataView(font.buffer, font.byteOffset, font.byteLength));
  return (codePoint) => {
    const range = ranges.find(({ last }) => codePoint <= last);
    if (range === undefined || codePoint < range.first) return 0;
    return codePoint - range.first + range.glyph;
  };
};
