/** What the installation says about its sign-in; served beside the pages. */
export type SignInConfig = { readonly issuer: string; readonly clientId: string };

export type Endpoints = { readonly authorize: string; readonly token: string };

/** Kept in the tab while the visitor is at the issuer. */
export type Pending = {
  readonly verifier: string;
  readonly state: string;
  /** the page to return to */
  readonly hash: string;
};

export type Tools = {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly random: (bytes: number) => Uint8Array;
  readonly sha256: (text: string) => Promise<ArrayBuffer>;
};

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** RFC 7636, method S256. */
export const challengeOf = async (tools: Tools, verifier: string): Promise<string> =>
  base64url(new Uint8Array(await tools.sha256(verifier)));

export const newPending = (tools: Tools, hash: string): Pending => ({
  verifier: base64url(tools.random(32)),
  state: base64url(tools.random(16)),
  hash,
});

const textAt = (body: unknown, name: string): string | null => {
  const value: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : null;
};

const jsonOf = async (tools: Tools, url: string, init?: RequestInit): Promise<unknown> => {
  const response = await tools.fetch(url, init);
  if (!response.ok) throw new Error(`sign-in: ${response.status}`);
  return response.json();
};

/** null where the answer is not what an issuer gives */
export const discover = async (
  tools: Tools,
  { issuer }: SignInConfig,
): Promise<Endpoints | null> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const body = await jsonOf(tools, url);
  const authorize = textAt(body, 'authorization_endpoint');
  const token = textAt(body, 'token_endpoint');
  return textAt(body, 'issuer') === issuer && authorize !== null && token !== null
    ? { authorize, token }
    : null;
};

export const readConfig = async (tools: Tools): Promise<SignInConfig | null> => {
  const body = await jsonOf(tools, '/config.json', { cache: 'no-store' });
  const issuer = textAt(body, 'issuer');
  const clientId = textAt(body, 'clientId');
  return issuer !== null && clientId !== null ? { issuer, clientId } : null;
};

export const authorizeUrl = (
  endpoints: Endpoints,
  { clientId }: SignInConfig,
  redirect: string,
  { state }: Pending,
  challenge: string,
): string => {
  const url = new URL(endpoints.authorize);
  const query = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect,
    scope: 'openid',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
};

export const readPending = (text: string | null): Pending | null => {
  try {
    const body: unknown = JSON.parse(text ?? 'null');
    const verifier = textAt(body, 'verifier');
    const state = textAt(body, 'state');
    const hash = textAt(body, 'hash');
    return verifier !== null && state !== null && hash !== null ? { verifier, state, hash } : null;
  } catch {
    return null;
  }
};

/** The access token for the code; an answer to a question this tab did not ask is turned away. */
export const redeem = async (
  tools: Tools,
  config: SignInConfig,
  redirect: string,
  pending: Pending | null,
  answer: URLSearchParams,
): Promise<string | null> => {
  const code = answer.get('code');
  if (pending === null || code === null || answer.get('state') !== pending.state) return null;
  const endpoints = await discover(tools, config);
  if (endpoints === null) return null;
  const body = await jsonOf(tools, endpoints.token, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
      client_id: config.clientId,
      code_verifier: pending.verifier,
    }).toString(),
  });
  return textAt(body, 'access_token');
};
