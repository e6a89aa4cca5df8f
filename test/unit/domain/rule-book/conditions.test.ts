import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/domain/evidence/facts.ts';
import {
  type Condition,
  condition as schema,
} from '../../../../shared/domain/rule-book/conditions.ts';
import { explainCondition } from '../../../../shared/domain/rule-book/explain-condition.ts';
import { standingAt } from '../../../../shared/domain/rule-book/requirements.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import { hukouFact, titleFact } from '../../../support/domain/facts.ts';

const codes = (condition: Condition, ...facts: readonly Fact[]) =>
  explainCondition(
    condition,
    standingAt(primaryBook, facts, 'east', () => []),
  ).map(({ code }) => code);

describe('a condition', () => {
  it('on years held counts from the day to the day', () => {
    const condition: Condition = { fact: 'hukou', heldYears: { years: 3, on: '2026-08-31' } };

    expect(codes(condition, hukouFact({ since: '2023-08-31' }))).toEqual([]);
    expect(codes(condition, hukouFact({ since: '2023-09-01' }))).toEqual(['held-too-short']);
  });

  it.each<[Condition, string]>([
    [{ fact: 'title', holder: ['grandparent'] }, 'other-holder'],
    [{ fact: 'title', within: 'zone' }, 'outside-zone'],
    [{ fact: 'title', outsideDistrict: true }, 'inside-district'],
    [{ fact: 'title', sameAddressAs: 'contract' }, 'address-differs'],
    [{ fact: 'title', sinceBy: '2019-05-05' }, 'since-too-late'],
    [{ fact: 'title', validOn: '2019-05-05' }, 'not-valid'],
    [{ fact: 'title', use: 'commercial' }, 'other-use'],
    [{ fact: 'hukou', household: 'collective' }, 'other-household'],
    [{ fact: 'hukou', withParent: false }, 'not-with-parent'],
    [{ fact: 'hukou', villager: true }, 'no-villager'],
    [{ fact: 'title', delayedEstate: true }, 'other-delivery'],
    [{ fact: 'title', atSchool: true }, 'other-school'],
    [{ fact: 'care' }, 'not-proved'],
    [{ not: { fact: 'title' } }, 'excluded'],
  ])('%o says %s', (condition, code) => {
    expect(codes(condition, hukouFact(), titleFact())).toEqual([code]);
  });

  it('that no seat lock rests on a dwelling holds where somebody has looked', () => {
    const condition: Condition = { fact: 'title', unlocked: true };
    const { locked: _unknown, ...unseen } = titleFact();
    const lockless = { ...primaryBook, seatLock: null };

    expect(codes(condition, titleFact({ locked: false }))).toEqual([]);
    expect(codes(condition, titleFact({ locked: true }))).toEqual(['dwelling-locked']);
    expect(codes(condition, unseen)).toEqual(['dwelling-locked']);
    expect(
      explainCondition(
        condition,
        standingAt(lockless, [unseen], 'east', () => []),
      ),
    ).toEqual([]);
  });

  it('holds by one fact, not by pieces of several', () => {
    const condition: Condition = { fact: 'title', shareAtLeast: 100, use: 'dwelling' };
    const pieces = [titleFact({ share: 30 }), titleFact({ use: 'commercial' })];

    expect(codes(condition, ...pieces)).toEqual(['share-too-small']);
    expect(codes(condition, ...pieces, titleFact())).toEqual([]);
  });

  it('of alternatives names what the nearest lacks', () => {
    const condition: Condition = {
      any: [{ all: [{ fact: 'care' }, { fact: 'permit' }] }, { fact: 'title', shareAtLeast: 100 }],
    };

    expect(codes(condition, titleFact({ share: 10 }))).toEqual(['share-too-small']);
  });

  it('compares addresses in one written form', () => {
    const condition: Condition = { fact: 'hukou', sameAddressAs: 'title' };

    expect(codes(condition, hukouFact({ address: '锦绣花园３号楼' }), titleFact())).toEqual([]);
  });

  it('can speak of no exam, no award, no score', () => {
    for (const key of ['examScore', 'award', 'certificate', 'interview']) {
      expect(schema.safeParse({ fact: 'hukou', [key]: 1 }).success).toBe(false);
    }
    for (const fact of ['exam', 'award', 'competition', 'donation']) {
      expect(schema.safeParse({ fact }).success).toBe(false);
    }
  });
});
