import type { Fact } from '../../../shared/domain/evidence/facts.ts';

/* Facts as a registry or a reviewer proves them; a test changes what matters to it. */

export const kinshipFact: Fact = { kind: 'kinship', holder: 'parent' };

export const hukouFact = (change: Partial<Fact> = {}): Fact => ({
  kind: 'hukou',
  holder: 'child',
  address: '锦绣花园3幢',
  inDistrict: true,
  since: '2020-04-01',
  household: 'family',
  withParent: true,
  ...change,
});

export const titleFact = (change: Partial<Fact> = {}): Fact => ({
  kind: 'title',
  holder: 'parent',
  address: '锦绣花园3幢',
  inDistrict: true,
  since: '2019-05-06',
  share: 100,
  use: 'dwelling',
  locked: false,
  ...change,
});

export const contractFact = (change: Partial<Fact> = {}): Fact => ({
  kind: 'contract',
  holder: 'parent',
  address: '望江府1幢',
  inDistrict: true,
  since: '2023-01-02',
  share: 100,
  delayedEstate: true,
  locked: false,
  ...change,
});

export const permitFact = (change: Partial<Fact> = {}): Fact => ({
  kind: 'permit',
  holder: 'parent',
  address: '锦绣花园9幢',
  inDistrict: true,
  since: '2024-01-01',
  until: '2026-12-31',
  ...change,
});

export const elsewhere: Partial<Fact> = { address: '邻县光明街1号', inDistrict: false };
