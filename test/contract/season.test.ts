import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpClient, must } from '../../local/season/client.ts';
import { repeatableEntropy } from '../../local/season/repeatable.ts';
import { reportText } from '../../local/season/report-text.ts';
import { runSeason, type SeasonOutcome } from '../../local/season/run-season.ts';
import { signInStaff } from '../../local/season/sign-in.ts';
import { madeUpWitnesses } from '../../local/season/witnesses.ts';
import { bureauApi } from '../../shared/contract/bureau.ts';
import { publicApi } from '../../shared/contract/public.ts';
import { verify, verifyBundle } from '../../shared/proof/verifier/index.ts';
import { verifyBeacon } from '../../shared/store/drand.ts';
import { verifyEs256 } from '../../shared/store/es256.ts';
import { publicAnswers } from '../support/season-world/public-answers.ts';
import { givenAway, secretsOf } from '../support/season-world/secrets.ts';
import { smallCounty } from '../support/season-world/small-county.ts';
import { keptFiles, startWorld, type World } from '../support/season-world/world.ts';
import { binaryMissing } from '../support/store/database.ts';

const seed = 5;
const county = smallCounty(seed, 3);
const secrets = secretsOf(county);

const runOn = async (world: World) => {
  const said: string[] = [];
  const outcomes = await runSeason(
    world.platform.origin,
    county,
    madeUpWitnesses(repeatableEntropy(seed)),
    (zh, en) => said.push(zh, en),
  );
  return { said: said.join('\n'), outcomes };
};

const seasonOf = ({ level }: SeasonOutcome) => county.books[level].season;

describe.skipIf(binaryMissing !== null)(`a season over HTTP ${binaryMissing ?? ''}`, () => {
  let world: World;
  let outcomes: readonly SeasonOutcome[];
  let said: string;
  beforeAll(async () => {
    world = await startWorld(seed);
    ({ outcomes, said } = await runOn(world));
  }, 240_000);
  afterAll(() => world.stop());

  it('places every child of both levels, some of them in the overflow', () => {
    const reports = outcomes.map(({ report }) => report);

    expect(reports.map(({ level }) => level)).toEqual(['primary', 'junior']);
    for (const { level, applicants, placed, unplaced } of reports) {
      const applied = county.applications.filter(({ season }) => season.endsWith(level));
      expect(applicants).toBe(applied.length);
      expect(unplaced).toBe(0);
      expect(placed.zone + placed.overflow).toBe(applicants);
    }
    expect(reports.reduce((sum, { placed }) => sum + placed.overflow, 0)).toBeGreaterThan(0);
  });

  it('publishes files on which every property of the verifier holds', () => {
    for (const { files } of outcomes) {
      const report = verify(JSON.parse(files.instance), JSON.parse(files.result));

      expect(report.filter(({ holds }) => !holds)).toEqual([]);
      expect(report).toHaveLength(9);
    }
  });

  it('gives auditors and everybody bundles on which every property holds that they can judge', async () => {
    const tools = { verifySignature: verifyEs256, verifyBeacon };
    for (const outcome of outcomes) {
      const { items } = await must(httpClient(world.platform.origin), publicApi.listRuns, {
        params: { season: seasonOf(outcome) },
      });
      const full = await verifyBundle(JSON.parse(outcome.files['full-bundle']), tools);
      const shown: unknown = JSON.parse(outcome.files['public-bundle']);
      const open = await verifyBundle(shown, tools);

      expect([...full, ...open].filter(({ holds }) => !holds)).toEqual([]);
      expect(full).toHaveLength(10);
      expect(open.map(({ property }) => property)).toContain('P9');
      expect(shown).toMatchObject({ announcements: items[0]?.announcements });
      expect(items[0]?.announcements).toHaveLength(6);
    }
  });

  it('offers everybody the same bundle as the bureau, and the key it is signed with', async () => {
    const { origin } = world.platform;
    const call = httpClient(origin);
    const [outcome] = outcomes;
    if (outcome === undefined) throw new Error('there is no season');

    const { url } = await must(call, publicApi.getPublicBundle, {
      params: { season: seasonOf(outcome), number: 1 },
    });
    const text = await (await fetch(new URL(url, origin))).text();
    const { keys } = await must(call, publicApi.getSigningKeys);

    expect(text).toBe(outcome.files['public-bundle']);
    expect(keys).toEqual([JSON.parse(text).key]);
  });

  it('says nobody in a bundle for everybody, not even by an application number', () => {
    for (const { files } of outcomes) {
      const { applicants } = JSON.parse(files.instance);
      const ids: readonly string[] = applicants.map(({ id }: { id: string }) => id);
      expect(ids.filter((id) => files['public-bundle'].includes(id))).toEqual([]);
      expect(givenAway(secrets, files['public-bundle'] + files['full-bundle'])).toEqual([]);
    }
  });

  it('prints the figures of the report that the bureau reads', async () => {
    const call = httpClient(world.platform.origin);
    const token = await signInStaff(world.platform.origin, 'bureau-officer');

    for (const outcome of outcomes) {
      const read = await must(call, bureauApi.getReport, {
        token,
        params: { season: seasonOf(outcome) },
      });
      expect(reportText(outcome.report)).toBe(reportText(read));
      const printed = reportText(outcome.report);
      for (const figure of [
        read.applicants,
        `${read.withoutDocuments} (`,
        read.placed.zone,
        read.placed.overflow,
        read.unplaced,
        `${read.nearby.numerator} / ${read.nearby.denominator} =`,
        `${read.migrant.placed} / ${read.migrant.children}`,
        `${read.migrant.ratio.numerator} / ${read.migrant.ratio.denominator} =`,
        read.seats,
      ])
        expect(printed).toMatch(new RegExp(` ${String(figure).replace(/[(/]/g, '\\$&')}`));
    }
  });

  it('gives the same bytes when it runs again in an empty folder', async () => {
    const again = await startWorld(seed);
    try {
      const second = await runOn(again);

      // bundles hold signatures, and no two of them are alike
      const computed = ({ files }: SeasonOutcome) => [files.instance, files.result];
      expect(second.outcomes.map(computed)).toEqual(outcomes.map(computed));
      expect(second.outcomes.map(({ report }) => report)).toEqual(
        outcomes.map(({ report }) => report),
      );
    } finally {
      await again.stop();
    }
  }, 240_000);

  it('logs no failure', () => {
    expect(world.failures()).toEqual([]);
  });

  it('keeps nobody in any file: no name, number, phone or address', async () => {
    const kept = await keptFiles(world.folder);

    expect([...kept.keys()]).toEqual(
      expect.arrayContaining(['database.sqlite', 'database.sqlite-wal', 'messages.log']),
    );
    expect([...kept.keys()].some((path) => path.startsWith('objects/records/'))).toBe(true);
    const database = Buffer.concat(
      [...kept].filter(([path]) => path.startsWith('database')).map(([, bytes]) => bytes),
    );
    expect(database.includes('HOUSE_HUKOU')).toBe(true);
    for (const [path, bytes] of kept) expect(givenAway(secrets, bytes), path).toEqual([]);
  });

  it('says nobody on the terminal, in the log, or in the files it publishes', () => {
    expect(givenAway(secrets, said)).toEqual([]);
    expect(world.logged.length).toBeGreaterThan(county.applications.length * 3);
    expect(givenAway(secrets, JSON.stringify(world.logged))).toEqual([]);
    for (const { files, report } of outcomes) {
      expect(givenAway(secrets, files.instance + files.result)).toEqual([]);
      expect(givenAway(secrets, reportText(report))).toEqual([]);
    }
  });

  it('tells the public masked names, and nobody whole', async () => {
    for (const outcome of outcomes) {
      const { origin } = world.platform;
      const answers = await publicAnswers(origin, seasonOf(outcome));
      const { items } = await must(httpClient(origin), publicApi.listResults, {
        params: { season: seasonOf(outcome) },
        query: { limit: 200 },
      });

      expect(items).toHaveLength(outcome.report.applicants);
      for (const { name } of items) expect(name).toContain('*');
      for (const [path, text] of answers) expect(givenAway(secrets, text), path).toEqual([]);
    }
  });

  it('is what the command runs, prints and writes', async () => {
    const out = await mkdtemp(join(tmpdir(), 'sunshine-command-'));
    try {
      const { stdout } = await promisify(execFile)(
        'npx',
        ['tsx', 'local/season.ts', '--percent', '1', '--seed', String(seed), '--out', out],
        { maxBuffer: 10_000_000 },
      );

      for (const level of ['primary', 'junior']) {
        const [instance, result, report] = await Promise.all(
          ['instance.json', 'result.json', 'report.txt'].map((file) =>
            readFile(join(out, `${level}-${file}`), 'utf8'),
          ),
        );
        expect(stdout).toContain(report);
        expect(stdout.match(/P9 holds/g)).toHaveLength(4);
        expect(report).toMatch(/unplaced +0\n/);
        expect(
          verify(JSON.parse(instance ?? ''), JSON.parse(result ?? '')).every(({ holds }) => holds),
        ).toBe(true);
      }
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  }, 240_000);
});
