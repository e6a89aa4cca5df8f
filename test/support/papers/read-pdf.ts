import { inflateSync } from 'node:zlib';

/** What a viewer would draw of a PDF written by our library: characters, their outlines, filled squares. */
export type ReadPdf = {
  readonly pages: number;
  readonly text: string;
  /** bytes of a character's outline in the embedded font; empty where nothing is drawn */
  readonly outlineOf: (character: string) => Uint8Array;
  /** left and top edges and the side of every filled square */
  readonly squares: readonly { readonly x: number; readonly y: number; readonly side: number }[];
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const streamsOf = (bytes: Uint8Array): readonly Uint8Array[] =>
  [...latin1(bytes).matchAll(/<<(.*?)>>\nstream\n(.*?)\nendstream/gs)].map(
    ([, head = '', body = '']) => {
      const raw = Buffer.from(body, 'latin1');
      return head.includes('/FlateDecode') ? inflateSync(raw) : raw;
    },
  );

const tableIn = (view: DataView, wanted: string): number => {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    if (tag === wanted) return view.getUint32(at + 8);
  }
  throw new Error(`the font has no ${wanted}`);
};

/** The outline of a glyph in a TrueType font. */
export const outlineIn = (font: Uint8Array, glyph: number): Uint8Array => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const long = view.getUint16(tableIn(view, 'head') + 50) === 1;
  const loca = tableIn(view, 'loca');
  const at = (index: number) =>
    long ? view.getUint32(loca + index * 4) : view.getUint16(loca + index * 2) * 2;
  const glyf = tableIn(view, 'glyf');
  return font.subarray(glyf + at(glyph), glyf + at(glyph + 1));
};

const charactersOf = (map: string): readonly string[] =>
  [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ),
  );

export const readPdf = (bytes: Uint8Array): ReadPdf => {
  const streams = streamsOf(bytes);
  const texts = streams.map(latin1);
  const content = texts.filter((text) => text.startsWith('1 0 0 -1 0')).join('\n');
  const font = streams.find((stream) => latin1(stream.subarray(0, 4)) === 'true');
  const map = texts.find((text) => text.includes('begincmap'));
  if (font === undefined || map === undefined) throw new Error('no font is embedded');
  const characters = charactersOf(map);
  const drawn = [...content.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) =>
    [...shown.matchAll(/<([0-9a-f]+)>/g)]
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((id) => characters[Number.parseInt(id, 16)] ?? '')
      .join(''),
  );
  return {
    pages: [...latin1(bytes).matchAll(/\/Type \/Page\n/g)].length,
    text: drawn.join('\n'),
    outlineOf: (character) => {
      const glyph = characters.indexOf(character);
      return glyph === -1 ? new Uint8Array() : outlineIn(font, glyph);
    },
    squares: [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) \3 re/g)].map(([, x, y, side]) => ({
      x: Number(x),
      y: Number(y),
      side: Number(side),
    })),
  };
};
