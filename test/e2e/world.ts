import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { DemoApplication } from '../../local/demonstration/applications.ts';
import type { County } from '../../local/demonstration/county.ts';
import { httpClient } from '../../local/season/client.ts';
import { reviewAll } from '../../local/season/review.ts';
import { applyAll, desksOf, setUpSeason } from '../../local/season/run-season.ts';
import { signInStaff } from '../../local/season/sign-in.ts';
import { smallCounty } from '../support/season-world/small-county.ts';
import { startWorld, type World } from '../support/season-world/world.ts';
import { fillRest } from './family.ts';

const crowdedZone = 'z-renmin';
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

export type JourneyWorld = World & {
  readonly origin: string;
  readonly season: string;
  readonly otherSeason: string;
  /** all registers agree with this family */
  readonly agreeing: DemoApplication;
  /** the register of titles does not have this family's flat yet */
  readonly doubtful: DemoApplication;
};

export const onlyChild = ({
  household: { children, elder, circumstance },
}: DemoApplication): boolean =>
  circumstance === 'HOUSE_HUKOU' && children.length === 1 && elder === null;

export const agrees = ({ household, answers }: DemoApplication): boolean =>
  household.disagreement === 'none' && answers.guardian?.relation === 'father';

/** the first made-up county that has both families */
const countyWithBoth = (percent: number) => {
  for (const seed of seeds) {
    const county = smallCounty(seed, percent);
    const { season } = county.books.primary;
    const families = county.applications.filter(
      (one) => one.season === season && onlyChild(one) && agrees(one),
    );
    const agreeing = families.find(({ household }) => household.zone.schools.length > 1);
    const doubtful = families.find(({ household }) => household.zone.id === crowdedZone);
    if (agreeing !== undefined && doubtful !== undefined)
      return { seed, county, season, agreeing, doubtful };
  }
  throw new Error('no seed makes a county with both families');
};

/** Two minutes of the world's clock: a second code so soon would be refused. */
export const pause = ({ platform: { clock } }: World): void =>
  clock.set(new Date(Date.parse(clock.now()) + 120_000).toISOString());

/** the registers with none of the rows that name a document */
export const without = (extracts: County['extracts'], number: string): County['extracts'] =>
  new Map(
    [...extracts].map(([kind, csv]) => [
      kind,
      csv
        .split('\n')
        .filter((row) => !row.includes(number))
        .join('\n'),
    ]),
  );

export type EmptyWorld = World & {
  readonly origin: string;
  readonly title: string;
  readonly family: DemoApplication;
  /** the family's situation in words */
  readonly category: string;
  /** from the page of the family's situation to the check */
  readonly fillRest: (page: Page) => Promise<void>;
};

/** A small county in which nobody has applied yet, and one family that all registers agree with. */
export const openEmptyWorld = async (percent: number): Promise<EmptyWorld> => {
  const { seed, county, agreeing } = countyWithBoth(percent);
  const world = await startWorld(seed, { pages: join(import.meta.dirname, '../../dist/web') });
  const { origin } = world.platform;
  const officer = await signInStaff(origin, 'bureau-officer');
  await setUpSeason(httpClient(origin), officer, county);
  const { title, categories } = county.books.primary;
  const category = categories.find(({ code }) => code === agreeing.answers.category)?.name.zh ?? '';
  return {
    ...world,
    origin,
    title: title.zh,
    family: agreeing,
    category,
    fillRest: (page) => fillRest(page, agreeing, category, async () => {}),
  };
};

const openCounty = async (percent: number) => {
  const { seed, county, season, agreeing, doubtful } = countyWithBoth(percent);
  const extracts = without(county.extracts, doubtful.household.titleNumber);
  const world = await startWorld(seed, { pages: join(import.meta.dirname, '../../dist/web') });
  const { origin } = world.platform;
  const call = httpClient(origin);
  const officer = await signInStaff(origin, 'bureau-officer');
  await setUpSeason(call, officer, { ...county, extracts });
  const otherSeason = county.books.junior.season;
  return {
    call,
    officer,
    county,
    opened: { ...world, origin, season, otherSeason, agreeing, doubtful },
  };
};

/** A small county whose registration has begun, and nobody has applied yet. */
export const openQuietWorld = async (percent: number): Promise<JourneyWorld> =>
  (await openCounty(percent)).opened;

/** A small county that has applied and been reviewed, but for two families who do so before our eyes. */
export const openJourneyWorld = async (percent: number): Promise<JourneyWorld> => {
  const { call, officer, county, opened } = await openCounty(percent);
  const { origin, agreeing, doubtful } = opened;
  const others = county.applications.filter((one) => one !== agreeing && one !== doubtful);
  const families = await applyAll(call, origin, { ...county, applications: others });
  for (const level of ['primary', 'junior'] as const)
    await reviewAll(
      call,
      county.books[level].season,
      await desksOf(origin, officer, level),
      families,
    );
  return opened;
};
