import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { getProof } from '../../../../shared/usecases/families/get-proof.ts';
import { getResult } from '../../../../shared/usecases/families/get-result.ts';
import { listResults } from '../../../../shared/usecases/public/list-results.ts';
import { publishRun } from '../../../../shared/usecases/season/publish-run.ts';
import { supplement } from '../../../support/domain/county.ts';
import { aChild, aTenant, changed, children, stored } from '../../../support/season/children.ts';
import {
  approved,
  approver,
  countyWith,
  finish,
  freeze,
  frozen,
  published,
  season,
  textOf,
  theRun,
} from '../../../support/season/runs.ts';
import {
  fondOfWest,
  now,
  rejoined,
  seatedAt,
  supplementBook,
  supplemented,
  upheld,
} from '../../../support/season/supplement.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import { granted, refusalOf } from '../../../support/usecases/county.ts';

const book = supplementBook;
const five = [1, 2, 3, 4, 5].map((order) => fondOfWest(order));

/** Five families want one of four seats at `west`; the fifth has got `nine`. */
const afterFirstRun = async () => {
  const ports = await countyWith(five, { book });
  await published(ports);
  const all = await Promise.all(five.map((child) => now(ports, child)));
  const at = (school: string) => all.filter(({ placement }) => placement?.school === school);
  const [inNine] = at('nine');
  const [inWest, other] = at('west');
  if (inNine === undefined || inWest === undefined || other === undefined)
    throw new Error('the first run was to fill one school and leave one child to the other');
  return { ports, inNine, inWest, other };
};

const instanceOf = async (ports: FakePorts, number: number) =>
  JSON.parse(await textOf(ports, (await theRun(ports, number)).instanceKey)) as {
    applicants: { id: string; overflow: boolean; choices: { school: string }[] }[];
  };

describe('the roster of the supplement', () => {
  it('waits until nobody can join any more, and for those under review', async () => {
    const { ports, inWest } = await afterFirstRun();
    await rejoined(ports, inWest);
    expect(refusalOf(await freeze(ports, 'supplement'))).toEqual({
      code: 'registration-still-open',
      facts: { until: supplement.joinTo },
    });

    ports.clock.set(supplement.joinTo);
    await stored(ports, [aChild(9, { state: 'UNDER_REVIEW' })]);
    expect(refusalOf(await freeze(ports, 'supplement'))).toEqual({
      code: 'reviews-open',
      facts: { open: 1, until: supplement.publishAt },
    });

    ports.clock.set(supplement.publishAt);
    expect(granted(await freeze(ports, 'supplement'))).toMatchObject({ number: 2, leftOut: 1 });
  });

  it('has those without a place, and no one who keeps the place it has', async () => {
    const { ports, inWest } = await afterFirstRun();
    await rejoined(ports, inWest);
    ports.clock.set(supplement.joinTo);

    expect(await frozen(ports, 'supplement')).toMatchObject({ applicants: 1, seats: 9 });
    const { applicants } = await instanceOf(ports, 2);
    expect(applicants).toMatchObject([{ id: inWest.id, overflow: true }]);
  });

  it('has a child whose objection was right, for the schools it prefers alone', async () => {
    const { ports, inNine, inWest, other } = await afterFirstRun();
    await changed(ports, inNine, { objection: upheld });
    await changed(ports, other, { objection: { ...upheld, standing: 'dismissed' } });
    await changed(ports, inWest, { state: 'DECLINED' });
    ports.clock.set(supplement.joinTo);

    // the seat it has is not among those that are given away
    expect(await frozen(ports, 'supplement')).toMatchObject({ applicants: 1, seats: 9 });
    const { applicants } = await instanceOf(ports, 2);
    expect(applicants).toEqual([expect.objectContaining({ id: inNine.id, overflow: false })]);
    expect(applicants[0]?.choices.map(({ school }) => school)).toEqual(['west']);
  });

  it('leaves out a child that has the school it likes best', async () => {
    const { ports, inNine, inWest } = await afterFirstRun();
    await changed(ports, inWest, { objection: upheld });
    await changed(ports, inNine, { state: 'DECLINED' });
    await rejoined(ports, inNine);
    ports.clock.set(supplement.joinTo);

    const { applicants } = await frozen(ports, 'supplement').then(() => instanceOf(ports, 2));
    expect(applicants.map(({ id }) => id)).toEqual([inNine.id]);
  });

  it('counts seats that others may move to as missing for those who have none', async () => {
    const tight = {
      ...book,
      schools: book.schools.map((one) => ({ ...one, overflow: one.id === 'west' })),
    };
    const ports = await countyWith(five, { book: tight });
    await published(ports);
    const all = await Promise.all(five.map((child) => now(ports, child)));
    const inNine = all.find(({ placement }) => placement?.school === 'nine');
    const inWest = all.find(({ placement }) => placement?.school === 'west');
    await changed(ports, inWest!, { state: 'DECLINED' });
    await changed(ports, inNine!, { objection: upheld });
    // its only seat would be the one that is free at `west`
    await stored(ports, [aTenant(8, { zones: [] })]);
    ports.clock.set(supplement.joinTo);

    expect((await frozen(ports, 'supplement')).shortage).toMatchObject({ missing: 1 });
  });
});

describe('the publication of the supplement', () => {
  it('waits for its own hour', async () => {
    const { ports, inWest } = await afterFirstRun();
    await rejoined(ports, inWest);
    ports.clock.set(supplement.joinTo);
    const { number, version } = await approved(ports, 'supplement');

    expect(refusalOf(await publishRun(ports, approver, { season, number, version }))).toEqual({
      code: 'before-publication',
      facts: { from: supplement.publishAt },
    });
  });

  it('gives a family that declined a place of the second run, and keeps the first in the record', async () => {
    const { ports, inWest } = await afterFirstRun();
    await rejoined(ports, inWest);

    await supplemented(ports);

    const child = await now(ports, inWest);
    expect(child).toMatchObject({
      state: 'PLACED',
      placement: { run: 2, school: 'west', supplement: true },
      earlier: [inWest.placement],
    });
    const events = await ports.applications.events(season, inWest.id);
    expect(events.map(({ event }) => event)).toEqual(['place', 'place']);
    expect(ports.sentMessages.at(-1)).toMatchObject({ template: 'supplement-placed' });
  });

  it('moves a child whose objection was right, also from the school it already goes to', async () => {
    for (const state of ['PLACED', 'ACCEPTED', 'CONFIRMED'] as const) {
      const { ports, inNine, inWest } = await afterFirstRun();
      await changed(ports, inNine, { state, objection: upheld });
      await changed(ports, inWest, { state: 'DECLINED' });

      await supplemented(ports);

      expect(await now(ports, inNine)).toMatchObject({
        state: 'PLACED',
        desk: 'west',
        placement: { run: 2, school: 'west' },
        earlier: [inNine.placement],
      });
      const last = (await ports.applications.events(season, inNine.id)).at(-1);
      expect(last).toMatchObject({ event: 'replace', from: state, to: 'PLACED', actor: 'system' });
    }
  });

  it('leaves it the place it has where no better one is free', async () => {
    const { ports, inNine } = await afterFirstRun();
    await changed(ports, inNine, { objection: upheld });

    const run = await supplemented(ports);

    expect(run.verified.every(({ holds }) => holds)).toBe(true);
    expect(await now(ports, inNine)).toMatchObject({ placement: inNine.placement, earlier: [] });
  });

  it('moves nobody who has given up the place meanwhile', async () => {
    const { ports, inNine, inWest } = await afterFirstRun();
    await changed(ports, inNine, { objection: upheld });
    await changed(ports, inWest, { state: 'DECLINED' });
    ports.clock.set(supplement.joinTo);
    const { number, version } = await approved(ports, 'supplement');
    await changed(ports, inNine, { state: 'DECLINED' });
    ports.clock.set(supplement.publishAt);

    granted(await publishRun(ports, approver, { season, number, version }));
    await finish(ports, 'publish', number);

    expect((await theRun(ports, number)).state).toBe('PUBLISHED');
    expect(await now(ports, inNine)).toMatchObject({ state: 'DECLINED', placement: { run: 1 } });
  });

  it('explains and proves to each family the run that placed its child', async () => {
    const { ports, inNine, inWest } = await afterFirstRun();
    await rejoined(ports, inWest);
    await supplemented(ports);

    for (const [child, number] of [
      [inNine, 1],
      [inWest, 2],
    ] as const) {
      const actor = { kind: 'guardian', owner: child.owner } as const;
      const of = { season, id: child.id };
      const { rosterRoot, resultHash } = await theRun(ports, number);
      expect(granted(await getResult(ports, actor, of))).toMatchObject({ resultHash });
      const proof = granted(await getProof(ports, actor, of));
      expect(proof.run).toBe(number);
      expect(proof.announcements.length).toBe(number === 1 ? 6 : 12);
      expect(rosterRoot).toHaveLength(64);
    }
  });

  it('lists both runs, the newest without being asked', async () => {
    const { ports, inWest } = await afterFirstRun();
    await rejoined(ports, inWest);
    await supplemented(ports);
    const idsOf = async (run?: number) =>
      granted(await listResults(ports, { season, run })).items.map(({ id }) => id);

    expect(await idsOf()).toEqual([inWest.id]);
    expect(await idsOf(1)).toHaveLength(five.length);
    expect(refusalOf(await listResults(ports, { season, run: 3 })).code).toBe('not-found');
  });
});

type Fate = 'stays' | 'declines' | 'rejoins' | 'objects';

describe('after any supplement', () => {
  const kinds = [
    (order: number) => aChild(order),
    (order: number) => aTenant(order),
    (order: number) => fondOfWest(order),
  ] as const;
  const child = fc.record({
    kind: fc.constantFrom(...kinds),
    fate: fc.constantFrom<Fate>('stays', 'declines', 'rejoins', 'objects'),
  });
  const meets: Readonly<
    Record<Fate, (ports: FakePorts, one: Application) => Promise<void> | undefined>
  > = {
    stays: () => undefined,
    declines: (ports, one) => changed(ports, one, { state: 'DECLINED' }),
    rejoins: rejoined,
    objects: (ports, one) => changed(ports, one, { objection: upheld }),
  };

  it('no child has two places, no school more children than seats, and nobody waits beside a seat', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(child, { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 0, max: 2 }),
        async (before, late) => {
          const first = before.map(({ kind }, i) => kind(i + 1));
          const ports = await countyWith(first, { book });
          await published(ports);
          for (const [i, { fate }] of before.entries())
            await meets[fate](ports, await now(ports, first[i]!));
          await stored(
            ports,
            children(late, (order) => aTenant(order + 20)),
          );
          ports.clock.set(supplement.joinTo);
          const { shortage } = await frozen(ports, 'supplement');
          if (shortage !== null) return;

          const run = await supplemented(ports);

          expect(run.verified.every(({ holds }) => holds)).toBe(true);
          const seated = seatedAt(ports);
          for (const { id, seats } of book.schools)
            expect(seated.get(id) ?? 0).toBeLessThanOrEqual(seats);
          for (const { state, placement, earlier } of ports.applications.all()) {
            expect(state).not.toBe('QUALIFIED');
            const runs = earlier.map((one) => one.run);
            if (placement !== null) expect(runs).not.toContain(placement.run);
            expect(new Set(runs).size).toBe(runs.length);
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});
