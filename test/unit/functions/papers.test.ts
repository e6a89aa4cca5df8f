import { describe, expect, it } from 'vitest';
import { lambdaHandler } from '../../../functions/http/lambda.ts';
import { acceptPlace } from '../../../shared/usecases/families/decide-place.ts';
import { getApplication } from '../../../shared/usecases/families/get-application.ts';
import { allApps, bearer, json, sessionOf, site } from '../../support/functions/apps.ts';
import { gatewayEvent } from '../../support/functions/gateway.ts';
import { readPdf } from '../../support/papers/read-pdf.ts';
import {
  granted,
  mother,
  newRequest,
  openCounty,
  registriesAgree,
  season,
  stranger,
  submitted,
} from '../../support/usecases/county.ts';
import { publishedSeason } from '../../support/usecases/seasons-end.ts';

const accepted = async () => {
  const ports = await openCounty();
  registriesAgree(ports);
  const { id, answers } = await submitted(ports);
  await publishedSeason(ports);
  const { version } = granted(await getApplication(ports, mother, { season, id }));
  granted(await acceptPlace(ports, mother, { season, id, version, request: newRequest() }));
  const token = await sessionOf(ports);
  return { ports, id, token, name: answers.child.name, apps: allApps(ports) };
};

const pathOf = (id: string, paper: string) => `/families/${season}/applications/${id}/${paper}`;

describe('a paper', () => {
  it.each(['record', 'notice'])('%s is a file named by the number alone', async (paper) => {
    const { apps, id, token, name } = await accepted();

    const response = await apps.families.request(pathOf(id, paper), { headers: bearer(token) });
    const { text } = readPdf(new Uint8Array(await response.arrayBuffer()));

    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${id}.pdf"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(text).toContain(name);
    expect(JSON.stringify(apps.lines)).not.toContain(id);
  });

  it('speaks the language it is asked for', async () => {
    const { apps, id, token } = await accepted();

    const at = `${pathOf(id, 'record')}?language=en`;
    const response = await apps.families.request(at, { headers: bearer(token) });
    const odd = await apps.families.request(`${pathOf(id, 'record')}?language=fr`, {
      headers: bearer(token),
    });

    expect(readPdf(new Uint8Array(await response.arrayBuffer())).text).toContain('Record of');
    expect(await odd.json()).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'language' }],
    });
  });

  it.each(['record', 'notice'])('%s of another family is not there', async (paper) => {
    const { apps, id, ports } = await accepted();
    const token = await sessionOf(ports, stranger.owner);

    const response = await apps.families.request(pathOf(id, paper), { headers: bearer(token) });

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not-found' });
  });

  it('is nobody’s without signing in', async () => {
    const { apps, id } = await accepted();

    expect((await apps.families.request(pathOf(id, 'notice'))).status).toBe(401);
  });

  it('passes the gateway whole, as base64', async () => {
    const { apps, id, token } = await accepted();
    const handler = lambdaHandler(async () => apps.families);

    const answer = await handler(
      gatewayEvent({ method: 'GET', path: pathOf(id, 'notice'), token }),
    );

    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(readPdf(Buffer.from(answer.body, 'base64')).text).toContain('入学通知书');
  });
});

describe('a notice at the gate', () => {
  it('is checked by the school, its code in no line of the log', async () => {
    const { apps, id, ports, name } = await accepted();
    const code = ports.keyed.notice(season, id, 'east', 1);

    const response = await apps.schools.request(
      `/schools/${season}/applications/${id}/notice`,
      json({ code }, bearer('token-of-east-school')),
    );

    expect(await response.json()).toMatchObject({ standing: 'genuine', child: { name } });
    expect(JSON.stringify(apps.lines)).not.toContain(code);
    expect(site).toMatch(/^https:/);
  });
});
