import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ApplicationState } from '../../../../shared/domain/application/application.ts';
import { henanCounty } from '../../../../shared/domain/rule-book/templates/henan-county.ts';
import { canonicalJson } from '../../../../shared/proof/canonical-json.ts';
import { announceWitnesses } from '../../../../shared/usecases/season/announce-witnesses.ts';
import { approveRun } from '../../../../shared/usecases/season/approve-run.ts';
import { freezeRoster } from '../../../../shared/usecases/season/freeze-roster.ts';
import { getRun, listRuns } from '../../../../shared/usecases/season/look-up-runs.ts';
import { aSchool, calendar, primaryBook, primaryCounty } from '../../../support/domain/county.ts';
import { announcementsOf, witnesses } from '../../../support/season/ceremony.ts';
import {
  aChild,
  anUnzoned,
  aTenant,
  changed,
  children,
  stored,
} from '../../../support/season/children.ts';
import {
  allocated,
  approved,
  approver,
  committed,
  countyWith,
  drawn,
  freeze,
  frozen,
  officer,
  published,
  publishing,
  season,
  textOf,
  theRun,
} from '../../../support/season/runs.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import { otherBureau, refusalOf } from '../../../support/usecases/county.ts';

const duringReview = '2026-08-10T02:00:00.000Z';

const applicantsOf = async (ports: FakePorts, run = 1): Promise<readonly string[]> => {
  const { applicants } = JSON.parse(await textOf(ports, (await theRun(ports, run)).instanceKey));
  return applicants.map(({ id }: { id: string }) => id);
};

describe('the roster is not frozen', () => {
  it('while families may still register', async () => {
    const ports = await countyWith(children(2), { now: '2026-08-07T15:59:59.999Z' });

    expect(refusalOf(await freeze(ports))).toEqual({
      code: 'registration-still-open',
      facts: { until: calendar.registrationTo },
    });
    expect(ports.records.keys()).toEqual([]);
  });

  it.each<ApplicationState>(['SUBMITTED', 'UNDER_REVIEW', 'RETURNED'])(
    'while a %s application can still be settled',
    async (state) => {
      const ports = await countyWith([aChild(1), aChild(2, { state })], { now: duringReview });

      expect(refusalOf(await freeze(ports))).toEqual({
        code: 'reviews-open',
        facts: { open: 1, until: calendar.reviewTo },
      });
    },
  );

  it('for another district, which sees no season at all', async () => {
    const ports = await countyWith(children(2));
    const command = { season, request: 'request' };

    expect(refusalOf(await freezeRoster(ports, otherBureau, command)).code).toBe('not-found');
    expect(await ports.runs.list(season)).toEqual([]);
  });
});

describe('a frozen roster', () => {
  it('can be had once registration is over and nobody waits for a reviewer', async () => {
    const ports = await countyWith(children(2), { now: calendar.registrationTo });

    expect(await frozen(ports)).toMatchObject({
      number: 1,
      state: 'FROZEN',
      allowed: ['witnesses'],
    });
  });

  it('waits for nobody when reviews have ended', async () => {
    const ports = await countyWith([aChild(1), aChild(2, { state: 'UNDER_REVIEW' })], {
      now: calendar.reviewTo,
    });

    expect(await frozen(ports)).toMatchObject({ applicants: 1, leftOut: 1 });

    expect(await applicantsOf(ports)).toEqual([aChild(1).id]);
  });

  it('has the qualified children and nobody else', async () => {
    const others = (['DRAFT', 'NOT_QUALIFIED', 'WITHDRAWN'] as const).map((state, i) =>
      aChild(i + 10, { state }),
    );
    const ports = await countyWith([...others, aTenant(2), aChild(1), anUnzoned(3)]);

    const run = await frozen(ports);

    expect(run.applicants).toBe(3);
    expect(await applicantsOf(ports)).toEqual([1, 2, 3].map((order) => aChild(order).id).sort());
  });

  it('has every child of a season of several pages', async () => {
    const ports = await countyWith(children(501));

    expect((await frozen(ports)).applicants).toBe(501);
  });

  it('is its published hash: SHA-256 of the canonical instance', async () => {
    const ports = await countyWith(children(3));

    const { rosterHash } = await frozen(ports);
    const text = await textOf(ports, (await theRun(ports)).instanceKey);

    expect(rosterHash).toBe(createHash('sha256').update(text.trimEnd()).digest('hex'));
    expect(text.trimEnd()).toBe(canonicalJson(JSON.parse(text)));
  });

  it('does not depend on the order in which families applied', async () => {
    const all = [aChild(1), aTenant(2), anUnzoned(3)];
    const [first, second] = await Promise.all(
      [all, all.toReversed()].map(async (each) => frozen(await countyWith(each))),
    );

    expect(second!.rosterHash).toBe(first!.rosterHash);
  });

  it('names seats that are missing before anybody draws, and allows no draw', async () => {
    const book = henanCounty({
      ...primaryCounty,
      schools: [
        aSchool('east', { seats: 2 }),
        aSchool('west', { seats: 1 }),
        aSchool('nine', { seats: 1 }),
      ],
    });
    const ports = await countyWith(children(6), { book });

    expect(await frozen(ports)).toMatchObject({
      shortage: { children: 6, seats: 4, missing: 2, schools: ['east', 'nine', 'west'] },
      allowed: [],
    });
  });

  it('is one run however often it is asked for', async () => {
    const ports = await countyWith(children(2));

    const first = await frozen(ports);
    ports.clock.advance(60_000);
    const second = await frozen(ports);

    expect(second).toEqual(first);
    expect(await ports.runs.list(season)).toHaveLength(1);
  });

  it('is one run for two officers at once', async () => {
    const ports = await countyWith(children(2));

    const outcomes = await Promise.all([freeze(ports), freeze(ports)]);

    expect(outcomes.map(({ ok }) => ok)).toContain(true);
    expect(await ports.runs.list(season)).toHaveLength(1);
  });

  it('stays what it was where another officer’s roster comes second', async () => {
    const ports = await countyWith(children(2));
    // this officer has read the season and is about to write when the other's run stands
    let meanwhile: (() => Promise<unknown>) | null = async () => {
      await stored(ports, [aChild(3)]);
      await frozen(ports);
    };
    const overtaken: FakePorts = {
      ...ports,
      records: {
        ...ports.records,
        put: async (...given) => {
          const other = meanwhile;
          meanwhile = null;
          await other?.();
          return ports.records.put(...given);
        },
      },
    };

    expect(refusalOf(await freeze(overtaken)).code).toBe('changed-meanwhile');
    const { instanceKey, rosterHash } = await theRun(ports);
    const text = await textOf(ports, instanceKey);
    expect(createHash('sha256').update(text.trimEnd()).digest('hex')).toBe(rosterHash);
  });
});

describe('a further run', () => {
  it('is refused where nothing has changed since the last one', async () => {
    const ports = await countyWith(children(2));
    await drawn(ports);

    expect(refusalOf(await freeze(ports, 'again'))).toEqual({
      code: 'run-unchanged',
      facts: { run: 1 },
    });
  });

  it('needs a reason', async () => {
    const ports = await countyWith(children(2));
    await published(ports);
    await stored(ports, [aChild(3)]);

    expect(refusalOf(await freeze(ports))).toEqual({
      code: 'invalid-input',
      fields: [{ path: 'reason', code: 'missing' }],
    });
  });

  it.each([
    ['committed to by its witnesses', committed, 'COMMITTED'],
    ['drawn', drawn, 'DRAWN'],
    ['approved', approved, 'APPROVED'],
    ['being published', publishing, 'PUBLISHING'],
  ] as const)(
    'waits while the last one is %s: nobody looks for another result',
    async (_when, reach, state) => {
      const ports = await countyWith(children(2));
      await reach(ports);
      await stored(ports, [aChild(3)]);

      expect(refusalOf(await freeze(ports, 'another roster'))).toEqual({
        code: 'run-under-way',
        facts: { run: 1, state },
      });
      expect(await ports.runs.list(season)).toHaveLength(1);
    },
  );

  it('may follow one that nobody has approved, which stays to be seen', async () => {
    const ports = await countyWith(children(2));
    const given = await allocated(ports);
    await stored(ports, [aChild(3)]);

    expect(await frozen(ports, 'a child was left out')).toMatchObject({
      number: 2,
      reason: 'a child was left out',
      applicants: 3,
    });
    // only its version tells that another has followed
    expect(await theRun(ports, 1)).toEqual({ ...given, version: given.version + 1 });
    const command = { season, number: 1, version: given.version + 1 };
    expect(refusalOf(await approveRun(ports, approver, command))).toMatchObject({
      code: 'wrong-state',
      facts: { newest: 2 },
    });
  });

  it('links its announcements to those of the one before', async () => {
    const ports = await countyWith(children(2));
    const given = await allocated(ports);
    await stored(ports, [aChild(3)]);
    await frozen(ports, 'a child was left out');

    const [roster] = announcementsOf(await theRun(ports, 2));
    expect(roster).toMatchObject({
      kind: 'roster',
      run: 2,
      sequence: 5,
      previous: createHash('sha256')
        .update(given.announcements.at(-1) ?? '')
        .digest('hex'),
      reason: 'a child was left out',
    });
  });

  it('lets the one before announce nothing beside it, though both were asked for at once', async () => {
    const ports = await countyWith(children(2));
    const { version } = await frozen(ports);
    // the officer's witnesses are about to be written when another officer's run stands
    let meanwhile: (() => Promise<unknown>) | null = async () => {
      await stored(ports, [aChild(3)]);
      await frozen(ports, 'a child was left out');
    };
    const overtaken: FakePorts = {
      ...ports,
      signer: {
        ...ports.signer,
        sign: async (payload) => {
          const other = meanwhile;
          meanwhile = null;
          await other?.();
          return ports.signer.sign(payload);
        },
      },
    };

    const command = { season, number: 1, version, witnesses };
    expect(refusalOf(await announceWitnesses(overtaken, officer, command)).code).toBe(
      'changed-meanwhile',
    );
    expect((await theRun(ports, 1)).announcements).toHaveLength(1);
    expect(announcementsOf(await theRun(ports, 2))[0]).toMatchObject({ sequence: 2 });
  });

  it('stands beside the first, which stays as it was', async () => {
    const ports = await countyWith(children(2));
    const first = await published(ports);
    const files = await Promise.all(
      [first.instanceKey, first.resultKey].map((key) => textOf(ports, key)),
    );
    await stored(ports, [aChild(3)]);

    const second = await frozen(ports, 'a child was left out');

    expect(second).toMatchObject({ number: 2, reason: 'a child was left out', applicants: 1 });
    expect(await theRun(ports, 1)).toEqual({ ...first, version: first.version + 1 });
    expect(
      await Promise.all([first.instanceKey, first.resultKey].map((key) => textOf(ports, key))),
    ).toEqual(files);
    const listed = await listRuns(ports, officer, { season });
    expect(listed.ok && listed.value.items.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('follows from a changed rule book too', async () => {
    const ports = await countyWith(children(2));
    await frozen(ports);
    const before = await ports.ruleBooks.findSeason(season);
    await ports.ruleBooks.put(
      { ...before!, ruleBookVersion: 2, ruleBookHash: 'b'.repeat(64) },
      primaryBook,
      1,
    );

    expect(await frozen(ports, 'the plan was mended')).toMatchObject({
      number: 2,
      ruleBookVersion: 2,
    });
  });

  it('gives away the seats that are left, not those of children placed before', async () => {
    const ports = await countyWith(
      children(3, (order) => (order < 3 ? aChild(order) : aTenant(order))),
    );
    await published(ports);
    await stored(ports, [aChild(4), aTenant(5)]);
    // one family does not come: its seat is free again
    await changed(ports, aChild(1), { state: 'NO_SHOW' });

    const { seats } = await frozen(ports, 'supplement');
    const { schools } = JSON.parse(await textOf(ports, (await theRun(ports, 2)).instanceKey));

    expect(seats).toBe(11 - 2);
    expect(schools).toContainEqual(
      expect.objectContaining({ id: 'east', seats: 1, reserves: [{ group: 'migrant', seats: 0 }] }),
    );
  });
});

describe('a run', () => {
  it('is shown without the places of its files', async () => {
    const ports = await countyWith(children(2));
    await frozen(ports);

    const shown = await getRun(ports, officer, { season, number: 1 });

    expect(shown).toMatchObject({ ok: true, value: { applicants: 2, seats: 11 } });
    expect(JSON.stringify(shown)).not.toContain('runs/');
  });

  it('of a number nobody froze, or of another district, is not found', async () => {
    const ports = await countyWith(children(2));
    await frozen(ports);

    for (const [actor, number] of [
      [officer, 2],
      [otherBureau, 1],
    ] as const)
      expect(refusalOf(await getRun(ports, actor, { season, number })).code).toBe('not-found');
    expect(refusalOf(await listRuns(ports, otherBureau, { season })).code).toBe('not-found');
  });
});
