import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { lambdaHandler } from '../../../functions/http/lambda.ts';
import { applicationView } from '../../../shared/contract/views.ts';
import { home, someAnswers, titleClaim } from '../../support/domain/applications.ts';
import { childId, motherId } from '../../support/domain/people.ts';
import { allApps } from '../../support/functions/apps.ts';
import { gatewayEvent } from '../../support/functions/gateway.ts';
import type { FakePorts } from '../../support/store/fakes.ts';
import { newRequest, openCounty, registriesAgree, season } from '../../support/usecases/county.ts';
import { publishedSeason } from '../../support/usecases/seasons-end.ts';

const phone = '13800000001';
const personal = [phone, childId, motherId, home, '林小禾', '苏晴', titleClaim.number];

/** A family at its phone: every call goes through the function as the gateway makes it. */
const atThePhone = (ports: FakePorts) => {
  const apps = allApps(ports);
  const handler = lambdaHandler(async () => apps.families);
  let token: string | undefined;
  const call = async (method: string, path: string, body?: unknown) => {
    const event = gatewayEvent({
      method,
      path: `/families${path}`,
      ...(token === undefined ? {} : { token }),
      ...(body === undefined ? {} : { body }),
    });
    const answered = await handler(event);
    return { status: answered.statusCode, text: answered.body, headers: answered.headers };
  };
  const signIn = async () => {
    const requested = await call('POST', '/codes', { phone });
    const { shownCode } = z.object({ shownCode: z.string() }).parse(JSON.parse(requested.text));
    const signed = await call('POST', '/sessions', { phone, code: shownCode });
    token = z.object({ token: z.string() }).parse(JSON.parse(signed.text)).token;
    return [requested.status, signed.status];
  };
  return { call, signIn, lines: apps.lines };
};

const viewOf = (text: string) => applicationView.parse(JSON.parse(text));

describe('a family at its phone', () => {
  it('goes from the code to the accepted place without a file', async () => {
    const ports = await openCounty();
    registriesAgree(ports);
    const { call, signIn } = atThePhone(ports);

    expect(await signIn()).toEqual([202, 201]);
    const started = await call('POST', '/applications', {
      season,
      request: newRequest(),
      answers: someAnswers(),
    });
    expect(started.status).toBe(201);
    const { id, version } = viewOf(started.text);
    const path = `/${season}/applications/${id}`;
    const sent = await call('POST', `${path}/submit`, { version, request: newRequest() });
    expect(viewOf(sent.text).state).toBe('QUALIFIED');

    await publishedSeason(ports);
    // the session has ended since
    expect((await call('GET', path)).status).toBe(401);
    await signIn();
    const placed = viewOf((await call('GET', path)).text);
    expect(placed).toMatchObject({ state: 'PLACED', placement: { school: 'east' } });
    const result = await call('GET', `${path}/result`);
    expect(JSON.parse(result.text)).toMatchObject({ placement: { school: 'east' } });
    const accepted = await call('POST', `${path}/accept`, {
      version: placed.version,
      request: newRequest(),
    });
    expect(viewOf(accepted.text).state).toBe('ACCEPTED');

    expect((await call('DELETE', '/session')).status).toBe(204);
    expect((await call('GET', '/applications')).status).toBe(401);
  });

  it('finds the gateway’s request id in answer and log', async () => {
    const { call, lines } = atThePhone(await openCounty());

    const { headers } = await call('GET', '/applications');

    expect(headers).toMatchObject({ 'x-correlation-id': 'gateway-request-1' });
    expect(lines).toMatchObject([{ correlation: 'gateway-request-1', status: 401 }]);
  });
});

describe('what a family types', () => {
  it('stands in no log line and in no problem, whatever goes wrong', async () => {
    const ports = await openCounty();
    const { call, signIn, lines } = atThePhone(ports);
    await signIn();
    const request = newRequest();
    const answers = someAnswers();
    const start = { season, request, answers };
    const started = viewOf((await call('POST', '/applications', start)).text);
    const path = `/${season}/applications/${started.id}`;
    const broken = { ...answers, guardian: { ...answers.guardian, relation: '林小禾' } };
    const refusals = [
      await call('POST', '/codes', { phone: `${phone}9` }),
      await call('POST', '/sessions', { phone, code: '000000' }),
      await call('POST', '/applications', { ...start, request: newRequest() }),
      await call('POST', '/applications', { ...start, answers: broken }),
      await call('PUT', path, { version: 1, request: newRequest(), answers: broken, [home]: home }),
      await call('PUT', path, { version: 9, request: newRequest(), answers }),
      await call('POST', `${path}/submit`, { version: 1, request: newRequest() }),
      await call('GET', `/${season}/applications/${childId}`),
      await call('GET', `/${season}/${encodeURIComponent('林小禾')}`),
    ];
    ports.applications.interruptNextWrite(() =>
      Promise.reject(new Error(`validation: ${home} ${childId}`)),
    );
    refusals.push(await call('PUT', path, { version: 1, request: newRequest(), answers }));

    expect(refusals.map(({ status }) => status)).toEqual([
      400, 410, 409, 400, 400, 409, 422, 404, 404, 500,
    ]);
    const written = JSON.stringify(lines) + refusals.map(({ text }) => text).join('');
    for (const each of [...personal, started.id]) expect(written).not.toContain(each);
  });
});

describe('a function that cannot be composed', () => {
  it('tries again with the next request', async () => {
    const { families } = allApps(await openCounty());
    let attempts = 0;
    const handler = lambdaHandler(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('the key service is away');
      return families;
    });
    const event = gatewayEvent({ method: 'GET', path: '/families/applications' });

    await expect(handler(event)).rejects.toThrow('the key service is away');
    expect((await handler(event)).statusCode).toBe(401);
    expect((await handler(event)).statusCode).toBe(401);
    expect(attempts).toBe(2);
  });
});
