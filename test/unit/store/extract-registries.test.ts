import { describe, expect, it } from 'vitest';
import type { Answers, Claim } from '../../../shared/domain/application/answers.ts';
import type { ExtractRow } from '../../../shared/domain/evidence/extracts.ts';
import { extractRegistries } from '../../../shared/store/extract-registries.ts';
import type { ExtractStore } from '../../../shared/usecases/ports.ts';
import { fakeExtracts } from '../../support/store/fake-registries.ts';
import { family, makeRuleBook, titleRow } from '../../support/store/values.ts';

const parent = 'E10000001';
const imported = { id: 'x', importedAt: '2026-06-01T00:00:00.000Z' };
const district = makeRuleBook().district.id;
const row = titleRow(1, parent);
const claim: Claim = {
  kind: 'title',
  number: row.number,
  address: family.address,
  holder: 'parent',
};
const answers: Answers = {
  child: { name: family.child.name, idNumber: 'E20000001' },
  guardian: { ...family.guardian, idNumber: parent },
  claims: [claim],
  choices: [],
  consent: true,
};
const unavailable = { verdict: 'UNAVAILABLE', causes: ['register-unavailable'] };

const never = (error: unknown) => {
  throw error;
};

const withExtracts = async (extracts: Partial<Record<ExtractRow['registry'], ExtractRow[]>>) => {
  const store = fakeExtracts();
  for (const kind of ['titles', 'births', 'households', 'locks'] as const) {
    const rows = extracts[kind];
    if (rows !== undefined) await store.replace(district, kind, rows, imported);
  }
  return extractRegistries(store, never);
};

const all = { titles: [row], births: [], households: [], locks: [] };
const locked = { seatLock: { years: 6 } };

describe('registries that answer from extracts', () => {
  it('prove a claim by the rows found', async () => {
    const registries = await withExtracts(all);

    const said = await registries.verify(makeRuleBook(), answers, claim);

    expect(said.verdict).toBe('MATCH');
    expect(said.fact?.address).toBe(family.address);
  });

  it('know nothing of a number that is not there', async () => {
    const registries = await withExtracts({ ...all, titles: [] });

    expect((await registries.verify(makeRuleBook(), answers, claim)).verdict).toBe('NOT_FOUND');
  });

  it('are unavailable without the extract, however the rest stands', async () => {
    const { titles: _titles, ...rest } = all;
    const registries = await withExtracts(rest);

    expect(await registries.verify(makeRuleBook(), answers, claim)).toEqual(unavailable);
  });

  it('prove by what is there where another extract is missing, and never doubt by it', async () => {
    const registries = await withExtracts({ titles: [row], locks: [] });
    const elsewhere = { ...claim, address: '月亮街道月光路1号' };

    expect((await registries.verify(makeRuleBook(), answers, claim)).verdict).toBe('MATCH');
    expect(await registries.verify(makeRuleBook(), answers, elsewhere)).toEqual(unavailable);
  });

  it('take no silence of a missing register of seat locks for a free dwelling', async () => {
    const unit = '410122001002GB00003F00040005';
    const { locks: _locks, ...rest } = { ...all, titles: [{ ...row, unitNumber: unit }] };
    const registries = await withExtracts(rest);

    expect(await registries.verify(makeRuleBook(locked), answers, claim)).toEqual(unavailable);
    expect((await registries.verify(makeRuleBook(), answers, claim)).verdict).toBe('MATCH');
  });

  it('take no silence of a missing register of titles for a family without property', async () => {
    const births: ExtractRow[] = [
      {
        registry: 'births',
        idNumber: answers.child.idNumber,
        motherIdNumber: parent,
        fatherIdNumber: '',
      },
    ];
    const none: Claim = { kind: 'no-property' };
    const blind = await withExtracts({ births });
    const seeing = await withExtracts({ births, titles: [] });

    expect(await blind.verify(makeRuleBook(), answers, none)).toEqual(unavailable);
    expect((await seeing.verify(makeRuleBook(), answers, none)).verdict).toBe('MATCH');
  });

  it('are unavailable, and say so to the operator, when the store fails', async () => {
    const failures: unknown[] = [];
    const broken: ExtractStore = {
      ...fakeExtracts(),
      rows: () => Promise.reject(new Error('outage')),
    };

    const said = await extractRegistries(broken, (error) => failures.push(error)).verify(
      makeRuleBook(),
      answers,
      claim,
    );

    expect(said).toEqual(unavailable);
    expect(failures).toEqual([new Error('outage')]);
  });
});
