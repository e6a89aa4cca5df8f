import { describe, expect, it } from 'vitest';
import { extractRow, keyOf, parseExtract } from '../../../../shared/domain/evidence/extracts.ts';
import { registries } from '../../../../shared/domain/evidence/registries/index.ts';
import { titleNumber, unitNumber } from '../../../support/domain/applications.ts';
import { childId, fatherId, motherId } from '../../../support/domain/people.ts';

const header = Object.values(registries.titles.headers);
const row = [titleNumber, unitNumber, motherId, '50%', '住宅', '东风路15号', '2019/5/6'];

const parsed = (...rows: readonly string[][]) => parseExtract('titles', [header, ...rows]);

describe('an extract', () => {
  it('is read by its Chinese header, in one written form', () => {
    expect(parsed(row)).toEqual({
      ok: true,
      rows: [
        {
          registry: 'titles',
          number: titleNumber,
          unitNumber,
          holderIdNumber: motherId,
          share: '50',
          use: 'dwelling',
          address: '东风路15号',
          since: '2019-05-06',
        },
      ],
    });
  });

  it('is read by English keys in any order, and columns it does not know are dropped', () => {
    const english = ['since', '职务', ...Object.keys(registries.births.headers).reverse()];

    const outcome = parseExtract('births', [
      english,
      ['2020-01-01', '科长', fatherId, motherId, childId],
    ]);

    expect(outcome).toEqual({
      ok: true,
      rows: [
        {
          registry: 'births',
          idNumber: childId,
          motherIdNumber: motherId,
          fatherIdNumber: fatherId,
        },
      ],
    });
  });

  it('names the columns that are missing or stand twice, before any row', () => {
    const outcome = parseExtract('births', [
      ['公民身份号码', 'idNumber', '母亲证件号'],
      ['x', 'y', 'z'],
    ]);

    expect(outcome).toEqual({
      ok: false,
      faults: [
        { row: 1, field: 'idNumber', code: 'column-twice', facts: { header: '公民身份号码' } },
        {
          row: 1,
          field: 'fatherIdNumber',
          code: 'column-missing',
          facts: { header: '父亲证件号' },
        },
      ],
    });
  });

  it('names every faulty cell with its row and takes nothing', () => {
    const outcome = parsed(
      row,
      [titleNumber, '123', '110105194912310021', '150', '城堡', '', '2019-02-30'],
      row.slice(1),
    );

    expect(outcome).toMatchObject({
      ok: false,
      faults: [
        { row: 3, field: 'unitNumber', code: 'unit-number-length' },
        { row: 3, field: 'holderIdNumber', code: 'id-number-check-digit' },
        { row: 3, field: 'share', code: 'share-form' },
        { row: 3, field: 'use', code: 'use-unknown' },
        { row: 3, field: 'address', code: 'cell-missing' },
        { row: 3, field: 'since', code: 'date-form' },
        { row: 4, field: '', code: 'row-length', facts: { columns: 7, found: 6 } },
      ],
    });
  });

  it('repeats no cell in a fault', () => {
    const outcome = parsed([
      titleNumber,
      '123',
      '110105194912310021',
      '1',
      '住宅',
      '秘密路1号',
      'x',
    ]);

    expect(JSON.stringify(outcome)).not.toContain('110105194912310021');
    expect(JSON.stringify(outcome)).not.toContain('秘密路');
  });

  it('of no rows at all is refused, of a header alone is empty', () => {
    expect(parseExtract('locks', [])).toMatchObject({
      ok: false,
      faults: [{ code: 'file-empty' }],
    });
    expect(parsed()).toEqual({ ok: true, rows: [] });
  });

  it.each([
    ['1/3', '33'],
    ['100.00%', '100'],
    ['0', '0'],
  ])('reads the share %s as %s percent', (written, share) => {
    expect(parsed(row.with(3, written))).toMatchObject({ ok: true, rows: [{ share }] });
  });

  it('reads passports as they are, and ID numbers only if they are right', () => {
    expect(parsed(row.with(2, 'e1234 5678'))).toMatchObject({
      ok: true,
      rows: [{ holderIdNumber: 'E12345678' }],
    });
  });

  it.each(['41990019900601002', '4.10122E+17', '4199001990060100221'])(
    'refuses the number %s, which lost or won a digit on its way',
    (number) => {
      expect(parsed(row.with(2, number))).toMatchObject({
        ok: false,
        faults: [{ row: 2, field: 'holderIdNumber' }],
      });
    },
  );

  it('reads a row again unchanged', () => {
    const outcome = parsed(row);

    expect(outcome.ok && outcome.rows.map((one) => extractRow.parse(one))).toEqual(
      outcome.ok && outcome.rows,
    );
  });

  it('is looked up by numbers, never by empty ones', () => {
    const births = parseExtract('births', [
      Object.values(registries.births.headers),
      [childId, motherId, ''],
    ]);
    const titles = parsed(row);

    expect(births.ok && births.rows.map(keyOf)).toEqual([[childId]]);
    expect(titles.ok && titles.rows.map(keyOf)).toEqual([[titleNumber, motherId]]);
  });

  it('has a header and a key among its columns for every registry', () => {
    for (const [kind, { row: shape, headers, keys }] of Object.entries(registries)) {
      const columns = Object.keys(shape.shape).filter((column) => column !== 'registry');
      expect(Object.keys(headers), kind).toEqual(columns);
      expect(columns, kind).toEqual(expect.arrayContaining([...keys]));
    }
  });
});
