import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../shared/proof/canonical-json.ts';
import {
  checkRuleBook,
  publishRuleBook,
} from '../../../../shared/usecases/rule-books/publish-rule-book.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import { children } from '../../../support/season/children.ts';
import { countyWith, drawn } from '../../../support/season/runs.ts';
import { type FakePorts, fakePorts } from '../../../support/store/fakes.ts';
import { bureau, granted, otherBureau, refusalOf } from '../../../support/usecases/county.ts';

const { season } = primaryBook;
const changedBook = { ...primaryBook, hotline: '111-1111111' };
const foreignBook = {
  ...primaryBook,
  district: { ...primaryBook.district, id: otherBureau.district },
};

const publish = (ports: FakePorts, body: unknown = primaryBook, actor = bureau) =>
  publishRuleBook(ports, actor, { season, body });

/** two classes of 45 and a plan of 200 */
const overfull = {
  ...primaryBook,
  schools: primaryBook.schools.map((school, i) => (i === 0 ? { ...school, seats: 200 } : school)),
};

describe('a rule book', () => {
  it('that passes pre-flight becomes the first version of its season', async () => {
    const ports = fakePorts();

    const published = granted(await publish(ports));

    expect(published).toEqual({
      season,
      version: 1,
      hash: createHash('sha256')
        .update(canonicalJson(JSON.parse(JSON.stringify(primaryBook))))
        .digest('hex'),
    });
    expect(await ports.ruleBooks.findSeason(season)).toEqual({
      id: season,
      district: 'qinghe',
      level: 'primary',
      year: 2026,
      title: primaryBook.title,
      ruleBookVersion: 1,
      ruleBookHash: published.hash,
      announcedAt: primaryBook.calendar.announcedAt,
      publishedRun: null,
    });
    expect(await ports.ruleBooks.find(season, 1)).toEqual(primaryBook);
  });

  it('that contradicts itself is refused with path, code and facts of each fault', async () => {
    const ports = fakePorts();

    const refusal = refusalOf(await publish(ports, overfull));

    expect(refusal.code).toBe('rule-book-refused');
    expect(refusal.fields).toContainEqual({
      path: 'schools[0].seats',
      code: 'seats-over-classes',
      facts: { school: 'east', found: 200, most: 90 },
    });
    expect(await ports.ruleBooks.seasons()).toEqual([]);
  });

  it.each([
    ['a field too many', { ...primaryBook, exam: true }],
    ['no rule book', 'rule book'],
    ['nothing', null],
  ])('that is %s is refused by its shape', async (_what, body) => {
    const refusal = refusalOf(await publish(fakePorts(), body));

    expect(refusal.code).toBe('rule-book-refused');
    expect(refusal.fields?.length).toBeGreaterThan(0);
  });

  it('is the same version when it is sent again, in whatever order of its keys', async () => {
    const ports = fakePorts();
    const first = granted(await publish(ports));
    const turned = Object.fromEntries(Object.entries(primaryBook).reverse());

    expect(granted(await publish(ports))).toEqual(first);
    expect(granted(await publish(ports, turned))).toEqual(first);
  });

  it('that is changed is the next version; the one before stays', async () => {
    const ports = fakePorts();
    await publish(ports);
    await ports.ruleBooks.setPublishedRun(season, 3);

    expect(granted(await publish(ports, changedBook)).version).toBe(2);

    expect(await ports.ruleBooks.find(season, 1)).toEqual(primaryBook);
    expect(await ports.ruleBooks.find(season, 2)).toEqual(changedBook);
    expect(await ports.ruleBooks.findSeason(season)).toMatchObject({
      ruleBookVersion: 2,
      publishedRun: 3,
    });
  });

  it('of another season than the one it is sent for is refused', async () => {
    const command = { season: 'qinghe-2027-primary', body: primaryBook };

    expect(refusalOf(await publishRuleBook(fakePorts(), bureau, command))).toEqual({
      code: 'rule-book-refused',
      fields: [{ path: 'season', code: 'other-season' }],
    });
  });

  it('of another district is not this bureau’s to publish', async () => {
    expect(refusalOf(await publish(fakePorts(), foreignBook)).code).toBe('not-allowed');
  });

  it('never takes over a season that is another district’s', async () => {
    const ports = fakePorts();
    await publish(ports);

    const refusal = refusalOf(await publish(ports, foreignBook, otherBureau));

    expect(refusal.code).toBe('not-allowed');
    expect(await ports.ruleBooks.findSeason(season)).toMatchObject({
      district: 'qinghe',
      ruleBookVersion: 1,
    });
  });

  it('stays as it is from the draw until the result is public', async () => {
    const ports = await countyWith(children(2));
    await drawn(ports);

    expect(refusalOf(await publish(ports, changedBook))).toEqual({
      code: 'run-under-way',
      facts: { run: 1, state: 'DRAWN' },
    });
    expect(await ports.ruleBooks.findSeason(season)).toMatchObject({ ruleBookVersion: 1 });
  });

  it.each([
    ['first', []],
    ['next', [primaryBook]],
  ])(
    'published by two officers at once as the %s version is one officer’s',
    async (_which, before) => {
      const ports = fakePorts();
      for (const book of before) await publish(ports, book);

      const outcomes = await Promise.all([
        publish(ports, changedBook),
        publish(ports, { ...primaryBook, hotline: '222-2222222' }),
      ]);

      expect(outcomes[0]).toMatchObject({ ok: true, value: { version: before.length + 1 } });
      expect(refusalOf(outcomes[1]!).code).toBe('changed-meanwhile');
      expect(await ports.ruleBooks.find(season, before.length + 1)).toEqual(changedBook);
    },
  );
});

describe('pre-flight alone', () => {
  it('says that a book passes, and stores nothing', () => {
    expect(checkRuleBook(primaryBook)).toEqual({ passes: true, faults: [] });
  });

  it('says what is wrong and where', () => {
    const { passes, faults } = checkRuleBook(overfull);

    expect(passes).toBe(false);
    expect(faults).toContainEqual(expect.objectContaining({ path: 'schools[0].seats' }));
  });
});
