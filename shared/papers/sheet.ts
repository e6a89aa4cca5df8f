import type { Instant, Language } from '../domain/text.ts';
import type { Glyphs } from './font.ts';
import type { Matrix } from './notice-code.ts';
import type { PaperWords } from './words/words.ts';

export type Typeface = { readonly bytes: Uint8Array; readonly glyphs: Glyphs };

/** One paper being written, from top to bottom; pages break by themselves. */
export type Sheet = {
  readonly heading: (text: string, above: string) => void;
  readonly section: (text: string) => void;
  readonly paragraph: (text: string, size?: 'plain' | 'large' | 'small') => void;
  readonly row: (label: string, lines: readonly string[]) => void;
  /** in the upper right corner, with what it is for under it; what follows keeps clear of it */
  readonly code: (matrix: Matrix, captions: readonly string[]) => void;
  readonly finish: () => Promise<Uint8Array>;
};

type About = {
  readonly title: string;
  readonly application: string;
  readonly asOf: Instant;
  readonly language: Language;
  readonly words: PaperWords;
};

// points; 595 × 842 is A4
const page = { width: 595.28, height: 841.89, margin: 56 };
const inner = page.width - 2 * page.margin;
const labelWidth = 120;
const codeSize = 132;
const ink = '#1a1a1a';
const soft = '#555555';
const sizes = { plain: 11, large: 14, small: 9 } as const;

const geta = '〓';

/** A character without a glyph is never left out in silence: its place is marked, and the last line names it. */
const printer = (glyphs: Glyphs) => {
  const missing = new Set<string>();
  const print = (text: string): string =>
    [...text]
      .map((character) => {
        const point = character.codePointAt(0) ?? 0;
        if (glyphs(point) > 0 || character === '\n') return character;
        missing.add(`U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
        return geta;
      })
      .join('');
  return { print, missing };
};

/** Tagged for screen readers; dated by its input, so that the same facts give the same bytes. */
export const openSheet = async (typeface: Typeface, about: About): Promise<Sheet> => {
  // the library and its tables are read when the first paper is asked for, not when a container starts
  const { default: PDFDocument } = await import('pdfkit');
  const date = new Date(about.asOf);
  const document = new PDFDocument({
    size: 'A4',
    margin: page.margin,
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: about.language === 'zh' ? 'zh-CN' : 'en',
    bufferPages: true,
    info: { Title: about.title, CreationDate: date, ModDate: date },
  });
  const chunks: Uint8Array[] = [];
  const written = new Promise<Uint8Array>((done, failed) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => done(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', failed);
  });
  document.registerFont('text', Buffer.from(typeface.bytes)).font('text');
  const root = document.struct('Document');
  document.addStructure(root);
  const { print, missing } = printer(typeface.glyphs);
  const bottom = page.height - page.margin;
  let clear = 0;

  const write = (type: string, text: string, size: number, color: string) => {
    document.fontSize(size).fillColor(color);
    root.add(
      document.struct(type, {}, () => {
        const width = document.y < clear ? inner - codeSize - 20 : inner;
        document.text(print(text), page.margin, document.y, { width, lineGap: size * 0.4 });
      }),
    );
  };
  const rule = () => {
    document.markContent('Artifact', { type: 'Layout' });
    const y = document.y;
    document
      .moveTo(page.margin, y)
      .lineTo(page.margin + inner, y)
      .lineWidth(0.5)
      .stroke('#bbbbbb');
    document.endMarkedContent();
  };
  const roomFor = (height: number) => {
    if (document.y + height <= bottom) return;
    document.addPage();
    clear = 0;
  };

  const footers = () => {
    const { count } = document.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      document.switchToPage(index).margins.bottom = 0;
      document.markContent('Artifact', { type: 'Pagination' });
      document.fontSize(sizes.small).fillColor(soft);
      const text = `${about.application} · ${about.words.page(index + 1, count)}`;
      document.text(text, page.margin, page.height - 40, { width: inner, align: 'center' });
      document.endMarkedContent();
    }
  };

  const row: Sheet['row'] = (label, lines) => {
    const text = print(lines.join('\n'));
    const value = { width: inner - labelWidth, lineGap: 4 };
    document.y = Math.max(document.y, clear);
    document.fontSize(sizes.plain);
    const height = Math.max(
      document.heightOfString(text, value),
      document.heightOfString(print(label), { width: labelWidth - 12, lineGap: 4 }),
    );
    roomFor(height + 12);
    rule();
    const top = document.y + 7;
    root.add(
      document.struct('P', {}, () => {
        document.fillColor(soft);
        document.text(print(label), page.margin, top, { width: labelWidth - 12, lineGap: 4 });
        document.fillColor(ink);
        document.text(text, page.margin + labelWidth, top, value);
      }),
    );
    document.y = top + height + 5;
  };

  return {
    heading: (text, above) => {
      write('P', above, sizes.plain, soft);
      write('H1', text, 26, ink);
      document.y += 6;
    },
    section: (text) => {
      roomFor(80);
      document.y += 12;
      write('H2', text, sizes.large, ink);
      document.y += 2;
    },
    paragraph: (text, size = 'plain') => {
      roomFor(40);
      write('P', text, sizes[size], size === 'small' ? soft : ink);
      document.y += 5;
    },
    row,
    code: (matrix, captions) => {
      const cell = codeSize / matrix.length;
      const left = page.margin + inner - codeSize;
      const top = page.margin;
      root.add(
        document.struct('Figure', { alt: captions.join(' ') }, () => {
          for (const [y, line] of matrix.entries())
            for (const [x, dark] of line.entries())
              if (dark) document.rect(left + x * cell, top + y * cell, cell, cell);
          document.fill('#000000');
        }),
      );
      const under = { width: codeSize, align: 'center' as const };
      document.fontSize(sizes.small).fillColor(ink);
      for (const [index, caption] of captions.entries())
        root.add(
          document.struct('P', {}, () => {
            document.text(print(caption), left, top + codeSize + 4 + index * 13, under);
          }),
        );
      clear = document.y + 8;
      document.y = top;
    },
    finish: async () => {
      if (missing.size > 0) write('P', about.words.missing([...missing]), sizes.small, soft);
      root.end();
      footers();
      document.end();
      return written;
    },
  };
};
