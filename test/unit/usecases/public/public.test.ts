import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../../shared/domain/rule-book/schema.ts';
import { getPublicBundle } from '../../../../shared/usecases/public/get-public-bundle.ts';
import { getPublishedRun } from '../../../../shared/usecases/public/get-published-run.ts';
import { getRuleBook } from '../../../../shared/usecases/public/get-rule-book.ts';
import { getSeason } from '../../../../shared/usecases/public/get-season.ts';
import { getSigningKeys } from '../../../../shared/usecases/public/get-signing-keys.ts';
import { listResults } from '../../../../shared/usecases/public/list-results.ts';
import { listRuns } from '../../../../shared/usecases/public/list-runs.ts';
import { listSeasons } from '../../../../shared/usecases/public/list-seasons.ts';
import { lookUpZone } from '../../../../shared/usecases/public/look-up-zone.ts';
import { home } from '../../../support/domain/applications.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import { childId } from '../../../support/domain/people.ts';
import { children } from '../../../support/season/children.ts';
import {
  computed,
  countyWith,
  finish,
  theRun,
  season as tight,
} from '../../../support/season/runs.ts';
import {
  calendar,
  granted,
  openCounty,
  refusalOf,
  registriesAgree,
  season,
  submitted,
} from '../../../support/usecases/county.ts';
import { publishedSeason } from '../../../support/usecases/seasons-end.ts';

const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

describe('a season', () => {
  it('is listed with its step and its hashes', async () => {
    const ports = await openCounty();

    const { seasons, now } = granted(await listSeasons(ports));

    expect(now).toBe(ports.clock.now());
    expect(seasons).toMatchObject([
      { id: season, step: 'registration', ruleBookVersion: 1, publishedRun: null },
    ]);
  });

  it('does not exist before its announcement', async () => {
    const ports = await openCounty({ now: justBefore(calendar.announcedAt) });

    const outcomes = [
      await getSeason(ports, { season }),
      await getRuleBook(ports, { season }),
      await lookUpZone(ports, { season, address: home }),
    ];

    expect(granted(await listSeasons(ports)).seasons).toEqual([]);
    expect(outcomes.map((outcome) => refusalOf(outcome).code)).toEqual(Array(3).fill('not-found'));
  });

  it('is shown with categories in the order of their rank', async () => {
    const ports = await openCounty();

    const view = granted(await getSeason(ports, { season }));

    const ranks = view.categories.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(view.categories.find(({ code }) => code === 'HOUSE_HUKOU')?.guaranteed).toBe(true);
    expect(view.categories.find(({ code }) => code === 'OTHER')?.guaranteed).toBe(false);
    expect(view.schools.map(({ id }) => id)).toEqual(['east', 'west', 'nine']);
    expect(view.ages).toEqual({ bornFrom: '2019-09-01', bornTo: '2020-08-31' });
  });

  it('says of each school when its children come, where the book names a day', async () => {
    const arrival = { on: calendar.objectionTo, bring: [{ zh: '户口簿', en: 'Register' }] };
    const schools = primaryBook.schools.map((school) => ({ ...school, arrival }));
    const ports = await openCounty({ book: { ...primaryBook, schools } });

    const shown = granted(await getSeason(ports, { season }));

    expect(shown.schools.map((school) => school.arrival)).toEqual(schools.map(() => arrival));
  });

  it('gives its rule book whole', async () => {
    const ports = await openCounty();

    expect(ruleBook.parse(granted(await getRuleBook(ports, { season })))).toEqual(primaryBook);
  });
});

describe('looking up an address', () => {
  it.each([
    ['青禾县东风路15号', 'found', ['z-east'], ['east']],
    ['青禾县东风路16号', 'unknown', [], []],
    ['柳树村3组', 'found', ['z-shared'], ['west', 'nine']],
    ['火星基地', 'unknown', [], []],
  ])('%s is %s', async (address, standing, zones, schools) => {
    const ports = await openCounty();

    const found = granted(await lookUpZone(ports, { season, address }));

    expect(found.standing).toBe(standing);
    expect(found.zones.map(({ id }) => id)).toEqual(zones);
    expect(found.zones.flatMap((zone) => zone.schools)).toEqual(schools);
  });

  it('quotes the words of the plan', async () => {
    const ports = await openCounty();

    const { zones } = granted(await lookUpZone(ports, { season, address: home }));

    expect(primaryBook.zones[0]?.text).toContain(zones[0]?.clause);
  });
});

describe('the published run', () => {
  it('is not there before publication', async () => {
    const ports = await openCounty();

    expect(refusalOf(await getPublishedRun(ports, { season })).code).toBe('not-found');
  });

  it('gives what a recomputation needs', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    await submitted(ports);
    const run = await publishedSeason(ports);

    const shown = granted(await getPublishedRun(ports, { season }));

    expect(shown).toMatchObject({
      number: 1,
      state: 'PUBLISHED',
      rosterHash: run.rosterHash,
      rosterRoot: run.rosterRoot,
      ruleBookHash: run.ruleBookHash,
      programHash: run.programHash,
      witnesses: run.witnesses,
      nonces: run.nonces,
      seed: run.seed,
      resultHash: run.resultHash,
      resultRoot: run.resultRoot,
      publicRoot: run.publicRoot,
      announcements: run.announcements,
      applicants: 1,
      seats: 270,
      verified: run.verified,
      publishedAt: calendar.publishAt,
    });
    // nobody who works on it, and not where its files lie
    expect(JSON.stringify(shown)).not.toMatch(/runs\/|"frozenBy"|"drawnBy"|"approvedBy"/);
  });
});

describe('the bundle of a run', () => {
  it('is handed out once the run is published, from where the public may read', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    await submitted(ports);
    const bundleOf = (number = 1) => getPublicBundle(ports, { season, number });
    expect(refusalOf(await bundleOf()).code).toBe('not-found');
    const run = await publishedSeason(ports);

    const { url } = granted(await bundleOf());

    const sent = ports.records.send({ url, method: 'GET', headers: {} });
    const bundle = JSON.parse(new TextDecoder().decode(sent.body ?? undefined));
    expect(bundle).toMatchObject({
      format: 'sunshine-bundle/1',
      scope: 'public',
      announcements: run.announcements,
    });
    for (const secret of ['instance', 'result', 'salts']) expect(bundle).not.toHaveProperty(secret);
    expect(run.publicBundleKey).toMatch(/^public\//);
    expect(refusalOf(await bundleOf(2)).code).toBe('not-found');
  });

  it('can be checked with the keys that are shown', async () => {
    const ports = await openCounty();

    const { keys } = granted(await getSigningKeys(ports));

    expect(keys).toEqual([await ports.signer.publicKey()]);
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });
});

describe('every run', () => {
  it('is listed from the frozen roster on, a result only once it is verified', async () => {
    const ports = await countyWith(children(3));
    await computed(ports);
    const listed = async () => granted(await listRuns(ports, { season: tight })).items[0];

    expect(await listed()).toMatchObject({ state: 'COMPUTED', resultHash: null, resultRoot: null });
    await finish(ports, 'allocate');
    const { resultHash, resultRoot } = await theRun(ports);
    expect(await listed()).toMatchObject({ state: 'ALLOCATED', resultHash, resultRoot });
  });
});

describe('the public list', () => {
  const published = async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { id } = await submitted(ports);
    await publishedSeason(ports);
    return { ports, id };
  };

  it('holds number, masked name and school, and nothing else', async () => {
    const { ports, id } = await published();

    const list = granted(await listResults(ports, { season }));

    expect(list).toEqual({ items: [{ id, name: '林*禾', school: 'east' }], next: null });
    expect(JSON.stringify(list)).not.toContain(childId);
  });

  it('comes down at its hour', async () => {
    const { ports } = await published();

    ports.clock.set(justBefore(calendar.listsDownAt));
    const before = await listResults(ports, { season });
    ports.clock.set(calendar.listsDownAt);
    const after = await listResults(ports, { season });

    expect([before.ok, after.ok]).toEqual([true, false]);
  });

  it('is not there before a run is published', async () => {
    const ports = await openCounty({ now: calendar.publishAt });

    expect(refusalOf(await listResults(ports, { season })).code).toBe('not-found');
  });

  it('is read page by page', async () => {
    const { ports } = await published();

    const past = granted(await listResults(ports, { season, cursor: '200' }));
    const unknown = granted(await listResults(ports, { season, cursor: 'ZZZZ' }));

    expect(past).toEqual({ items: [], next: null });
    expect(unknown.items).toHaveLength(1);
  });
});
