import { describe, expect, it } from 'vitest';
import { decision } from '../../../shared/contract/desk.ts';
import { factKinds } from '../../../shared/domain/evidence/facts.ts';
import { decoded, parsedJson, seasonOf } from '../../../web/bureau/read-file.ts';
import { shownFields, verdictsOf, wrongShares } from '../../../web/desk/shown.ts';
import { applicationNumber } from '../../../web/schools/arrivals.tsx';

describe('the verdicts of a reviewer', () => {
  const judged = {
    title: 'proved',
    'title.since': '2020-01-02',
    'title.share': '50',
    'title.holder': 'parent',
    'title.use': '',
    hukou: 'refuted',
    'hukou.since': '2019-01-01',
    permit: '',
  };

  it('hold what the document shows, and nothing of facts left open', () => {
    expect(verdictsOf(['title', 'hukou', 'permit'], judged)).toEqual([
      {
        kind: 'title',
        standing: 'proved',
        shown: { since: '2020-01-02', share: 50, holder: 'parent' },
      },
      { kind: 'hukou', standing: 'refuted', shown: {} },
    ]);
  });

  it('fit the contract for every fact', () => {
    const full = Object.fromEntries(
      factKinds.flatMap((kind) => [
        [kind, 'proved'],
        ...shownFields[kind].map((field) => [
          `${kind}.${field}`,
          {
            since: '2020-01-02',
            until: '2030-01-02',
            share: '100',
            holder: 'other',
            use: 'dwelling',
            household: 'family',
            withParent: 'yes',
            inDistrict: 'no',
            delayedEstate: 'no',
            locked: 'no',
          }[field],
        ]),
      ]),
    );
    const body = {
      version: 1,
      request: 'request-1',
      outcome: 'settle',
      verdicts: verdictsOf(factKinds, full),
    };

    expect(decision.safeParse(body).error).toBeUndefined();
  });

  it.each([
    ['', []],
    ['100', []],
    ['101', ['title.share']],
    ['1.5', ['title.share']],
    ['half', ['title.share']],
  ])('take the share %j for whole percent or refuse it', (share, wrong) => {
    expect(wrongShares(['title'], { 'title.share': share })).toEqual(wrong);
  });
});

describe('the number of an application', () => {
  it.each(['7K2M-9QXD-4TBA', '7k2m 9qxd 4tba', '7K2M9QXD4TBA'])('is read from %s', (text) => {
    expect(applicationNumber(text)).toBe('7K2M-9QXD-4TBA');
  });

  it('is not read from too few characters', () => {
    expect(applicationNumber('7K2M-9QXD')).toBeNull();
  });
});

describe('a file of the bureau', () => {
  it('is read as GBK where it is no UTF-8', () => {
    // 户号 in GBK
    expect(decoded(new Uint8Array([0xbb, 0xa7, 0xba, 0xc5]).buffer)).toBe('户号');
    expect(decoded(new TextEncoder().encode('户号').buffer)).toBe('户号');
  });

  it('names the line in which JSON breaks', () => {
    expect(parsedJson('{\n  "a": 1,\n  "b" 2\n}')).toEqual({ ok: false, line: 3 });
  });

  it('names its season', () => {
    expect(seasonOf({ season: 'county-2026' })).toBe('county-2026');
    expect(seasonOf({})).toBeNull();
    expect(seasonOf(null)).toBeNull();
  });
});
