import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dashboard } from '../../../../shared/contract/bureau-views.ts';
import {
  type Application,
  applicationStates,
} from '../../../../shared/domain/application/application.ts';
import { countApplication } from '../../../../shared/usecases/season/count-application.ts';
import { getDashboard } from '../../../../shared/usecases/season/get-dashboard.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import {
  aChild,
  anUnzoned,
  aTenant,
  children,
  homeOwner,
  inShared,
  provedBy,
} from '../../../support/season/children.ts';
import { officer, season, tightBook } from '../../../support/season/runs.ts';
import { granted, openCounty, otherBureau, refusalOf } from '../../../support/usecases/county.ts';

const counted = async (applications: readonly Application[], book = tightBook) => {
  const ports = await openCounty({ book });
  for (const application of applications) await countApplication(ports, application);
  return ports;
};

const shownAfter = async (applications: readonly Application[]) =>
  granted(await getDashboard(await counted(applications), officer, { season }));

describe('the dashboard', () => {
  it('is empty before anybody applies, every category and zone in its place', async () => {
    const view = await shownAfter([]);

    expect(view).toMatchObject({ seats: 11, applications: 0, demand: 0, byState: {}, unzoned: 0 });
    expect(view.byCategory.map(({ children: all }) => all)).toEqual(
      primaryBook.categories.map(() => 0),
    );
    expect(view.zones).toEqual([
      { zone: 'z-east', schools: ['east'], seats: 3, demand: 0, matched: 0, pressure: 'green' },
      {
        zone: 'z-shared',
        schools: ['west', 'nine'],
        seats: 8,
        demand: 0,
        matched: 0,
        pressure: 'green',
      },
    ]);
  });

  it('counts children by state, category and zone', async () => {
    const shared = aChild(4, { evidence: provedBy(homeOwner(inShared)), zones: ['z-shared'] });
    const view = await shownAfter([
      aChild(1),
      aTenant(2, { documents: 1 }),
      anUnzoned(3),
      shared,
      aChild(5, { state: 'UNDER_REVIEW', category: null }),
      aChild(6, { state: 'WITHDRAWN' }),
      aChild(7, { state: 'DRAFT' }),
    ]);

    expect(view).toMatchObject({
      applications: 7,
      demand: 5,
      byState: { QUALIFIED: 4, UNDER_REVIEW: 1, WITHDRAWN: 1, DRAFT: 1 },
      withoutDocuments: 4,
      unzoned: 1,
    });
    expect(view.byCategory.filter(({ children: all }) => all > 0)).toEqual([
      { category: 'HOUSE_HUKOU', children: 3 },
      { category: 'MIGRANT_TENANT', children: 1 },
      { category: 'OTHER', children: 1 },
    ]);
    expect(view.zones.map(({ zone, demand, matched }) => ({ zone, demand, matched }))).toEqual([
      { zone: 'z-east', demand: 3, matched: 2 },
      { zone: 'z-shared', demand: 1, matched: 1 },
    ]);
  });

  it.each([
    ['green below the seats', [...children(1), aTenant(11)], 'green'],
    ['orange where all who ask fill them', [...children(2), aTenant(11)], 'orange'],
    ['orange where all who ask are more', [...children(2), aTenant(11), aTenant(12)], 'orange'],
    ['red where owners registered there fill them alone', children(3), 'red'],
  ] as const)('shows a zone %s', async (_when, all, pressure) => {
    expect((await shownAfter(all)).zones[0]?.pressure).toBe(pressure);
  });

  it('follows an application through every state it passes', async () => {
    const ports = await openCounty({ book: tightBook });
    for (const [i, state] of applicationStates.entries()) {
      await countApplication(ports, aChild(1, { version: i + 1, state }));
      const view = granted(await getDashboard(ports, officer, { season }));
      expect(view).toMatchObject({ applications: 1, byState: { [state]: 1 } });
      expect(Object.keys(view.byState)).toEqual([state]);
    }
  });

  it('comes to the same figures however the stream repeats and mixes versions', async () => {
    const versions = [
      aChild(1, { version: 1, state: 'DRAFT' }),
      aChild(1, { version: 2, state: 'UNDER_REVIEW', category: null, zones: [] }),
      aChild(1, { version: 3 }),
      aTenant(2, { version: 1, state: 'SUBMITTED' }),
      aTenant(2, { version: 2, state: 'WITHDRAWN' }),
    ];
    const expected = await shownAfter(versions);

    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...versions, ...versions], { minLength: 10, maxLength: 10 }),
        async (mixed) => {
          expect(await shownAfter(mixed)).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has the shape the page reads', async () => {
    const view = await shownAfter([aChild(1), anUnzoned(2)]);

    expect(dashboard.parse(view)).toEqual(view);
  });

  it('shows another district nothing', async () => {
    const ports = await counted([aChild(1)]);

    expect(refusalOf(await getDashboard(ports, otherBureau, { season })).code).toBe('not-found');
  });

  it('takes an application of a season nobody published for a fault of the platform', async () => {
    const ports = await openCounty({ book: tightBook });

    await expect(countApplication(ports, aChild(1, { season: 'nowhere' }))).rejects.toThrow(
      'season nowhere is missing',
    );
  });
});
