import type { Papers } from '../usecases/ports.ts';
import { glyphsOf } from './font.ts';
import { printNotice } from './notice.ts';
import { printRecord } from './record.ts';
import type { Typeface } from './sheet.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

const words = { zh, en } as const;

export type PdfOptions = {
  /** a whole TrueType font: ten megabytes, so it is read for the first paper and then kept */
  readonly font: () => Promise<Uint8Array>;
  /** where the pages are, https and without a path: the code on a notice leads there */
  readonly site: string;
};

/** Papers as PDF files that hold the characters they use and nothing from elsewhere. */
export const pdfPapers = ({ font, site }: PdfOptions): Papers => {
  let reading: Promise<Typeface> | null = null;
  const read = async (): Promise<Typeface> => {
    const bytes = await font();
    return { bytes, glyphs: glyphsOf(bytes) };
  };
  const typeface = (): Promise<Typeface> => {
    if (reading === null) {
      const attempt = read();
      reading = attempt;
      attempt.catch(() => {
        reading = null;
      });
    }
    return reading;
  };
  return {
    record: async (facts, language) =>
      printRecord(await typeface(), words[language], facts, language),
    notice: async (facts, language) =>
      printNotice(await typeface(), words[language], site, facts, language),
  };
};
