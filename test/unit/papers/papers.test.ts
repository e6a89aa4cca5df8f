import { readFileSync } from 'node:fs';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { paperFont } from '../../../local/papers.ts';
import { glyphsOf } from '../../../shared/papers/font.ts';
import { pdfPapers } from '../../../shared/papers/pdf-papers.ts';
import { noticeFacts, recordFacts } from '../../support/papers/facts.ts';
import { outlineIn, type ReadPdf, readPdf } from '../../support/papers/read-pdf.ts';

const font = readFileSync(paperFont);
const glyphs = glyphsOf(font);
const papers = pdfPapers({ font: async () => font, site: 'https://enrol.example.cn' });

const record = async (change = {}, language: 'zh' | 'en' = 'zh') =>
  readPdf(await papers.record(recordFacts(change), language));
const notice = async (change = {}, language: 'zh' | 'en' = 'zh') =>
  readPdf(await papers.notice(noticeFacts(change), language));

const point = (character: string): number => character.codePointAt(0) ?? 0;

describe('a paper', () => {
  it('has the same bytes for the same facts', async () => {
    const [first, second] = [
      await papers.notice(noticeFacts(), 'zh'),
      await papers.notice(noticeFacts(), 'zh'),
    ];

    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it.each([...'㐂魈骉翀'])('draws the rare character %s as the font does', async (rare) => {
    const { text, outlineOf } = await record({ childName: `李${rare}` });

    const outline = outlineIn(font, glyphs(point(rare)));
    expect(text).toContain(`李${rare}`);
    expect(outline.length).toBeGreaterThan(100);
    expect(Buffer.from(outlineOf(rare)).equals(Buffer.from(outline))).toBe(true);
  });

  it('marks a character that the font lacks, and names it', async () => {
    const { text, outlineOf } = await record({ childName: '李𠮷' });

    expect(glyphs(point('𠮷'))).toBe(0);
    expect(text).toContain('李〓');
    expect(text).toContain('U+20BB7');
    expect(outlineOf('〓').length).toBeGreaterThan(0);
  });

  it('goes on to a second page rather than off the first', async () => {
    const [fact] = recordFacts().facts;
    const facts = Array.from({ length: 20 }, () => fact);

    const { pages, text } = await record({ facts });

    expect(pages).toBe(2);
    expect(text).toContain('第 2 页，共 2 页');
  });

  it.each(['zh', 'en'] as const)(
    'leaves no character of its own words out in %s',
    async (language) => {
      const all = [await record({}, language), await notice({}, language)];

      expect(all.map(({ pages }) => pages)).toEqual([1, 1]);
      for (const { text } of all) expect(text).not.toContain('〓');
    },
  );

  it('is tried again where the font could not be read', async () => {
    let tries = 0;
    const shaky = pdfPapers({
      site: 'https://enrol.example.cn',
      font: async () => {
        tries += 1;
        if (tries === 1) throw new Error('unread');
        return font;
      },
    });

    await expect(shaky.record(recordFacts(), 'zh')).rejects.toThrow('unread');
    expect(readPdf(await shaky.record(recordFacts(), 'zh')).pages).toBe(1);
  });
});

describe('the record', () => {
  it('says what was sent, what was found and what was given', async () => {
    const { text } = await record();

    for (const said of [
      '7K2M-9QXD-4TBA',
      '**************0021',
      '2026年8月4日 10:00',
      '房户一致',
      '青禾县东城街道东城街12号',
      '部门数据一致，不用交材料',
      '由工作人员核对',
      '已交文件：户口簿',
      '000-0000000',
    ])
      expect(text).toContain(said);
  });
});

describe('the notice', () => {
  it('says where and when to come and what with', async () => {
    const { text } = await notice();

    for (const said of ['东城小学', '2026年8月29日 08:30', '南门', '户口簿', 'ABCDE12345'])
      expect(text).toContain(said);
  });

  it('names the last day where the school has set none, midnight as the end of the day before', async () => {
    const days = { on: null, until: '2026-08-31T16:00:00.000Z' };

    expect((await notice({ arrival: null, days })).text).toContain('2026年8月31日 24:00 前');
    expect((await notice({ arrival: null, days }, 'en')).text).toContain('by 31 Aug 2026 24:00');
  });

  it('carries a code that leads to the school, with nothing about the child', async () => {
    const link =
      'https://enrol.example.cn/schools.html#/qinghe-2026-primary/arrivals/7K2M-9QXD-4TBA/ABCDE12345';
    const { squares } = await notice();

    expect(drawn(squares)).toEqual(encode(link, { ecc: 'Q', border: 0 }).data);
  });
});

/** the squares as rows of dark and light */
const drawn = (squares: ReadPdf['squares']): boolean[][] => {
  const left = Math.min(...squares.map(({ x }) => x));
  const top = Math.min(...squares.map(({ y }) => y));
  const side = squares[0]?.side ?? 1;
  const cells = squares.map(({ x, y }) => [
    Math.round((x - left) / side),
    Math.round((y - top) / side),
  ]);
  const size = 1 + Math.max(...cells.flat());
  const dark = new Set(cells.map(([x, y]) => `${x},${y}`));
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_none, x) => dark.has(`${x},${y}`)),
  );
};
