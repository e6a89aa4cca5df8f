import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/domain/evidence/facts.ts';
import { tierAt } from '../../../../shared/domain/rule-book/eligibility.ts';
import { explainCondition } from '../../../../shared/domain/rule-book/explain-condition.ts';
import { preFlight } from '../../../../shared/domain/rule-book/pre-flight.ts';
import { standingAt } from '../../../../shared/domain/rule-book/requirements.ts';
import { panyuRuleBook } from '../../../../shared/domain/rule-book/templates/panyu-2026.ts';
import { consistent } from '../../../../shared/domain/rule-book/templates/panyu-categories.ts';
import { zonesByWording } from '../../../../shared/domain/rule-book/zones-of.ts';
import { calendar, primaryBook } from '../../../support/domain/county.ts';
import { hukouFact, kinshipFact, permitFact, titleFact } from '../../../support/domain/facts.ts';
import { panyu, planIsHere, whereAbsent } from '../../../support/domain/panyu.ts';

const agrees = (...facts: readonly Fact[]) =>
  explainCondition(
    consistent(2026),
    standingAt(primaryBook, [kinshipFact, ...facts], 'east', zonesByWording(primaryBook)),
  ).length === 0;

describe('household and dwelling agree', () => {
  it('with a parent’s whole title and one year’s registration by 31 August', () => {
    expect(agrees(hukouFact({ since: '2025-08-31' }), titleFact())).toBe(true);
    expect(agrees(hukouFact({ since: '2025-09-01' }), titleFact())).toBe(false);
    expect(agrees(hukouFact({ since: '2025-08-31' }), titleFact({ share: 99 }))).toBe(false);
  });

  it('with a grandparent’s whole title after three years', () => {
    const title = titleFact({ holder: 'grandparent' });

    expect(agrees(hukouFact({ since: '2023-08-31' }), title)).toBe(true);
    expect(agrees(hukouFact({ since: '2023-09-01' }), title)).toBe(false);
  });

  it('at one address only', () => {
    expect(agrees(hukouFact(), titleFact({ address: '锦绣花园4幢' }))).toBe(false);
  });

  it('unless the dwelling gave another family a seat', () => {
    expect(agrees(hukouFact(), titleFact({ locked: true }))).toBe(false);
  });

  it('by the older rule for those registered before 31 August 2021', () => {
    // no child of the year is that old yet; the rule stands for later entry
    expect(agrees(hukouFact({ since: '2021-08-30' }), titleFact())).toBe(true);
    expect(agrees(hukouFact({ since: '2021-08-31' }), titleFact())).toBe(true);
  });
});

describe('the template of the district', () => {
  const rows = [
    ['s1', '东片', '甲花园、乙花园符合“人户一致”条件的适龄儿童。'],
    [
      's2',
      '东片',
      '丙村户籍的适龄儿童；如适龄儿童人数超过招生计划，则按入户时间先后顺序安排学位。',
    ],
    ['s3', '西 片', ''],
  ] as const;
  const book = panyuRuleBook({
    level: 'primary',
    calendar,
    hotline: '000-0000000',
    rows: rows.map(([school_id, area, zone_text]) => ({
      school_id,
      area,
      name: `${school_id}小学`,
      classes: 2,
      lng: 113.37,
      lat: 22.94,
      zone_text,
      note: '',
    })),
    towns: new Map([['东片', ['东片街']]]),
    sharedPlaces: [],
  });
  const zonesOf = zonesByWording(book);
  const at = (school: string, ...facts: readonly Fact[]) =>
    tierAt(book, [kinshipFact, ...facts], school, zonesOf);

  it('passes pre-flight', () => {
    expect(preFlight(book)).toEqual({ ok: true, ruleBook: book });
  });

  it('shares the zone of a merged cell by a draw, 45 seats a class', () => {
    expect(book.zones.map(({ kind, schools }) => [kind, schools])).toEqual([
      ['single', ['s1']],
      ['multi', ['s2', 's3']],
    ]);
    expect(book.schools.map(({ seats, at: point, area }) => [seats, point, area])).toEqual([
      [90, [1025, -1107], 'area-1'],
      [90, [1025, -1107], 'area-1'],
      [90, [1025, -1107], 'area-2'],
    ]);
  });

  it('orders by registration where the zone’s text says so', () => {
    const villager = hukouFact({ address: '丙村1号', village: '丙村', since: '2020-04-01' });

    expect(at('s3', villager)).toMatchObject({ category: 'VILLAGER', tier: 0, order: 20200401 });
    expect(
      at('s1', hukouFact({ address: '甲花园1幢' }), titleFact({ address: '甲花园1幢' })),
    ).toMatchObject({ category: 'CONSISTENT', order: 0 });
  });

  it('orders owners of the estate by purchase, those who took it over after May left out', () => {
    const title = titleFact({ address: '乙花园2幢', since: '2018-03-04' });

    expect(at('s1', title)).toMatchObject({ category: 'OWNER', tier: 1, order: 20180304 });
    expect(at('s1', { ...title, since: '2026-06-01' })?.category).toBe('OTHER');
  });

  it('pools the others', () => {
    expect(at('s1', hukouFact({ address: '甲花园1幢' }))?.category).toBe('DISTRICT_HUKOU');
    expect(at('s1', permitFact({ address: '甲花园1幢' }))?.category).toBe('TENANT');
    expect(at('s1', { kind: 'care' })?.category).toBe('CARE');
  });
});

describe.skipIf(!planIsHere)(`the published plan${whereAbsent}`, () => {
  it('gives one place to two primary schools, and pre-flight says which', () => {
    const checked = preFlight(panyu('primary'));

    expect(checked.ok ? [] : checked.faults).toEqual([
      {
        path: 'zones[137].text',
        code: 'place-in-two-zones',
        facts: { place: '沙南村', zone: 'z-p141', other: 'z-p144' },
      },
    ]);
  });

  it('passes at the primary level once that place is settled', () => {
    const checked = preFlight(panyu('primary', ['沙南村']));

    expect(checked.ok ? [] : checked.faults).toEqual([]);
  });

  it('passes at the junior level', () => {
    const checked = preFlight(panyu('junior'));

    expect(checked.ok ? [] : checked.faults).toEqual([]);
  });

  it('has its schools, seats and draws', () => {
    const book = panyu('primary');
    const seats = book.schools.reduce((sum, school) => sum + school.seats, 0);

    expect([book.schools.length, seats]).toEqual([150, 605 * 45]);
    expect(book.zones.filter(({ kind }) => kind === 'multi').map(({ schools }) => schools)).toEqual(
      [
        ['p097', 'p098', 'p099'],
        ['p109', 'p110', 'p111', 'p112', 'p113'],
      ],
    );
    expect(
      panyu('junior')
        .zones.filter(({ kind }) => kind === 'multi')
        .map(({ schools }) => schools.length),
    ).toEqual([5, 2]);
  });

  it('orders three schools by registration', () => {
    expect(
      panyu('primary')
        .zones.filter(({ orderBy }) => orderBy?.[0]?.fact === 'hukou')
        .map(({ schools }) => schools),
    ).toEqual([['p041'], ['p042'], ['p043']]);
  });

  it('leaves villagers of two places the choice between two schools', () => {
    const zonesOf = zonesByWording(panyu('primary'));

    expect(zonesOf('石壁街韦涌村东街3号')).toEqual(['z-p049', 'z-p050']);
  });
});
