import { bureauApi } from '../../shared/contract/bureau.ts';
import type { RunFile, RunView, SeasonReport } from '../../shared/contract/bureau-views.ts';
import type { Level } from '../../shared/domain/rule-book/schema.ts';
import { bureauDesk } from '../../shared/usecases/actors.ts';
import type { DemoApplication } from '../demonstration/applications.ts';
import type { stops } from '../demonstration/calendar.ts';
import type { County } from '../demonstration/county.ts';
import { schools } from '../demonstration/schools.ts';
import { drawSeason, type Officers, publishSeason, runFile } from './allocate.ts';
import { applyFor } from './apply.ts';
import { type Call, httpClient, must } from './client.ts';
import { inParallel } from './in-parallel.ts';
import { confirmArrivals, type Desk, reviewAll } from './review.ts';
import { signInGuardian, signInStaff } from './sign-in.ts';
import type { MadeUpWitness } from './witnesses.ts';

export type SeasonFiles = Readonly<Record<RunFile, string>>;

export type SeasonOutcome = {
  readonly level: Level;
  readonly report: SeasonReport;
  readonly files: SeasonFiles;
};

type Say = (zh: string, en: string) => void;

const atOnce = 8;
const levels = ['primary', 'junior'] as const;

export const moveClock = async (
  origin: string,
  step: (typeof stops)[number]['id'],
): Promise<void> => {
  const moved = await fetch(`${origin}/demo/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ step }),
  });
  if (!moved.ok) throw new Error(`the clock cannot be moved to ${step}`);
};

/** Rule books through pre-flight, then the registers' extracts. */
export const setUpSeason = async (call: Call, officer: string, county: County): Promise<void> => {
  for (const level of levels)
    await must(call, bureauApi.publishRuleBook, {
      token: officer,
      params: { season: county.books[level].season },
      body: county.books[level],
    });
  for (const [kind, csv] of county.extracts)
    await must(call, bureauApi.importExtract, { token: officer, params: { kind }, body: csv });
};

export type Applying = {
  readonly workers?: number;
  /** applications by the child's place in the county, from before a stop */
  readonly applied?: ReadonlyMap<number, string>;
  readonly onApplied?: (place: number, application: string) => void;
};

/** All families of the county apply; the map finds a family's papers by its application. */
export const applyAll = async (
  call: Call,
  origin: string,
  county: County,
  { workers = atOnce, applied = new Map(), onApplied = () => {} }: Applying = {},
): Promise<ReadonlyMap<string, DemoApplication>> => {
  const families = new Map<string, DemoApplication>();
  const books = new Map(levels.map((level) => [county.books[level].season, county.books[level]]));
  // a family of twins signs in once
  const byPhone = new Map<string, (readonly [number, DemoApplication])[]>();
  for (const [place, child] of county.applications.entries()) {
    const before = applied.get(place);
    if (before !== undefined) families.set(before, child);
    else byPhone.set(child.phone, [...(byPhone.get(child.phone) ?? []), [place, child]]);
  }
  await inParallel([...byPhone], workers, async ([phone, children]) => {
    const token = await signInGuardian(call, phone);
    for (const [place, child] of children) {
      const book = books.get(child.season);
      if (book === undefined) throw new Error(`no rule book for ${child.season}`);
      const { id } = await applyFor(call, origin, token, book, child);
      families.set(id, child);
      onApplied(place, id);
    }
  });
  return families;
};

export const desksOf = async (
  origin: string,
  officer: string,
  level: Level,
): Promise<readonly Desk[]> => [
  ...(await Promise.all(
    schools
      .filter(({ classes }) => classes[level] !== undefined)
      .map(async ({ id }) => ({ name: id, token: await signInStaff(origin, `school-${id}`) })),
  )),
  { name: bureauDesk, token: officer },
];

const filesOf = async (
  call: Call,
  origin: string,
  token: string,
  run: RunView,
): Promise<SeasonFiles> => {
  const of = (file: RunFile) => runFile(call, origin, token, run, file);
  return {
    instance: await of('instance'),
    result: await of('result'),
    'public-bundle': await of('public-bundle'),
    'full-bundle': await of('full-bundle'),
  };
};

/** The whole season over HTTP: rule books, registers, families, desks, draw, publication, arrivals, report. */
export const runSeason = async (
  origin: string,
  county: County,
  witnesses: readonly MadeUpWitness[],
  say: Say,
): Promise<readonly SeasonOutcome[]> => {
  const call = httpClient(origin);
  const officers: Officers = {
    officer: await signInStaff(origin, 'bureau-officer'),
    approver: await signInStaff(origin, 'bureau-approver'),
  };
  await setUpSeason(call, officers.officer, county);
  say('规则已发布,部门数据已导入', 'rule books published, extracts imported');
  await moveClock(origin, 'registration');
  const families = await applyAll(call, origin, county);
  say(`${families.size} 名儿童已报名`, `${families.size} children have applied`);

  const outcomes: SeasonOutcome[] = [];
  await moveClock(origin, 'review');
  for (const level of levels) {
    const { season } = county.books[level];
    const desks = await desksOf(origin, officers.officer, level);
    const cases = await reviewAll(call, season, desks, families);
    say(`${season}:人工审核 ${cases} 件`, `${season}: ${cases} cases reviewed by people`);
  }
  await moveClock(origin, 'draw');
  for (const level of levels)
    await drawSeason(call, county.books[level].season, officers, witnesses);
  await moveClock(origin, 'objection');
  for (const level of levels) {
    const { season } = county.books[level];
    const run = await publishSeason(call, season, officers);
    say(`${season}:录取结果已公布`, `${season}: result published`);
    outcomes.push({
      level,
      report: await must(call, bureauApi.getReport, {
        token: officers.officer,
        params: { season },
      }),
      files: await filesOf(call, origin, officers.officer, run),
    });
  }
  await moveClock(origin, 'confirmation');
  const confirmed: SeasonOutcome[] = [];
  for (const outcome of outcomes) {
    const { season } = county.books[outcome.level];
    const desks = await desksOf(origin, officers.officer, outcome.level);
    await confirmArrivals(call, season, desks);
    const report = await must(call, bureauApi.getReport, {
      token: officers.officer,
      params: { season },
    });
    confirmed.push({ ...outcome, report });
    say(`${season}:学校已确认报到`, `${season}: schools have confirmed arrivals`);
  }
  return confirmed;
};
