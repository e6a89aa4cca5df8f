import { describe, expect, it } from 'vitest';
import {
  applicationIndexKeys,
  applicationKey,
  counterKey,
  counterPks,
  documentKey,
  eventKey,
  extractBucket,
  extractBucketKey,
  ruleBookPartKey,
  runKey,
  seasonIndexPks,
} from '../../../shared/store/keys.ts';
import { makeApplication } from '../../support/store/values.ts';

const ids = Array.from(
  { length: 400 },
  (_, index) => `0000-0000-${String(index).padStart(4, '0')}`,
);

describe('keys', () => {
  it('keep what belongs to an application in one partition', () => {
    const pk = 'S#sunny-2026#A#0000-0000-0001';

    expect(applicationKey('sunny-2026', '0000-0000-0001')).toEqual({ pk, sk: 'APP' });
    expect(eventKey('sunny-2026', '0000-0000-0001', 12)).toEqual({ pk, sk: 'EVENT#000012' });
    expect(documentKey('sunny-2026', '0000-0000-0001', 'd1')).toEqual({ pk, sk: 'DOC#d1' });
  });

  it('sort numbers as numbers, and refuse one that would not fit', () => {
    expect(runKey('s', 2).sk < runKey('s', 10).sk).toBe(true);
    expect(ruleBookPartKey('s', 9, 0).sk < ruleBookPartKey('s', 10, 0).sk).toBe(true);
    expect(() => runKey('s', 10_000)).toThrow('more than 4 digits');
  });

  it('list an application for its guardian, its desk and its season', () => {
    expect(applicationIndexKeys(makeApplication({ desk: 'school-1' }))).toEqual({
      guardianPk: 'G#OWNER1',
      guardianSk: 'sunny-2026#0000-0000-0001',
      deskPk: 'S#sunny-2026#D#school-1',
      deskSk: 'DRAFT#0000-0000-0001',
      seasonPk: expect.stringMatching(/^S#sunny-2026#X#[0-7]$/),
      seasonSk: 'DRAFT#0000-0000-0001',
    });
    expect(applicationIndexKeys(makeApplication({ desk: null }))).not.toHaveProperty('deskPk');
  });

  it('spread a season over all its shards, and find each of them again', () => {
    const used = new Set(
      ids.map((id) => applicationIndexKeys(makeApplication({ id }))['seasonPk']),
    );
    const counters = new Set(ids.map((id) => counterKey('sunny-2026', id, 'total').pk));

    expect([...used].sort()).toEqual(seasonIndexPks('sunny-2026'));
    expect([...counters].sort()).toEqual(counterPks('sunny-2026'));
  });

  it('spread the rows of an extract over all its buckets', () => {
    const buckets = new Set(ids.map((id) => extractBucket(id, 300)));

    expect(buckets.size).toBeGreaterThan(200);
    expect(Math.max(...buckets)).toBeLessThan(300);
    expect(extractBucketKey('410122', 'titles', 'x1', 7)).toEqual({
      pk: 'X#410122#titles#x1#7',
      sk: 'ROWS',
    });
  });
});
