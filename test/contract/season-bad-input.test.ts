import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoApplication } from '../../local/demonstration/applications.ts';
import { applyFor } from '../../local/season/apply.ts';
import { type Answer, type Call, httpClient, must } from '../../local/season/client.ts';
import { setUpSeason } from '../../local/season/run-season.ts';
import { signInGuardian, signInStaff } from '../../local/season/sign-in.ts';
import { bureauApi } from '../../shared/contract/bureau.ts';
import { familiesApi } from '../../shared/contract/families.ts';
import { publicApi } from '../../shared/contract/public.ts';
import { idCheckCharacter } from '../../shared/domain/identity/id-number.ts';
import { smallCounty } from '../support/season-world/small-county.ts';
import { tableDump } from '../support/season-world/table-dump.ts';
import { startWorld, type World } from '../support/season-world/world.ts';
import { binaryMissing } from '../support/store/database.ts';

const seed = 7;
const county = smallCounty(seed, 1);
const { season } = county.books.primary;

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the made-up county has no ${what}`);
  return value;
};
const ofPrimary = county.applications.filter((one) => one.season === season);
const family = found(
  ofPrimary.find(({ household }) => household.disagreement === 'none'),
  'family whose registers agree',
);
/** born on 2021-03-15 */
const bornTooLate = '41990020210315001';
/** signs in for themselves and applies for nobody */
const stranger = '19912345678';

/** the object's key as the signed address names it */
const keyOf = (url: string): string =>
  found(
    new URL(url, 'http://localhost').searchParams.get('key') ?? undefined,
    'key in the address',
  );

const withNumber = ({ answers }: DemoApplication, idNumber: string) => ({
  season,
  request: `number-${idNumber}`,
  answers: { ...answers, child: { ...answers.child, idNumber } },
});

describe.skipIf(binaryMissing !== null)(`bad input over HTTP ${binaryMissing ?? ''}`, () => {
  let world: World;
  let call: Call;
  let officer: string;
  let guardian: string;
  let other: string;
  beforeAll(async () => {
    world = await startWorld(seed);
    const { origin } = world.platform;
    call = httpClient(origin);
    officer = await signInStaff(origin, 'bureau-officer');
    await setUpSeason(call, officer, county);
    guardian = await signInGuardian(call, family.phone);
    other = await signInGuardian(call, stranger);
  });
  afterAll(() => world.stop());

  /** what a request is answered, and that it left nothing behind */
  const refused = async (send: () => Promise<Answer<unknown>>) => {
    const before = await tableDump(world.platform);
    const answer = await send();
    expect(await tableDump(world.platform)).toEqual(before);
    if (answer.ok) throw new Error('the bad input was taken');
    return answer.problem;
  };

  it('names the number whose check digit is wrong', async () => {
    const right = family.child.idNumber;
    const wrong = `${right.slice(0, 17)}${right.endsWith('0') ? '1' : '0'}`;

    const problem = await refused(() =>
      call(familiesApi.startApplication, { token: guardian, body: withNumber(family, wrong) }),
    );

    expect(problem).toMatchObject({
      status: 400,
      code: 'invalid-input',
      fields: [{ path: 'answers.child.idNumber', code: 'id-number-check-digit' }],
    });
    expect(JSON.stringify(problem)).not.toContain(wrong);
  });

  it('says between which days a child must be born who is too young', async () => {
    const problem = await refused(() =>
      call(familiesApi.startApplication, {
        token: guardian,
        body: withNumber(family, `${bornTooLate}${idCheckCharacter(bornTooLate)}`),
      }),
    );

    expect(problem).toMatchObject({
      status: 422,
      code: 'too-young',
      facts: { bornFrom: '2019-09-01', bornTo: '2020-08-31' },
    });
  });

  it('takes no second application for a child, whoever sends it from another phone', async () => {
    const applied = await applyFor(
      call,
      world.platform.origin,
      guardian,
      county.books.primary,
      family,
    );

    const problem = await refused(() =>
      call(familiesApi.startApplication, {
        token: other,
        body: { season, request: 'from-another-phone', answers: family.answers },
      }),
    );

    expect(problem).toMatchObject({ status: 409, code: 'already-applied' });
    expect(JSON.stringify(problem)).not.toContain(applied.id);
    const { items } = await must(call, familiesApi.listApplications, { token: other });
    expect(items).toEqual([]);
  });

  it('names the column that a register lacks, and imports none of its rows', async () => {
    const csv = found(county.extracts.get('titles'), 'register of titles');
    const [header = '', ...rows] = csv.trimEnd().split('\n');
    const columns = header.split(',');
    const lost = columns.at(-1);
    const without = [header, ...rows]
      .map((row) => row.split(',').slice(0, -1).join(','))
      .join('\n');

    const problem = await refused(() =>
      call(bureauApi.importExtract, { token: officer, params: { kind: 'titles' }, body: without }),
    );

    expect(problem).toMatchObject({
      status: 422,
      code: 'extract-refused',
      fields: [{ code: 'column-missing', facts: { row: 1, field: 'since', header: lost } }],
    });
  });

  it('names row and field of a register that holds no day where a day belongs', async () => {
    const csv = found(county.extracts.get('permits'), 'register of permits');
    const [header = '', first = '', ...rows] = csv.trimEnd().split('\n');
    const spoiled = first.replace(/\d{4}-\d{2}-\d{2}/, 'yesterday');

    const problem = await refused(() =>
      call(bureauApi.importExtract, {
        token: officer,
        params: { kind: 'permits' },
        body: [header, spoiled, ...rows].join('\n'),
      }),
    );

    expect(problem).toMatchObject({
      status: 422,
      code: 'extract-refused',
      facts: { faults: 1 },
      fields: [{ path: 'row 2.since', facts: { row: 2, field: 'since' } }],
    });
  });

  it('names the zone and the school that a rule book does not know, and keeps the one before', async () => {
    const book = structuredClone(county.books.primary);
    const zone = found(book.zones[2], 'third zone');
    const before = await must(call, publicApi.getRuleBook, { params: { season } });

    const problem = await refused(() =>
      call(bureauApi.publishRuleBook, {
        token: officer,
        params: { season },
        body: {
          ...book,
          zones: book.zones.map((one) => (one === zone ? { ...one, schools: ['nowhere'] } : one)),
        },
      }),
    );

    expect(problem).toMatchObject({ status: 422, code: 'rule-book-refused' });
    expect(problem.fields).toContainEqual({
      path: 'zones[2].schools[0]',
      code: 'unknown-school',
      facts: { school: 'nowhere' },
    });
    expect(await must(call, publicApi.getRuleBook, { params: { season } })).toEqual(before);
  });

  it('says of a body that is no JSON that it is none', async () => {
    const before = await tableDump(world.platform);

    const response = await fetch(new URL('/families/applications', world.platform.origin), {
      method: 'POST',
      headers: { authorization: `Bearer ${guardian}`, 'content-type': 'application/json' },
      body: '{"season": "qinghe',
    });

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'not-json', status: 400 });
    expect(await tableDump(world.platform)).toEqual(before);
  });

  it('names the witness whose commitment is no commitment, and the value that is no value', async () => {
    const witnesses = ['家长代表', '县公证处'].map((name, i) => ({
      name,
      commitment: i === 0 ? 'a1'.repeat(32) : '314159265358',
    }));
    const params = { season, number: 1 };

    const announcing = await refused(() =>
      call(bureauApi.announceWitnesses, {
        token: officer,
        params,
        body: { version: 1, witnesses },
      }),
    );
    const drawing = await refused(() =>
      call(bureauApi.drawNumbers, {
        token: officer,
        params,
        body: { version: 1, nonces: ['a1'.repeat(16), '271828182845'] },
      }),
    );

    expect(announcing).toMatchObject({
      status: 400,
      code: 'invalid-input',
      fields: [{ path: 'witnesses.1.commitment', code: 'invalid-format' }],
    });
    expect(drawing).toMatchObject({
      status: 400,
      fields: [{ path: 'nonces.1', code: 'invalid-format' }],
    });
    expect(JSON.stringify([announcing, drawing])).not.toMatch(/314159|271828/);
  });

  it('refuses a program that calls itself photo.jpg, and keeps none of it', async () => {
    const doubtful = found(
      ofPrimary.find(({ child }) => child !== family.child),
      'second family',
    );
    const token = await signInGuardian(call, doubtful.phone);
    const draft = await must(call, familiesApi.startApplication, {
      token,
      body: { season, request: 'program-start', answers: doubtful.answers },
    });
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 7)]);
    const params = { season, id: draft.id };
    const { document, upload } = await must(call, familiesApi.addDocument, {
      token,
      params,
      body: {
        version: draft.version,
        request: 'program-photo.jpg',
        fact: 'hukou',
        material: found(
          county.books.primary.materials.find(({ fact }) => fact === 'hukou')?.documents[0]?.code,
          'paper for the household register',
        ),
        mediaType: 'image/jpeg',
        bytes: program.length,
      },
    });
    const { status } = await fetch(new URL(upload.url, world.platform.origin), {
      method: 'PUT',
      headers: upload.headers,
      body: program,
    });

    const answer = await call(familiesApi.settleDocument, {
      token,
      params: { ...params, document },
    });

    expect(status).toBe(204);
    expect(answer).toMatchObject({
      ok: false,
      problem: { status: 415, code: 'file-type-refused', facts: { found: 'program' } },
    });
    const after = await must(call, familiesApi.getApplication, { token, params });
    expect(after.state).toBe('DRAFT');
    expect(after.documents).toMatchObject([{ state: 'REFUSED', refusal: 'file-type-refused' }]);
    expect(await world.platform.ports.documents.size(keyOf(upload.url))).toBeNull();
  });

  it('logs none of it as a failure of its own', () => {
    expect(world.failures()).toEqual([]);
  });
});
