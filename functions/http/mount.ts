import type { Hono, Handler as Middleware } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod';
import { pdfFile } from '../../shared/contract/common.ts';
import type { Endpoint, Endpoints } from '../../shared/contract/endpoint.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import type { Actor } from '../../shared/usecases/actors.ts';
import { type Authenticate, bearerToken } from './authenticate.ts';
import { clientNetwork } from './client-network.ts';
import type { AppContext, AppEnv } from './correlation.ts';
import type { Handlers } from './handlers.ts';
import { type Fault, problemResponse } from './problems.ts';
import { readBody } from './read-body.ts';
import { fieldFaults } from './validate.ts';

export type MountOptions = {
  readonly authenticate: Authenticate;
  /** largest body, bytes */
  readonly maxBytes: number;
  /** tests check every answer against the contract; at run time the compiler's word is enough */
  readonly checkResponses: boolean;
  /** headers of answers to GET; everything else is not stored */
  readonly reading: Readonly<Record<string, string>>;
};

type AnyHandler = {
  answer(call: {
    readonly actor: Actor | null;
    readonly token: string | null;
    readonly network: string | null;
    readonly params: unknown;
    readonly query: unknown;
    readonly body: unknown;
  }): Promise<Outcome<unknown>>;
}['answer'];

type Input = { readonly params: unknown; readonly query: unknown; readonly body: unknown };
type Parsed = { readonly input: Input } | { readonly fault: Fault };

export const routeOf = ({ method, path }: Endpoint): string => `${method.toUpperCase()} ${path}`;

const parse = (endpoint: Endpoint, raw: Input): Parsed => {
  const params = endpoint.params?.safeParse(raw.params);
  // an id of the wrong form is the id of nothing
  if (params?.success === false) return { fault: { code: 'not-found' } };
  const query = endpoint.query?.safeParse(raw.query);
  const body = endpoint.body?.safeParse(raw.body);
  if (query?.success === false || body?.success === false) {
    const fields = [
      ...(query?.error === undefined ? [] : fieldFaults(query.error, raw.query)),
      ...(body?.error === undefined ? [] : fieldFaults(body.error, raw.body)),
    ];
    return { fault: { code: 'invalid-input', fields } };
  }
  return { input: { params: params?.data, query: query?.data, body: body?.data } };
};

const pdf = (c: AppContext, { name, bytes }: z.infer<typeof pdfFile>): Response => {
  c.header('content-type', 'application/pdf');
  c.header('content-disposition', `attachment; filename="${name}.pdf"`);
  return c.body(new Uint8Array(bytes));
};

const success = (
  c: AppContext,
  endpoint: Endpoint,
  value: unknown,
  reading: MountOptions['reading'],
) => {
  c.header('x-correlation-id', c.get('correlation'));
  c.header('x-content-type-options', 'nosniff');
  c.header('cache-control', 'no-store');
  if (endpoint.method === 'get')
    for (const [name, text] of Object.entries(reading)) c.header(name, text);
  if (endpoint.status === 204) return c.body(null, 204);
  if (endpoint.responseType === 'application/pdf') return pdf(c, pdfFile.parse(value));
  c.header('content-type', 'application/json; charset=utf-8');
  return c.body(JSON.stringify(value), endpoint.status);
};

const answer = async (
  c: AppContext,
  endpoint: Endpoint,
  handler: AnyHandler,
  authenticate: Authenticate,
): Promise<{ readonly value: unknown } | { readonly fault: Fault }> => {
  const token = bearerToken(c.req.header('authorization'));
  const signedIn = await authenticate(endpoint.signIn, token);
  if (!signedIn.ok) return { fault: signedIn.refusal };
  const body = await readBody(c, endpoint);
  if (!body.readable) return { fault: { code: 'not-json' } };
  const parsed = parse(endpoint, { params: c.req.param(), query: c.req.query(), body: body.value });
  if ('fault' in parsed) return parsed;
  const network = clientNetwork(c.env);
  const outcome = await handler({ actor: signedIn.value, token, network, ...parsed.input });
  return outcome.ok ? { value: outcome.value } : { fault: outcome.refusal };
};

const route =
  (endpoint: Endpoint, handler: AnyHandler, options: MountOptions): Middleware<AppEnv> =>
  async (c) => {
    const answered = await answer(c, endpoint, handler, options.authenticate);
    if ('fault' in answered) return problemResponse(answered.fault, c.get('correlation'));
    if (options.checkResponses) endpoint.response?.parse(answered.value);
    return success(c, endpoint, answered.value, options.reading);
  };

const patternOf = ({ path }: Endpoint): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** A known path by another method, after all routes, so that none of them is overtaken. */
const refuseOtherMethods = (app: Hono<AppEnv>, endpoints: readonly Endpoint[]): void => {
  for (const path of new Set(endpoints.map(patternOf))) {
    const known = endpoints.filter((endpoint) => patternOf(endpoint) === path);
    const allow = known.map(({ method }) => method.toUpperCase()).join(', ');
    app.all(path, (c) => {
      const response = problemResponse({ code: 'method-not-allowed' }, c.get('correlation'));
      response.headers.set('allow', allow);
      return response;
    });
  }
};

/** Routes every endpoint of a contract's table: authenticate, parse, hand over, answer. */
export const mount = <T extends Endpoints>(
  app: Hono<AppEnv>,
  table: T,
  handlers: Handlers<T>,
  options: MountOptions,
): void => {
  const byName: Readonly<Record<string, AnyHandler>> = handlers;
  for (const [name, endpoint] of Object.entries(table)) {
    const handler = byName[name];
    if (handler === undefined) throw new Error(`mount: ${name} has no handler`);
    app.on(
      endpoint.method.toUpperCase(),
      patternOf(endpoint),
      async (c, next) => {
        c.set('route', routeOf(endpoint));
        await next();
      },
      bodyLimit({
        maxSize: options.maxBytes,
        onError: (c) => problemResponse({ code: 'too-large' }, c.get('correlation')),
      }),
      route(endpoint, handler, options),
    );
  }
  refuseOtherMethods(app, Object.values(table));
};
