import { describe, expect, it } from 'vitest';
import type { ApplicationView } from '../../../shared/contract/views.ts';
import { factsOf, lookedUp, sparedPapers, standingOf } from '../../../web/families/looked-up.ts';
import { afterAnswer } from '../../../web/families/questions/index.ts';
import { timeLeft } from '../../../web/kit/time.ts';
import { answers, season } from './season.ts';

type Evidence = ApplicationView['evidence'][number];

const proved = (kind: Evidence['kind']): Evidence => ({
  kind,
  standing: 'proved',
  by: 'registry',
  verdict: 'MATCH',
  causes: [],
});
const open = (kind: Evidence['kind'], verdict?: Evidence['verdict']): Evidence => ({
  kind,
  standing: 'claimed',
  by: 'family',
  ...(verdict === undefined ? {} : { verdict }),
  causes: [],
});

const draft = (...evidence: readonly Evidence[]) => ({
  answers: answers({
    claims: [
      { kind: 'kinship' },
      { kind: 'hukou', address: '东风路15号' },
      { kind: 'no-property' },
    ],
  }),
  evidence: [...evidence],
});

describe('what registries said', () => {
  it('is asked about kinship first, and once', () => {
    expect(factsOf(draft())).toEqual(['kinship', 'hukou', 'no-property']);
  });

  it('stands by the verdict, and without one by kinship', () => {
    const known = draft(proved('kinship'), open('hukou', 'UNAVAILABLE'), open('no-property'));
    const unknown = draft(open('kinship', 'NOT_FOUND'), open('hukou'));

    expect(factsOf(known).map((fact) => standingOf(known, fact))).toEqual([
      'proved',
      'down',
      'unasked',
    ]);
    expect(factsOf(unknown).map((fact) => standingOf(unknown, fact))).toEqual([
      'unknown',
      'kinship-first',
      'unasked',
    ]);
  });

  it('spares the papers that the season would ask, and not those a reviewer read', () => {
    const document = { code: 'paper', name: { zh: '材料', en: 'Paper' } };
    const view = season({
      materials: [
        { fact: 'kinship', registry: null, documents: [document] },
        { fact: 'hukou', registry: null, documents: [document] },
      ],
    });
    const { verdict: _, ...rest } = proved('hukou');
    const byPerson: Evidence = { ...rest, by: 'reviewer' };

    expect(sparedPapers(draft(proved('kinship'), proved('no-property')), view)).toBe(1);
    expect(sparedPapers(draft(proved('kinship'), byPerson), view)).toBe(1);
  });

  it('is complete until an answer changes', () => {
    expect(lookedUp(draft())).toBe('none');
    expect(lookedUp(draft(proved('kinship'), proved('hukou')))).toBe('some');
    expect(lookedUp(draft(proved('kinship'), proved('hukou'), open('no-property')))).toBe('all');
  });
});

describe('the way to the check', () => {
  it('leads past the registers for who agreed, and back there from there', () => {
    expect(afterAnswer('check', null, true)).toBe('look-up');
    expect(afterAnswer('check', 'look-up', true)).toBe('look-up');
  });

  it('leads straight on for who did not agree, comes from the check or has not finished', () => {
    expect(afterAnswer('check', null, false)).toBe('check');
    expect(afterAnswer('check', 'check', true)).toBe('check');
    expect(afterAnswer('question/twins', null, true)).toBe('question/twins');
  });
});

describe('the time left', () => {
  it('is told in days, hours and minutes, and no more once it has passed', () => {
    expect(timeLeft('2026-08-10T05:30:59.000Z', '2026-08-08T00:30:00.000Z')).toEqual({
      days: 2,
      hours: 5,
      minutes: 0,
    });
    expect(timeLeft('2026-08-08T00:00:00.000Z', '2026-08-08T00:00:01.000Z')).toBeNull();
  });
});
