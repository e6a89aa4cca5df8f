import { join } from 'node:path';
import type { DemoApplication } from '../../local/demonstration/applications.ts';
import type { Circumstance } from '../../local/demonstration/households.ts';
import { drawSeason, publishSeason } from '../../local/season/allocate.ts';
import { httpClient, must } from '../../local/season/client.ts';
import { repeatableEntropy } from '../../local/season/repeatable.ts';
import { reviewAll } from '../../local/season/review.ts';
import { applyAll, desksOf, moveClock, setUpSeason } from '../../local/season/run-season.ts';
import { signInStaff } from '../../local/season/sign-in.ts';
import { madeUpWitnesses } from '../../local/season/witnesses.ts';
import { bureauApi } from '../../shared/contract/bureau.ts';
import type { CaseView } from '../../shared/contract/views.ts';
import type { FactKind } from '../../shared/domain/evidence/facts.ts';
import { smallCounty } from '../support/season-world/small-county.ts';
import { startWorld, type World } from '../support/season-world/world.ts';
import { agrees, onlyChild, without } from './world.ts';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
const percent = 2;

/** The families whose season is followed, each for something of its own. */
type Cast = {
  /** a migrant family without property; the register of employment does not know the employer */
  readonly tenant: DemoApplication;
  /** an owner in an estate whose flats are delivered late */
  readonly owner: DemoApplication;
  readonly twins: readonly [DemoApplication, DemoApplication];
  /** its title is in no register, and the first photo will not do */
  readonly returned: DemoApplication;
  readonly declining: DemoApplication;
  readonly objecting: DemoApplication;
};

export type FamiliesWorld = World &
  Cast & {
    readonly origin: string;
    readonly season: string;
    readonly title: string;
    /** a category's name in Chinese */
    readonly categoryOf: (family: DemoApplication) => string;
    readonly schoolOf: (id: string | undefined) => string;
    readonly caseOf: (id: string) => Promise<CaseView>;
    /** every desk works off what lies on it, with the papers these families have */
    readonly review: () => Promise<void>;
    /** a desk gives a case back: the photo of one fact is not clear */
    readonly giveBack: (id: string, fact: FactKind) => Promise<void>;
    readonly upholdObjection: (id: string, answer: string) => Promise<void>;
    readonly draw: (reason?: string) => Promise<void>;
    readonly publish: () => Promise<void>;
    /** who applied before our eyes, so that a desk finds the papers */
    readonly applied: (id: string, family: DemoApplication) => void;
  };

const single = (circumstance: Circumstance) => (family: DemoApplication) =>
  family.household.circumstance === circumstance &&
  family.household.children.length === 1 &&
  family.household.elder === null &&
  agrees(family);

const castOf = (families: readonly DemoApplication[]): Cast | null => {
  const tenant = families.find(single('MIGRANT_TENANT'));
  const owner = families.find(single('PRESALE'));
  const [first, second] = families.filter(
    ({ household: { children, elder, disagreement } }) =>
      children.length === 2 && elder === null && disagreement === 'none',
  );
  const [returned, declining, objecting] = families.filter(
    (family) => onlyChild(family) && agrees(family),
  );
  if (tenant === undefined || owner === undefined || first === undefined) return null;
  if (second?.phone !== first.phone) return null;
  if (returned === undefined || declining === undefined || objecting === undefined) return null;
  return { tenant, owner, twins: [first, second], returned, declining, objecting };
};

/** the first made-up county that has them all */
const countyWithCast = () => {
  for (const seed of seeds) {
    const county = smallCounty(seed, percent);
    const { season } = county.books.primary;
    const applications = county.applications.filter((one) => one.season === season);
    const cast = castOf(applications);
    if (cast !== null) return { seed, season, cast, county: { ...county, applications } };
  }
  throw new Error('no seed makes a county with all these families');
};

const deskTools = (origin: string, season: string) => {
  const call = httpClient(origin);
  const families = new Map<string, DemoApplication>();
  const officer = () => signInStaff(origin, 'bureau-officer');
  const caseOf = async (id: string): Promise<CaseView> =>
    must(call, bureauApi.getCase, {
      token: await officer(),
      params: { season, id },
      query: { reason: 'inquiry' },
    });
  return {
    families,
    applied: (id: string, family: DemoApplication) => void families.set(id, family),
    caseOf,
    review: async () => {
      const desks = await desksOf(origin, await officer(), 'primary');
      await reviewAll(call, season, desks, families);
    },
    giveBack: async (id: string, fact: FactKind) => {
      const { version } = await caseOf(id);
      await must(call, bureauApi.decideCase, {
        token: await officer(),
        params: { season, id },
        body: {
          version,
          request: `give-back-${id}`,
          verdicts: [],
          outcome: 'return',
          defects: [{ fact, code: 'document-unclear', note: '右下角反光，看不清日期' }],
        },
      });
    },
    upholdObjection: async (id: string, answer: string) => {
      const { version } = await caseOf(id);
      await must(call, bureauApi.decideObjection, {
        token: await signInStaff(origin, 'bureau-approver'),
        params: { season, id },
        body: { version, request: `uphold-${id}`, upheld: true, answer },
      });
    },
  };
};

/** A small county of primary schools; all but the families before our eyes have applied. */
export const openFamiliesWorld = async (): Promise<FamiliesWorld> => {
  const { seed, season, cast, county } = countyWithCast();
  const { tenant, owner, twins, returned } = cast;
  const extracts = without(
    without(county.extracts, tenant.employer),
    returned.household.titleNumber,
  );
  const world = await startWorld(seed, { pages: join(import.meta.dirname, '../../dist/web') });
  const { origin } = world.platform;
  const call = httpClient(origin);
  await setUpSeason(call, await signInStaff(origin, 'bureau-officer'), { ...county, extracts });
  await moveClock(origin, 'registration');
  const shown: readonly DemoApplication[] = [tenant, owner, ...twins, returned];
  const applications = county.applications.filter((one) => !shown.includes(one));
  const { families, ...desks } = deskTools(origin, season);
  for (const [id, family] of await applyAll(call, origin, { ...county, applications }))
    families.set(id, family);
  const witnesses = madeUpWitnesses(repeatableEntropy(seed));
  const officers = async () => ({
    officer: await signInStaff(origin, 'bureau-officer'),
    approver: await signInStaff(origin, 'bureau-approver'),
  });
  const { title, categories, schools } = county.books.primary;
  return {
    ...world,
    ...cast,
    ...desks,
    origin,
    season,
    title: title.zh,
    categoryOf: ({ answers }) =>
      categories.find(({ code }) => code === answers.category)?.name.zh ?? '',
    schoolOf: (id) => schools.find((school) => school.id === id)?.name.zh ?? '',
    draw: async (reason) => drawSeason(call, season, await officers(), witnesses, reason),
    publish: async () => {
      await publishSeason(call, season, await officers());
    },
  };
};
