import { describe, expect, it } from 'vitest';
import { seasonReport } from '../../../../shared/contract/bureau-views.ts';
import { approveRun } from '../../../../shared/usecases/season/approve-run.ts';
import { getReport } from '../../../../shared/usecases/season/get-report.ts';
import { publishRun } from '../../../../shared/usecases/season/publish-run.ts';
import {
  aChild,
  anUnzoned,
  aTenant,
  changed,
  homeOwner,
  inShared,
  provedBy,
  stored,
} from '../../../support/season/children.ts';
import {
  allocated,
  approver,
  countyWith,
  finish,
  frozen,
  officer,
  published,
  season,
  theRun,
} from '../../../support/season/runs.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import { granted, otherBureau, refusalOf } from '../../../support/usecases/county.ts';

const boarder = (order: number) =>
  aChild(order, {
    evidence: provedBy(homeOwner(inShared)),
    zones: ['z-shared'],
    answers: { ...aChild(order).answers, choices: ['nine'] },
  });

/* Four owners and a tenant ask for the three seats of `east`; one child boards at `nine`; one has no zone. */
const some = [
  aChild(1),
  aChild(2, { documents: 2 }),
  aChild(3),
  aChild(4),
  aTenant(5),
  boarder(6),
  anUnzoned(7, { documents: 1 }),
];

const reportOf = async (ports: FakePorts, actor = officer) => getReport(ports, actor, { season });

describe('the report of a season', () => {
  it('counts what the children counted by hand come to', async () => {
    const ports = await countyWith(some);
    await allocated(ports);

    const report = granted(await reportOf(ports));
    const schoolOf = new Map(report.schools.map((row) => [row.school, row]));

    // three owners fill `east`, whose rank is seated before the reserve; the rest is placed where seats are free
    expect(schoolOf.get('east')).toEqual({
      school: 'east',
      seats: 3,
      placed: 3,
      zone: 3,
      overflow: 0,
      confirmed: 0,
    });
    expect(report).toMatchObject({
      season,
      level: 'primary',
      run: 1,
      applicants: 7,
      withoutDocuments: 5,
      seats: 11,
      placed: { zone: 4, overflow: 3 },
      unplaced: 0,
      confirmed: 0,
      migrant: {
        children: 1,
        placed: 1,
        inPublic: 1,
        ratio: { numerator: 1, denominator: 1, target: 850, met: true },
      },
    });
    expect(report.groups).toEqual([
      { group: 'care', children: 0, placed: 0 },
      { group: 'matched', children: 5, placed: 5 },
      { group: 'migrant', children: 1, placed: 1 },
      { group: 'presale', children: 0, placed: 0 },
    ]);
    expect(report.categories.filter(({ children }) => children > 0)).toEqual([
      { category: 'HOUSE_HUKOU', children: 5, zone: 4, overflow: 1 },
      { category: 'MIGRANT_TENANT', children: 1, zone: 0, overflow: 1 },
      { category: 'OTHER', children: 1, zone: 0, overflow: 1 },
    ]);
  });

  it('counts the boarder at its school and leaves it out of the nearby ratio', async () => {
    const ports = await countyWith([aChild(1), boarder(6)]);
    await allocated(ports);

    const { nearby, schools } = granted(await reportOf(ports));

    expect(schools).toContainEqual(expect.objectContaining({ school: 'nine', placed: 1, zone: 1 }));
    expect(nearby).toEqual({ numerator: 1, denominator: 1, target: 1000, met: true });
  });

  it('is of the newest published run until another is published', async () => {
    const ports = await countyWith(some);
    await published(ports);
    await stored(ports, [aChild(8)]);
    await allocated(ports, 'one more child');
    expect(granted(await reportOf(ports))).toMatchObject({ run: 1, applicants: 7 });

    const { version } = await theRun(ports, 2);
    const command = { season, number: 2, version };
    granted(await approveRun(ports, approver, command));
    granted(await publishRun(ports, approver, { ...command, version: version + 1 }));
    await finish(ports, 'publish', 2);

    expect(granted(await reportOf(ports))).toMatchObject({ run: 2, applicants: 8 });
  });

  it('counts arrivals at each school', async () => {
    const ports = await countyWith([aChild(1), aChild(2), boarder(6)]);
    await published(ports);
    await changed(ports, aChild(1), { state: 'CONFIRMED' });
    await changed(ports, aChild(2), { state: 'NO_SHOW' });
    await changed(ports, boarder(6), { state: 'CONFIRMED' });

    const { confirmed, schools } = granted(await reportOf(ports));

    expect(confirmed).toBe(2);
    expect(schools.map((row) => [row.school, row.confirmed])).toEqual([
      ['east', 1],
      ['west', 0],
      ['nine', 1],
    ]);
  });

  it('has the shape the page reads', async () => {
    const ports = await countyWith(some);
    await allocated(ports);

    const report = granted(await reportOf(ports));

    expect(seasonReport.parse(report)).toEqual(report);
  });

  it('is not there before an allocation, nor for another district', async () => {
    const ports = await countyWith(some);
    await frozen(ports);
    expect(refusalOf(await reportOf(ports)).code).toBe('not-found');

    const second = await countyWith(some);
    await allocated(second);
    expect(refusalOf(await reportOf(second, otherBureau)).code).toBe('not-found');
  });
});
