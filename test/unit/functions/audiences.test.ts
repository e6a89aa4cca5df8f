import { describe, expect, it } from 'vitest';
import type { Endpoint, Endpoints } from '../../../shared/contract/endpoint.ts';
import { bureauApi, familiesApi, publicApi, schoolsApi } from '../../../shared/contract/index.ts';
import { problem } from '../../../shared/contract/problem.ts';
import { someAnswers } from '../../support/domain/applications.ts';
import { childId } from '../../support/domain/people.ts';
import { type Apps, allApps, bearer, json, sessionOf } from '../../support/functions/apps.ts';
import { nonces, witnesses } from '../../support/season/ceremony.ts';
import { openCounty, referred, season, stranger } from '../../support/usecases/county.ts';
import { publishedSeason } from '../../support/usecases/seasons-end.ts';

const tables = {
  public: publicApi,
  families: familiesApi,
  schools: schoolsApi,
  bureau: bureauApi,
} as const;
type AudienceName = keyof typeof tables;

const command = { version: 1, request: 'request-0' };

/** One well-formed body an endpoint. */
const bodies: Readonly<Record<string, unknown>> = {
  'families.requestCode': { phone: '13800000001' },
  'families.signIn': { phone: '13800000001', code: '000000' },
  'families.startApplication': { season, request: 'request-0', answers: someAnswers() },
  'families.saveDraft': { ...command, answers: someAnswers() },
  'families.addDocument': {
    ...command,
    fact: 'title',
    material: 'title-deed',
    mediaType: 'image/png',
    bytes: 9,
  },
  'families.reuseDocument': {
    ...command,
    fact: 'title',
    material: 'title-deed',
    from: { season, id: '0000-0000-0000', document: 'none' },
  },
  'families.raiseObjection': { ...command, reason: '请求复核派位' },
  'public.lookUpZone': { address: '东风路15号' },
  'schools.checkNotice': { code: 'ABCDE12345' },
  'schools.decideCase': { ...command, verdicts: [], outcome: 'settle' },
  'bureau.decideCase': { ...command, verdicts: [], outcome: 'settle' },
  'bureau.decideObjection': { ...command, upheld: true, answer: '已复核答复' },
  'bureau.releaseChild': { idNumber: childId, reason: 'wrong-guardian', request: 'request-0' },
  'bureau.checkRuleBook': {},
  'bureau.publishRuleBook': {},
  'bureau.importExtract': 'a,b\n1,2\n',
  'bureau.freezeRoster': { request: 'request-0' },
  'bureau.announceWitnesses': { version: 1, witnesses },
  'bureau.drawNumbers': { version: 1, nonces },
  'bureau.voidRun': { version: 1, nonces: [null, ...nonces.slice(1)] },
  'bureau.approveRun': { version: 1 },
  'bureau.publishRun': { version: 1 },
};

type Ids = { readonly id?: string; readonly season?: string };

const pathOf = ({ path, query }: Endpoint, { id = '0000-0000-0000', season: of = season }: Ids) =>
  path
    .replace('{season}', of)
    .replace('{id}', id)
    .replace('{document}', 'none')
    .replace('{number}', '1')
    .replace('{file}', 'result')
    .replace('{kind}', 'households') +
  (query !== undefined && 'reason' in query.shape ? '?reason=review' : '');

const call = (
  apps: Apps,
  audience: AudienceName,
  [name, endpoint]: readonly [string, Endpoint],
  token: string | null,
  ids: Ids = {},
) => {
  const body = bodies[`${audience}.${name}`] ?? command;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return apps[audience].request(pathOf(endpoint, ids), {
    method: endpoint.method.toUpperCase(),
    headers: token === null ? {} : bearer(token),
    ...(endpoint.body === undefined ? {} : { body: text }),
  });
};

const endpointsOf = (audience: AudienceName): readonly (readonly [string, Endpoint])[] => {
  const table: Endpoints = tables[audience];
  return Object.entries(table);
};

const audienceNames = ['public', 'families', 'schools', 'bureau'] as const;
const every = audienceNames.flatMap((audience) =>
  endpointsOf(audience).map((entry) => ({ audience, entry, label: `${audience} ${entry[0]}` })),
);
const guarded = every.filter(({ entry: [, { signIn }] }) => signIn !== 'none');

describe('without signing in', () => {
  it.each(guarded)('$label is refused', async ({ audience, entry }) => {
    const response = await call(allApps(await openCounty()), audience, entry, null);

    expect(response.status).toBe(401);
    expect(problem.parse(await response.json()).code).toBe('not-signed-in');
  });
});

describe('with the token of another audience', () => {
  it.each(guarded)('$label is refused', async ({ audience, entry }) => {
    const ports = await openCounty();
    const tokens = {
      public: '',
      families: 'token-of-the-bureau',
      schools: 'token-of-the-bureau',
      bureau: 'token-of-east-school',
    };

    const response = await call(allApps(ports), audience, entry, tokens[audience]);

    expect([401, 403]).toContain(response.status);
  });

  it.each(guarded.filter(({ audience }) => audience !== 'families'))(
    "$label is refused with a family's session",
    async ({ audience, entry }) => {
      const ports = await openCounty();

      const response = await call(allApps(ports), audience, entry, await sessionOf(ports));

      expect(response.status).toBe(401);
    },
  );
});

describe('with identifiers that belong to others', () => {
  const foreign = {
    public: '',
    families: `session-token-of-${stranger.owner}`,
    schools: 'token-of-west-school',
    bureau: 'token-of-another-bureau',
  };
  const addressed = guarded.filter(({ entry: [, { path }] }) => path.includes('{id}'));

  it.each(addressed)('$label knows no such application', async ({ audience, entry }) => {
    const ports = await openCounty();
    const { id } = await referred(ports);
    await sessionOf(ports, stranger.owner);

    const response = await call(allApps(ports), audience, entry, foreign[audience], { id });

    expect(response.status).toBe(404);
    expect(problem.parse(await response.json()).code).toBe('not-found');
  });

  const ofSeason = guarded.filter(
    ({ audience, entry: [name, { path }] }) =>
      audience === 'bureau' && path.includes('{season}') && name !== 'publishRuleBook',
  );

  it.each(ofSeason)('$label knows no season of another district', async ({ audience, entry }) => {
    const ports = await openCounty();

    const response = await call(allApps(ports), audience, entry, foreign.bureau);

    expect(response.status).toBe(404);
  });
});

describe('with an application that does not exist', () => {
  const own = {
    public: '',
    families: 'session-token-of-MOTHER',
    schools: 'token-of-east-school',
    bureau: 'token-of-the-bureau',
  };

  it.each(guarded)('$label answers something sensible', async ({ audience, entry }) => {
    const ports = await openCounty();
    await sessionOf(ports);

    const response = await call(allApps(ports), audience, entry, own[audience]);

    expect(response.status).toBeLessThan(500);
    if (response.status >= 400) {
      const { code } = problem.parse(await response.json());
      const declared: readonly string[] = entry[1].refusals;
      expect([...declared, 'not-found', 'invalid-input']).toContain(code);
    }
  });

  it.each(every)(
    '$label names a season of a wrong form as unknown',
    async ({ audience, entry }) => {
      if (!entry[1].path.includes('{season}')) return;
      const ports = await openCounty();
      await sessionOf(ports);

      const response = await call(allApps(ports), audience, entry, own[audience], {
        season: 'UPPER%20case',
      });

      expect(response.status).toBe(404);
    },
  );
});

describe('what everybody may see', () => {
  it('may be kept for a minute, and what one person sees not at all', async () => {
    const ports = await openCounty();
    const apps = allApps(ports);

    const seasons = await apps.public.request('/public/seasons');
    const own = await apps.families.request('/families/applications', {
      headers: bearer(await sessionOf(ports)),
    });

    expect(seasons.headers.get('cache-control')).toBe('public, max-age=60');
    expect(seasons.headers.get('x-robots-tag')).toBe('noindex');
    expect(own.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the bureau', () => {
  it('is told the row of a CSV file that is none', async () => {
    const apps = allApps(await openCounty());

    const response = await apps.bureau.request('/bureau/extracts/households', {
      method: 'POST',
      headers: { ...bearer('token-of-the-bureau'), 'content-type': 'text/csv' },
      body: 'a,b\n1,2\n"张小明,3\n',
    });
    const text = await response.text();

    expect(response.status).toBe(422);
    expect(JSON.parse(text)).toMatchObject({ code: 'extract-refused', facts: { row: 3 } });
    expect(text).not.toContain('张小明');
  });

  it('reads dashboard, runs, report and files of a published season', async () => {
    const ports = await openCounty();
    await referred(ports);
    await publishedSeason(await settled(ports));
    const apps = allApps(ports);
    const paths = ['dashboard', 'runs', 'runs/1', 'runs/1/files/result', 'report', 'applications'];

    const statuses = await Promise.all(
      paths.map(
        async (path) =>
          (
            await apps.bureau.request(`/bureau/${season}/${path}`, {
              headers: bearer('token-of-the-bureau'),
            })
          ).status,
      ),
    );

    expect(statuses).toEqual(paths.map(() => 200));
  });
});

const settled = async (ports: Awaited<ReturnType<typeof openCounty>>) => {
  const apps = allApps(ports);
  const [application] = ports.applications.all();
  if (application === undefined) throw new Error('nothing was referred');
  const response = await apps.schools.request(
    `/schools/${season}/applications/${application.id}/decision`,
    {
      method: 'POST',
      headers: bearer('token-of-east-school'),
      body: JSON.stringify({
        version: application.version,
        request: 'settle-the-case',
        outcome: 'settle',
        verdicts: [{ kind: 'hukou', standing: 'refuted' }],
      }),
    },
  );
  expect(response.status).toBe(200);
  return ports;
};

describe('the network of a request', () => {
  const from = (sourceIp: string) => ({ requestContext: { requestId: 'g', http: { sourceIp } } });
  const ask = (apps: Apps, at: number, sourceIp: string) =>
    apps.families.request(
      '/families/codes',
      json({ phone: String(13800000100 + at) }),
      from(sourceIp),
    );

  it('is limited in the codes it asks for, and stands in no log and no store in plain', async () => {
    const ports = await openCounty();
    const counted: string[] = [];
    const guardians = {
      ...ports.guardians,
      count: (subject: string, window: string, until: string) => {
        counted.push(subject);
        return ports.guardians.count(subject, window, until);
      },
    };
    const apps = allApps({ ...ports, guardians });

    const statuses: number[] = [];
    for (let at = 0; at < 101; at++) statuses.push((await ask(apps, at, '203.0.113.9')).status);
    const elsewhere = await ask(apps, 200, '203.0.113.10');

    expect(statuses.filter((status) => status === 202)).toHaveLength(100);
    expect(statuses.at(-1)).toBe(429);
    expect(elsewhere.status).toBe(202);
    expect(counted).toHaveLength(102);
    expect(JSON.stringify([counted, apps.lines])).not.toContain('203.0.113');
  });
});
