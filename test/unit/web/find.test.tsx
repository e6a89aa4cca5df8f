import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { SeasonView } from '../../../shared/contract/views.ts';
import { factKind } from '../../../shared/domain/evidence/facts.ts';
import { findWords } from '../../../web/content/find.ts';
import { prepareWords } from '../../../web/content/prepare.ts';
import { publicPages } from '../../../web/content/public.ts';
import { lastYearText } from '../../../web/public/last-year.ts';
import { needsOf } from '../../../web/public/needs.ts';
import { NeedsPage } from '../../../web/public/needs-page.tsx';
import { addressFault } from '../../../web/public/zone.tsx';
import { type Found, schoolsOf, ZoneFound } from '../../../web/public/zone-found.tsx';
import { season } from './season.ts';

const words = findWords.in('zh');
const pages = publicPages.in('zh');

const found = (part: Partial<Found> = {}): Found => ({
  standing: 'found',
  zones: [{ id: 'z', schools: ['one', 'two'], clause: '人民路', polygon: null }],
  place: { name: '锦绣花园', at: [0, 300] },
  metres: { one: 300, two: 120 },
  near: [],
  examples: [],
  ...part,
});

const shown = (part: Partial<Found> = {}, view = season()) =>
  render(<ZoneFound found={found(part)} season={view} />);

describe('an address', () => {
  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['路', 'too-small'],
    ['🏠', 'too-small'],
    ['长'.repeat(200), 'too-big'],
    ['长'.repeat(120), null],
    ['🏠🏠', null],
  ])('%s is %s', (address, fault) => {
    expect(addressFault(address)).toBe(fault);
  });
});

describe('the answer to an address', () => {
  it('lists the schools nearest first, numbered as on the map', () => {
    expect(schoolsOf(found(), season()).map(({ id }) => id)).toEqual(['two', 'one']);
    expect(shown()).toContain('1 号是二小，正南方向 120 米');
  });

  it('shows plan, way and last year’s line, each only where it is known', () => {
    const [one, two] = season().schools;
    if (one === undefined || two === undefined) throw new Error('no schools');
    const lastYear = { rank: 2, number: 88, order: null, full: true };
    const html = shown({}, season({ schools: [one, { ...two, lastYear }] }));

    expect(html).toContain(words.plan(3, 132));
    expect(html).toContain('步行约 2 分钟');
    expect(html.split(words.fullNumber(3, 88))).toHaveLength(2);
    expect(shown()).not.toContain(words.lastYear);
    expect(shown({ place: null, metres: {} })).toContain(words.unmeasured);
  });

  it('offers what can be written instead, and never a school for what is unknown', () => {
    const html = shown({
      standing: 'unknown',
      zones: [],
      place: null,
      metres: {},
      near: ['人民路1号至99号'],
      examples: ['锦绣花园1期'],
    });

    for (const text of [pages.zoneUnknown, '人民路1号至99号', '锦绣花园1期', words.likeTitle])
      expect(html).toContain(text);
    expect(html).not.toContain('一小');
  });

  it('says that a doubtful one is doubtful', () => {
    expect(shown({ standing: 'ambiguous', examples: ['锦绣花园3期'] })).toContain(
      pages.zoneAmbiguous,
    );
  });
});

describe('last year’s line', () => {
  const line = { rank: 2, number: null, order: null, full: true };

  it('is told by rank, number or date, and that there was none', () => {
    expect(lastYearText(words, line, 'zh')).toBe(words.full(3));
    expect(lastYearText(words, { ...line, number: 9 }, 'zh')).toBe(words.fullNumber(3, 9));
    expect(lastYearText(words, { ...line, order: 20_180_831 }, 'zh')).toContain('2018年8月31日');
    expect(lastYearText(words, { ...line, full: false }, 'zh')).toBe(words.notFull);
  });

  it('carries its note', () => {
    const note = { zh: '演示', en: 'demo' };

    expect(lastYearText(words, { ...line, note }, 'zh')).toBe(words.noted(words.full(3), '演示'));
  });
});

describe('what a situation needs', () => {
  const paper = (zh: string) => ({ code: 'paper', name: { zh, en: zh } });
  const view = (part: Partial<SeasonView> = {}) =>
    season({
      materials: [
        { fact: 'kinship', registry: 'births', documents: [paper('出生医学证明')] },
        { fact: 'permit', registry: 'permits', documents: [paper('居住证')] },
        { fact: 'employment', registry: null, documents: [paper('劳动合同'), paper('营业执照')] },
        { fact: 'title', registry: 'titles', documents: [paper('产权证')] },
      ],
      ...part,
    });
  const page = (shownSeason: SeasonView, code: string) => {
    const category = shownSeason.categories.find((one) => one.code === code);
    if (category === undefined) throw new Error('no such category');
    return {
      needs: needsOf(shownSeason, category),
      html: render(<NeedsPage season={shownSeason} category={category} />),
    };
  };
  const prepare = prepareWords.in('zh');

  it('is sorted by who has to show it, from the materials of the season', () => {
    const { needs, html } = page(view(), 'MIGRANT_R');

    expect(needs.confirmed.map(({ fact }) => fact)).toEqual(['kinship', 'permit']);
    expect(needs.papers.map(({ fact }) => fact)).toEqual(['employment']);
    expect(html).toContain(prepare.spared(2, 3));
    expect(html).toContain('劳动合同 / 营业执照');
    expect(html).not.toContain('产权证');
  });

  it('follows the rule book when a registry comes or goes', () => {
    const materials = view().materials.map((one) => ({ ...one, registry: null }));
    const { html } = page(view({ materials }), 'MIGRANT_R');

    expect(html).toContain(prepare.sparedNone);
    expect(html).not.toContain(prepare.registriesTitle);
  });

  it('leads to the form while registration runs, and says when it does not', () => {
    expect(page(view(), 'MIGRANT_R').html).toContain('/families.html#/new/county-2026-primary');
    expect(page(view({ step: 'announced' }), 'MIGRANT_R').html).toContain('2026年8月3日 08:00');
    expect(page(view({ step: 'review' }), 'MIGRANT_R').html).toContain(prepare.closed);
  });

  it('has words for every fact that a rule book can ask for', () => {
    expect(Object.keys(prepare.asked).sort()).toEqual([...factKind.options].sort());
  });
});
