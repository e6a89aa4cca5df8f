import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { codes } from '../../../web/content/codes.ts';
import { gateWords } from '../../../web/content/gate.ts';
import { staff } from '../../../web/content/staff.ts';
import { ChildAtGate, Verdict } from '../../../web/schools/notice.tsx';
import { pathInCode } from '../../../web/schools/scan.tsx';
import { season } from './season.ts';

const words = gateWords.in('zh');
const link = '#/county-2026-primary/arrivals/7K2M-9QXD-4TBA/ABCDE12345';

const child = {
  name: '阿依古丽·买买提',
  school: 'one',
  state: 'ACCEPTED',
  version: 7,
  number: 412,
  mayConfirm: true,
} as const;

const atGate = (change: Partial<Parameters<typeof ChildAtGate>[0]['child']> = {}) =>
  render(<ChildAtGate season={season()} id="7K2M-9QXD-4TBA" child={{ ...child, ...change }} />);

describe('a scanned code', () => {
  it('names a page of this site, wherever it says it leads', () => {
    expect(pathInCode(`https://enrol.example.cn/schools.html${link}`)).toBe(link.slice(1));
    expect(pathInCode(`https://evil.example/${link}`)).toBe(link.slice(1));
  });

  it.each([
    'https://enrol.example.cn/',
    'WIFI:S:school;;',
    `${link}/../../x`,
    '#/county-2026-primary/cases/7K2M-9QXD-4TBA',
    '#/county-2026-primary/arrivals/7K2M-9QXD/ABCDE12345',
  ])('that is no notice names none: %s', (text) => {
    expect(pathInCode(text)).toBeNull();
  });
});

describe('the verdict on a notice', () => {
  it('is said in words of its own for each standing', () => {
    const said = (['genuine', 'replaced', 'other-school', 'not-ours'] as const).map((standing) =>
      render(<Verdict standing={standing} />),
    );

    expect(new Set(said).size).toBe(4);
    expect(said[0]).toContain(words.genuine);
    expect(said[3]).toContain(words.notOurs);
    for (const html of said) expect(html).toContain('role="status"');
  });
});

describe('a child at the gate', () => {
  it('is shown with school and state, and one thing to do', () => {
    const html = atGate();

    for (const text of [child.name, '一小', codes.in('zh').states.ACCEPTED, words.confirm])
      expect(html).toContain(text);
  });

  it('that has arrived is not confirmed twice', () => {
    const html = atGate({ state: 'CONFIRMED', mayConfirm: false });

    expect(html).toContain(staff.in('zh').arrivals.confirmed);
    expect(html).not.toContain('<button');
  });

  it('outside the days of arrival is not confirmed, and the page says why', () => {
    const html = atGate({ mayConfirm: false });

    expect(html).toContain(words.notNow);
    expect(html).not.toContain('<button');
  });
});
