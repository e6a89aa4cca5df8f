import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  authorizeUrl,
  challengeOf,
  discover,
  newPending,
  readPending,
  redeem,
  type Tools,
} from '../../../web/desk/oidc.ts';

const config = { issuer: 'https://id.example/oidc', clientId: 'pages' };
const document = {
  issuer: config.issuer,
  authorization_endpoint: 'https://id.example/oidc/authorize',
  token_endpoint: 'https://id.example/oidc/token',
};

const tools = (answers: Readonly<Record<string, unknown>> = {}) => {
  const sent: { url: string; body: unknown }[] = [];
  const kit: Tools = {
    fetch: async (url, init) => {
      sent.push({ url, body: init?.body });
      const body = answers[url];
      return body === undefined ? new Response('', { status: 404 }) : Response.json(body);
    },
    random: (bytes) => new Uint8Array(bytes).fill(255),
    sha256: async (text) => new Uint8Array(createHash('sha256').update(text).digest()).buffer,
  };
  return { kit, sent };
};

const wellKnown = `${config.issuer}/.well-known/openid-configuration`;
const whole = { [wellKnown]: document, [document.token_endpoint]: { access_token: 'a-token' } };
const pending = { verifier: 'v'.repeat(43), state: 'state-1', hash: '#/s/cases' };

describe('sign-in by authorization code', () => {
  it('derives the challenge of RFC 7636, appendix B', async () => {
    const { kit } = tools();

    expect(await challengeOf(kit, 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('sends the challenge, never the verifier, to the issuer', () => {
    const { kit } = tools();
    const begun = newPending(kit, '#/s');

    const url = new URL(
      authorizeUrl(
        { authorize: document.authorization_endpoint, token: document.token_endpoint },
        config,
        'https://site/schools.html',
        begun,
        'the-challenge',
      ),
    );

    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'pages',
      redirect_uri: 'https://site/schools.html',
      scope: 'openid',
      state: begun.state,
      code_challenge: 'the-challenge',
      code_challenge_method: 'S256',
    });
    expect(url.href).not.toContain(begun.verifier);
    expect(begun.verifier).toMatch(/^[\w-]{43}$/);
  });

  it('redeems the code with the verifier', async () => {
    const { kit, sent } = tools(whole);

    const token = await redeem(
      kit,
      config,
      'https://site/schools.html',
      pending,
      new URLSearchParams('code=c1&state=state-1'),
    );

    expect(token).toBe('a-token');
    expect(new URLSearchParams(String(sent[1]?.body)).get('code_verifier')).toBe(pending.verifier);
  });

  it.each([
    ['another state', 'code=c1&state=other', pending],
    ['no code', 'error=access_denied&state=state-1', pending],
    ['no question of this tab', 'code=c1&state=state-1', null],
  ] as const)('turns away %s without asking the issuer', async (_, answer, asked) => {
    const { kit, sent } = tools(whole);

    expect(
      await redeem(kit, config, 'https://site/x', asked, new URLSearchParams(answer)),
    ).toBeNull();
    expect(sent).toEqual([]);
  });

  it('does not trust the document of another issuer', async () => {
    const { kit } = tools({ [wellKnown]: { ...document, issuer: 'https://evil.example' } });

    expect(await discover(kit, config)).toBeNull();
  });

  it('throws where the issuer cannot be reached', async () => {
    await expect(discover(tools().kit, config)).rejects.toThrow('404');
  });

  it.each([null, '', '{', '{"state":1}'])('takes %j for no sign-in under way', (text) => {
    expect(readPending(text)).toBeNull();
  });

  it('reads back what it has kept', () => {
    expect(readPending(JSON.stringify(pending))).toEqual(pending);
  });
});
