import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../shared/domain/application/answers.ts';
import { claimKeys } from '../../../../shared/domain/evidence/compare/index.ts';
import type { ExtractRow, RowOf } from '../../../../shared/domain/evidence/extracts.ts';
import {
  home,
  someAnswers,
  titleClaim,
  titleNumber,
  unitNumber,
} from '../../../support/domain/applications.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import {
  childId,
  elderId,
  fatherId,
  grandfatherId,
  motherId,
  strangerId,
} from '../../../support/domain/people.ts';
import {
  asked,
  birthRow,
  family,
  householdRow,
  titleRow,
} from '../../../support/domain/registers.ts';

const answers = someAnswers();
const ask = (claim: Claim, rows: readonly ExtractRow[] = family) => asked(rows, answers, claim);

const without = (kind: ExtractRow['registry'], ...others: readonly ExtractRow[]) => [
  ...family.filter(({ registry }) => registry !== kind),
  ...others,
];

describe('a parent whom somebody else names', () => {
  const grandfather = { name: '林爷爷', idNumber: grandfatherId, relation: 'grandparent' } as const;
  const naming = (parentIdNumber?: string) =>
    someAnswers({
      guardian: { ...grandfather, ...(parentIdNumber === undefined ? {} : { parentIdNumber }) },
    });
  const together = [
    householdRow(fatherId, '户主'),
    householdRow(grandfatherId, '父亲'),
    householdRow(childId, '长子'),
    titleRow({ holderIdNumber: fatherId }),
  ];

  it('is needed by nobody where the birth is registered', () => {
    const rows = without('titles', titleRow({ holderIdNumber: fatherId }));

    expect(asked(rows, naming(), titleClaim)).toMatchObject({ verdict: 'MATCH' });
  });

  it('counts where the child’s household shows the parent', () => {
    expect(asked(together, naming(), titleClaim)).toMatchObject({ verdict: 'MISMATCH' });
    expect(asked(together, naming(fatherId), titleClaim)).toMatchObject({
      verdict: 'MATCH',
      fact: { holder: 'parent' },
    });
  });

  it('counts for nothing where no register knows the two together', () => {
    const rows = [...together, titleRow({ holderIdNumber: strangerId })].filter(
      (row) => row.registry !== 'titles' || row.holderIdNumber === strangerId,
    );

    expect(asked(rows, naming(strangerId), titleClaim)).toMatchObject({
      verdict: 'MISMATCH',
      causes: ['holder-differs'],
    });
  });
});

describe('kinship', () => {
  it('is proved by the birth certificate', () => {
    expect(ask({ kind: 'kinship' })).toEqual({
      verdict: 'MATCH',
      fact: { kind: 'kinship', holder: 'parent' },
      causes: [],
    });
  });

  it('is proved by the household where no certificate is found', () => {
    expect(ask({ kind: 'kinship' }, without('births'))).toMatchObject({ verdict: 'MATCH' });
  });

  it('of a parent whom the certificate does not name goes to a person', () => {
    const rows = without('births', birthRow(childId, strangerId, fatherId));

    expect(ask({ kind: 'kinship' }, rows)).toEqual({
      verdict: 'MISMATCH',
      causes: ['kinship-unproved'],
    });
  });

  it('of a guardian who is no parent is for a document', () => {
    const other = someAnswers({
      guardian: { name: '苏晴', idNumber: strangerId, relation: 'other' },
    });

    expect(asked(family, other, { kind: 'kinship' })).toMatchObject({ verdict: 'NOT_FOUND' });
  });
});

describe('a household', () => {
  const claim = { kind: 'hukou', address: home } as const;

  it('is proved with the register’s address and date', () => {
    expect(ask(claim)).toEqual({
      verdict: 'MATCH',
      fact: {
        kind: 'hukou',
        holder: 'child',
        address: home,
        inDistrict: true,
        since: '2020-04-01',
        household: 'family',
        withParent: true,
      },
      causes: [],
    });
  });

  it.each([
    '东风路15号3号楼2单元401',
    '青禾县 东风路１５号３栋2单元401',
    '某省青禾县东风路15号3幢2单元401',
  ])('is the same however the address is written: %s', (address) => {
    expect(ask({ kind: 'hukou', address })).toMatchObject({
      verdict: 'MATCH',
      fact: { address: home },
    });
  });

  it('at another address goes to a person with nothing proved', () => {
    expect(ask({ kind: 'hukou', address: '青禾县东风路51号3幢2单元401' })).toEqual({
      verdict: 'MISMATCH',
      causes: ['address-differs'],
    });
  });

  it('without a parent in it is proved, and says so', () => {
    const rows = without('households', householdRow(childId, '外甥', { householdNumber: 'H9' }));

    expect(ask(claim, rows)).toMatchObject({
      verdict: 'MATCH',
      fact: { withParent: false },
      causes: ['not-in-household'],
    });
  });

  it('of another county is found to be outside', () => {
    const rows = without('households', householdRow(childId, '长子', { division: '419901' }));

    expect(ask(claim, rows)).toMatchObject({ fact: { inDistrict: false } });
  });

  it('of a village says which', () => {
    const rows = without('households', householdRow(childId, '长子', { village: '柳树村' }));

    expect(ask(claim, rows)).toMatchObject({ fact: { village: '柳树村' } });
  });

  it('that the register does not know is for a document', () => {
    expect(ask(claim, without('households'))).toEqual({
      verdict: 'NOT_FOUND',
      causes: ['number-unknown'],
    });
  });
});

describe('a title', () => {
  it('is proved with share, use and day', () => {
    expect(ask(titleClaim)).toEqual({
      verdict: 'MATCH',
      fact: {
        kind: 'title',
        holder: 'parent',
        address: home,
        unitNumber,
        inDistrict: true,
        since: '2019-05-06',
        share: 100,
        use: 'dwelling',
        locked: false,
      },
      causes: [],
    });
  });

  it('counts the shares of both parents and of nobody else', () => {
    const rows = without(
      'titles',
      titleRow({ share: '40' }),
      titleRow({ share: '30', holderIdNumber: fatherId }),
      titleRow({ share: '30', holderIdNumber: strangerId }),
    );

    expect(ask(titleClaim, rows)).toMatchObject({ verdict: 'MATCH', fact: { share: 70 } });
  });

  it('of the other parent is proved by the child’s certificate', () => {
    const rows = without('titles', titleRow({ holderIdNumber: fatherId }));

    expect(ask({ ...titleClaim, holderIdNumber: fatherId }, rows)).toMatchObject({
      verdict: 'MATCH',
      fact: { holder: 'parent' },
    });
  });

  it('of the other parent needs no number typed', () => {
    const rows = without('titles', titleRow({ holderIdNumber: fatherId }));

    expect(ask(titleClaim, rows)).toMatchObject({ verdict: 'MATCH', fact: { share: 100 } });
  });

  it('of a grandparent is proved by the parent’s certificate', () => {
    const rows = without('titles', titleRow({ holderIdNumber: grandfatherId }));
    const claim = { ...titleClaim, holder: 'grandparent', holderIdNumber: grandfatherId } as const;

    expect(ask(claim, rows)).toMatchObject({
      verdict: 'MATCH',
      fact: { holder: 'grandparent', share: 100 },
    });
  });

  it('of a grandparent is proved by the household, an uncle’s is not', () => {
    const claim = { ...titleClaim, holder: 'grandparent', holderIdNumber: strangerId } as const;
    const living = (relation: string): readonly ExtractRow[] => [
      ...without('titles', titleRow({ holderIdNumber: strangerId })).filter(
        ({ registry }) => registry !== 'births',
      ),
      householdRow(strangerId, relation),
    ];

    expect(ask(claim, living('父亲'))).toMatchObject({ verdict: 'MATCH' });
    expect(ask(claim, living('兄弟'))).toMatchObject({ causes: ['kinship-unproved'] });
  });

  it('of a stranger goes to a person', () => {
    const rows = without('titles', titleRow({ holderIdNumber: strangerId }));

    expect(ask(titleClaim, rows)).toEqual({ verdict: 'MISMATCH', causes: ['holder-differs'] });
    expect(ask({ ...titleClaim, holderIdNumber: strangerId }, rows)).toEqual({
      verdict: 'MISMATCH',
      causes: ['kinship-unproved'],
    });
  });

  it('of a grandparent who applies is no parent’s', () => {
    const applying = someAnswers({
      guardian: { name: '苏老', idNumber: grandfatherId, relation: 'grandparent' },
    });
    const rows = without('titles', titleRow({ holderIdNumber: grandfatherId }));
    const noCertificate = rows.filter(({ registry }) => registry !== 'births');

    for (const registers of [rows, noCertificate]) {
      expect(asked(registers, applying, titleClaim)).toEqual({
        verdict: 'MISMATCH',
        causes: ['kinship-unproved'],
      });
    }
  });

  it.each(['grandparent', 'other'] as const)(
    'of a guardian who is a %s, where no certificate is found, goes to a person',
    (relation) => {
      const guarded = someAnswers({
        guardian: { name: '苏晴', idNumber: strangerId, relation },
      });
      const rows = [
        titleRow({ holderIdNumber: strangerId }),
        householdRow(strangerId, '户主'),
        householdRow(childId, '侄子'),
      ];

      expect(asked(rows, guarded, titleClaim)).toEqual({
        verdict: 'MISMATCH',
        causes: ['kinship-unproved'],
      });
      expect(asked(rows, guarded, { kind: 'hukou', address: home })).toMatchObject({
        fact: { withParent: false },
      });
    },
  );

  it('of several strangers says that there are several', () => {
    const rows = without(
      'titles',
      titleRow({ holderIdNumber: strangerId, share: '50' }),
      titleRow({ holderIdNumber: elderId, share: '50' }),
    );

    expect(ask(titleClaim, rows)).toMatchObject({
      causes: ['holder-differs', 'several-holders'],
    });
  });

  it('with a mistyped number is found by its holder and address', () => {
    const number = titleNumber.replace('1234', '1235');

    expect(ask({ ...titleClaim, number })).toEqual({
      verdict: 'MISMATCH',
      causes: ['number-unknown'],
    });
    expect(ask({ ...titleClaim, number }, without('titles'))).toMatchObject({
      verdict: 'NOT_FOUND',
    });
  });

  it('of a stranger cannot be found out by guessing', () => {
    const rows = without('titles', titleRow({ holderIdNumber: strangerId }));
    const guess = { ...titleClaim, number: '豫(2021)青禾县不动产权第0009999号' };

    expect(ask({ ...guess, holderIdNumber: strangerId }, rows)).toMatchObject({
      verdict: 'NOT_FOUND',
    });
  });

  describe('and the seat lock', () => {
    const lock = (change: Partial<RowOf<'locks'>> = {}): RowOf<'locks'> => ({
      registry: 'locks',
      unitNumber,
      level: 'primary',
      school: 'east',
      year: '2023',
      guardianIdNumbers: strangerId,
      ...change,
    });
    const locked = (row: RowOf<'locks'>, book = primaryBook) =>
      asked([...family, row], answers, titleClaim, book).fact?.locked;

    it('of another family holds for six years', () => {
      expect(locked(lock())).toBe(true);
      expect(locked(lock({ year: '2021' }))).toBe(true);
      expect(locked(lock({ year: '2020' }))).toBe(false);
    });

    it('of a child of the same parents does not hold', () => {
      expect(locked(lock({ guardianIdNumbers: `${strangerId}、${fatherId}` }))).toBe(false);
    });

    it('of the other level, or where the county locks nothing, does not hold', () => {
      expect(locked(lock({ level: 'junior' }))).toBe(false);
      expect(locked(lock(), { ...primaryBook, seatLock: null })).toBe(false);
    });

    it('is told beside whatever else differs', () => {
      const rows = [...family, lock()];
      const mistyped = { ...titleClaim, number: titleNumber.replace('1234', '1235') };

      expect(asked(rows, answers, { ...titleClaim, address: '青禾县东风路51号' })).toEqual({
        verdict: 'MISMATCH',
        causes: ['address-differs', 'dwelling-locked'],
      });
      expect(asked(rows, answers, mistyped)).toEqual({
        verdict: 'MISMATCH',
        causes: ['number-unknown', 'dwelling-locked'],
      });
    });

    it('is told to the family and refuses nothing', () => {
      expect(asked([...family, lock()], answers, titleClaim)).toMatchObject({
        verdict: 'MATCH',
        causes: ['dwelling-locked'],
      });
    });
  });
});

describe('a filed contract', () => {
  const claim = {
    kind: 'contract',
    number: 'YS-2023-0007',
    estate: '望江府',
    address: home,
  } as const;
  const row: RowOf<'contracts'> = {
    registry: 'contracts',
    number: 'YS-2023-0007',
    unitNumber: '',
    buyerIdNumber: fatherId,
    share: '100',
    estate: '望江府',
    address: home,
    since: '2023-01-02',
  };

  it('of a delayed estate says so', () => {
    expect(ask(claim, [...family, row])).toMatchObject({
      verdict: 'MATCH',
      fact: { delayedEstate: true, share: 100, since: '2023-01-02' },
    });
    expect(ask(claim, [...family, { ...row, estate: '丰泽园' }])).toMatchObject({
      fact: { delayedEstate: false },
    });
  });

  it('of another buyer goes to a person', () => {
    expect(ask(claim, [...family, { ...row, buyerIdNumber: strangerId }])).toEqual({
      verdict: 'MISMATCH',
      causes: ['holder-differs'],
    });
  });
});

describe('a residence permit', () => {
  const claim = { kind: 'permit', address: home } as const;
  const row: RowOf<'permits'> = {
    registry: 'permits',
    idNumber: fatherId,
    address: home,
    division: '419900',
    since: '2024-01-01',
    until: '2026-12-31',
  };

  it('of either parent is proved', () => {
    expect(ask(claim, [...family, row])).toMatchObject({
      verdict: 'MATCH',
      fact: { holder: 'parent', inDistrict: true, until: '2026-12-31' },
    });
  });

  it('must be valid on the first day of registration', () => {
    expect(ask(claim, [...family, { ...row, until: '2026-08-03' }])).toMatchObject({
      verdict: 'MATCH',
    });
    expect(ask(claim, [...family, { ...row, until: '2026-08-02' }])).toEqual({
      verdict: 'MISMATCH',
      causes: ['expired'],
    });
  });

  it('of a valid and an expired one takes the valid', () => {
    const old = { ...row, until: '2025-12-31' };

    expect(ask(claim, [...family, old, row])).toMatchObject({ verdict: 'MATCH' });
  });
});

describe('employment', () => {
  const claim = {
    kind: 'employment',
    way: 'employment',
    creditCode: '91350100m000100y43',
  } as const;
  const row: RowOf<'employment'> = {
    registry: 'employment',
    idNumber: motherId,
    creditCode: '91350100M000100Y43',
    way: 'employment',
    since: '2025-01-01',
    until: '',
  };

  it('is proved, and differs by unit, way or end', () => {
    const of = (change: Partial<RowOf<'employment'>>) =>
      ask(claim, [...family, { ...row, ...change }]).causes;

    expect(of({})).toEqual([]);
    expect(of({ creditCode: '91410100MA0000000X' })).toEqual(['number-unknown']);
    expect(of({ way: 'business' })).toEqual(['number-of-other-kind']);
    expect(of({ until: '2026-01-01' })).toEqual(['expired']);
  });
});

describe('a sibling', () => {
  const claim = { kind: 'sibling', idNumber: elderId, school: 'east' } as const;
  const row: RowOf<'pupils'> = {
    registry: 'pupils',
    idNumber: elderId,
    school: 'east',
    grade: '3',
  };
  const born = birthRow(elderId, motherId, '');

  it('who stays at the school is proved', () => {
    expect(ask(claim, [...family, born, row])).toEqual({
      verdict: 'MATCH',
      fact: { kind: 'sibling', school: 'east' },
      causes: [],
    });
  });

  it('who leaves it in summer counts no more, but for a nine-year school', () => {
    expect(ask(claim, [...family, born, { ...row, grade: '6' }])).toMatchObject({
      causes: ['not-enrolled'],
    });
    expect(
      ask({ ...claim, school: 'nine' }, [...family, born, { ...row, school: 'nine', grade: '6' }]),
    ).toMatchObject({ verdict: 'MATCH' });
  });

  it('of other parents goes to a person', () => {
    expect(ask(claim, [...family, birthRow(elderId, strangerId, ''), row])).toMatchObject({
      causes: ['kinship-unproved'],
    });
  });

  it('of unknown parents is for a document', () => {
    expect(ask(claim, [...family, row])).toMatchObject({ verdict: 'NOT_FOUND' });
  });
});

describe('owning no property', () => {
  const claim = { kind: 'no-property' } as const;

  it('is proved of both parents', () => {
    expect(ask(claim, without('titles'))).toMatchObject({ verdict: 'MATCH' });
  });

  it('is not where either owns a dwelling; a shop is none', () => {
    const owned = (use: string) =>
      ask(claim, without('titles', titleRow({ holderIdNumber: fatherId, use }))).verdict;

    expect(owned('dwelling')).toBe('MISMATCH');
    expect(owned('commercial')).toBe('MATCH');
  });

  it('is for a document where one parent is not known', () => {
    expect(ask(claim, [])).toMatchObject({ verdict: 'NOT_FOUND' });
  });
});

describe('the own school record', () => {
  const row: RowOf<'pupils'> = {
    registry: 'pupils',
    idNumber: childId,
    school: 'east',
    grade: '6',
  };

  it('is proved by the pupil register', () => {
    expect(ask({ kind: 'school-record', school: 'east' }, [row])).toMatchObject({
      verdict: 'MATCH',
      fact: { school: 'east' },
    });
    expect(ask({ kind: 'school-record', school: 'west' }, [row])).toMatchObject({
      verdict: 'MISMATCH',
    });
  });
});

describe('what is looked up', () => {
  it('grows by what was found: parents, then unit numbers', () => {
    const first = claimKeys(answers, titleClaim);
    const later = claimKeys(answers, titleClaim, family);

    expect(first).toContainEqual({ registry: 'titles', keys: [titleNumber, motherId] });
    expect(first.some(({ registry }) => registry === 'locks')).toBe(false);
    expect(later).toContainEqual({ registry: 'births', keys: [childId, motherId, fatherId] });
    expect(later).toContainEqual({ registry: 'locks', keys: [unitNumber] });
  });

  it('is nothing for what no register knows', () => {
    expect(claimKeys(answers, { kind: 'care', basis: '现役军人子女' })).toEqual([]);
    expect(ask({ kind: 'care', basis: '现役军人子女' })).toEqual({
      verdict: 'NOT_FOUND',
      causes: [],
    });
  });
});
