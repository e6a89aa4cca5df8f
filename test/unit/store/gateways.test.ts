import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpRegistries } from '../../../shared/store/http-registries.ts';
import { httpSms } from '../../../shared/store/http-sms.ts';
import { family, makeApplication, makeRuleBook } from '../../support/store/values.ts';

type Received = { readonly url: string; readonly authorization: string; readonly body: unknown };

let server: Server;
let endpoint: string;
let received: Received[];
let answer: { status: number; body: string };

const record = async (request: IncomingMessage) => {
  const { authorization = '' } = request.headers;
  received.push({ url: request.url ?? '', authorization, body: JSON.parse(await text(request)) });
};

beforeEach(async () => {
  received = [];
  answer = { status: 200, body: '{}' };
  server = createServer((request, response) => {
    void record(request).then(() =>
      response.writeHead(answer.status, { location: `${endpoint}/elsewhere` }).end(answer.body),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

describe('a city’s data-sharing service', () => {
  const { answers } = makeApplication();
  const claim = answers.claims[0]!;
  const outages: unknown[] = [];
  const ask = (at = endpoint) => {
    outages.length = 0;
    return httpRegistries({
      endpoint: at,
      token: 'service-token',
      onOutage: (error) => outages.push(error),
    }).verify(makeRuleBook(), answers, claim);
  };
  const unavailable = { verdict: 'UNAVAILABLE', causes: ['register-unavailable'] };

  it('is asked with the claim in the body and answers with the fact', async () => {
    const fact = { kind: 'hukou', address: family.address, since: '2020-01-01' };
    answer.body = JSON.stringify({ verdict: 'MATCH', fact, causes: [] });

    expect(await ask()).toEqual({ verdict: 'MATCH', fact, causes: [] });
    expect(received).toEqual([
      {
        url: '/',
        authorization: 'Bearer service-token',
        body: {
          district: '410122',
          season: 'sunny-2026',
          child: answers.child,
          guardian: answers.guardian,
          claim,
        },
      },
    ]);
    expect(outages).toEqual([]);
  });

  it.each([
    ['an error', 500, '{}'],
    ['no JSON', 200, '<html>'],
    ['another form', 200, '{"verdict":"PERHAPS"}'],
    ['a match without a fact', 200, '{"verdict":"MATCH"}'],
    ['a match of another fact', 200, '{"verdict":"MATCH","fact":{"kind":"title"}}'],
  ])('is unavailable when it answers with %s', async (_name, status, body) => {
    answer = { status, body };

    expect(await ask()).toEqual(unavailable);
    expect(outages).toHaveLength(1);
    expect(String(outages[0])).not.toContain(family.address);
  });

  it('is unavailable when it sends the question on to another host', async () => {
    answer = { status: 307, body: '' };

    expect(await ask()).toEqual(unavailable);
    expect(received).toHaveLength(1);
  });

  it('is unavailable when nobody answers', async () => {
    expect(await ask('http://127.0.0.1:1')).toEqual(unavailable);
    expect(outages).toHaveLength(1);
  });
});

describe('the text message gateway', () => {
  it('is sent phone, template and facts', async () => {
    await httpSms(endpoint).deliver(family.phone, 'submitted', { number: 'A' });

    expect(received[0]?.body).toEqual({
      phone: family.phone,
      template: 'submitted',
      facts: { number: 'A' },
    });
  });

  it('fails without repeating the phone, so that the queue tries again', async () => {
    answer = { status: 502, body: family.phone };

    const failure = await httpSms(endpoint).deliver(family.phone, 'submitted', {}).catch(String);

    expect(failure).toBe('Error: sms gateway: answered 502');
  });
});
