import { describe, expect, it } from 'vitest';
import { importExtract } from '../../../../shared/usecases/rule-books/import-extract.ts';
import { childId, fatherId, motherId } from '../../../support/domain/people.ts';
import { type FakePorts, fakePorts } from '../../../support/store/fakes.ts';
import { bureau, granted, otherBureau, refusalOf } from '../../../support/usecases/county.ts';

const header = ['idNumber', 'motherIdNumber', 'fatherIdNumber'];
const birth = [childId, motherId, fatherId];

const imported = (ports: FakePorts, rows: readonly (readonly string[])[], actor = bureau) =>
  importExtract(ports, actor, { kind: 'births', rows });

const stored = (ports: FakePorts, district = bureau.district) =>
  ports.extracts.rows(district, 'births', [childId]);

/** the ids under which extracts were put */
const withIds = () => {
  const ports = fakePorts();
  const ids: string[] = [];
  const watched: FakePorts = {
    ...ports,
    extracts: {
      ...ports.extracts,
      replace: async (district, kind, rows, extract) => {
        ids.push(extract.id);
        await ports.extracts.replace(district, kind, rows, extract);
      },
    },
  };
  return { ports: watched, ids };
};

describe('an extract', () => {
  it('is taken as a whole and found by key, in its own district only', async () => {
    const ports = fakePorts();

    expect(granted(await imported(ports, [header, birth]))).toEqual({ kind: 'births', rows: 1 });

    expect(await stored(ports)).toEqual([
      {
        registry: 'births',
        idNumber: childId,
        motherIdNumber: motherId,
        fatherIdNumber: fatherId,
      },
    ]);
    expect(await stored(ports, otherBureau.district)).toBe('no-extract');
  });

  it('replaces the one before', async () => {
    const ports = fakePorts();
    await imported(ports, [header, birth]);
    ports.clock.advance(1000);

    await imported(ports, [header, [fatherId, '', motherId]]);

    expect(await stored(ports)).toEqual([]);
  });

  it('with one faulty row is refused, row and field named, and nothing is taken', async () => {
    const ports = fakePorts();
    const wrong = `${childId.slice(0, -1)}${childId.endsWith('1') ? '2' : '1'}`;

    const refusal = refusalOf(await imported(ports, [header, birth, [wrong, motherId, fatherId]]));

    expect(refusal).toMatchObject({
      code: 'extract-refused',
      facts: { faults: 1 },
      fields: [{ path: 'row 3.idNumber', facts: { row: 3, field: 'idNumber' } }],
    });
    expect(JSON.stringify(refusal)).not.toContain(wrong);
    expect(await stored(ports)).toBe('no-extract');
  });

  it('keeps the one before where the new one is refused', async () => {
    const ports = fakePorts();
    await imported(ports, [header, birth]);

    await imported(ports, [header, ['x', motherId, fatherId]]);

    expect(await stored(ports)).toHaveLength(1);
  });

  it('names every fault at once', async () => {
    const rows = [header, ['x', motherId, fatherId], birth, ['y', motherId, fatherId], [childId]];

    const { facts, fields } = refusalOf(await imported(fakePorts(), rows));

    expect(facts).toEqual({ faults: 3 });
    expect(fields?.map(({ facts: where }) => where?.['row'])).toEqual([2, 4, 5]);
  });

  it('without a column says which', async () => {
    const rows = [header.slice(0, 2), birth.slice(0, 2)];

    expect(refusalOf(await imported(fakePorts(), rows)).fields).toEqual([
      {
        path: 'row 1.fatherIdNumber',
        code: 'column-missing',
        facts: { row: 1, field: 'fatherIdNumber', header: expect.any(String) },
      },
    ]);
  });

  it('without a line is refused', async () => {
    expect(refusalOf(await imported(fakePorts(), [])).fields).toMatchObject([
      { code: 'file-empty' },
    ]);
  });

  it('has an id of its own, also where the same file comes back', async () => {
    const { ports, ids } = withIds();

    for (const rows of [
      [header, birth],
      [header, [childId, motherId, '']],
      [header, birth],
    ])
      await imported(ports, rows);

    expect(new Set(ids)).toHaveProperty('size', 3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
  });
});
