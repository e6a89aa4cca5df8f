import type * as z from 'zod';
import type { Endpoint, Endpoints, ResponseOf } from '../../shared/contract/endpoint.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import type { FieldFault } from '../../shared/domain/outcome.ts';
import { patiently } from './patience.ts';
import type { Routes } from './routes.ts';

/** What kept a request from being done; `offline` is the one outcome that no server told. */
export type Trouble = {
  readonly code: Problem['code'] | 'offline';
  readonly facts: Readonly<Record<string, string | number>>;
  readonly fields: readonly FieldFault[];
  readonly correlation: string | null;
};

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Trouble };

/** a file is handed over as it came, everything else is read */
export type Read<E extends Endpoint> = E extends { readonly responseType: 'application/pdf' }
  ? Blob
  : ResponseOf<E>;

type Part<S, N extends string> = S extends z.ZodType
  ? { readonly [K in N]: z.input<S> }
  : Readonly<Partial<Record<N, never>>>;

export type Input<E extends Endpoint> = Part<E['params'], 'params'> &
  Part<E['query'], 'query'> &
  Part<E['body'], 'body'>;

type Arguments<E extends Endpoint> =
  Record<never, never> extends Input<E> ? [Input<E>?] : [Input<E>];

type AnyInput = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
};

export type Wire = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** null before sign-in */
  readonly token: () => string | null;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** the server no longer knows the session */
  readonly signedOut: () => void;
  /** whether anybody answered */
  readonly heard?: (online: boolean) => void;
};

const unanswered = new Set([502, 503, 504]);

export const addressOf = (route: string, { params, query }: AnyInput): string => {
  const path = route
    .slice(route.indexOf(' ') + 1)
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
};

const bodyOf = (body: unknown): { body?: string; type?: string } => {
  if (body === undefined) return {};
  if (typeof body === 'string') return { body, type: 'text/csv' };
  return { body: JSON.stringify(body), type: 'application/json' };
};

const trouble = (code: Trouble['code'], details: Partial<Trouble> = {}): Trouble => ({
  code,
  facts: {},
  fields: [],
  correlation: null,
  ...details,
});

const problemOf = async (response: Response): Promise<Trouble> => {
  try {
    const { code, facts = {}, fields = [], correlation = null } = await response.json();
    return trouble(code ?? 'internal', { facts, fields, correlation });
  } catch {
    return trouble('internal');
  }
};

const readAnswer = (response: Response): Promise<unknown> =>
  response.headers.get('content-type') === 'application/pdf' ? response.blob() : response.json();

const done = <T>(value: T): Answer<T> => ({ ok: true, value });
const refused = (problem: Trouble): Answer<never> => ({ ok: false, problem });

/** One function for an audience's whole contract: names the endpoint, answers a value or a problem, never throws. */
export type Client<A extends Endpoints> = <K extends keyof A>(
  name: K,
  ...input: Arguments<A[K]>
) => Promise<Answer<Read<A[K]>>>;

/** sent again with the same body and so the same request id */
const sendPatiently = (wire: Wire, url: string, init: RequestInit) =>
  patiently(
    () => wire.fetch(url, init),
    ({ status }) => !unanswered.has(status),
    wire.wait,
  );

export function createClient<A extends Endpoints>(routes: Routes<A>, wire: Wire): Client<A>;
export function createClient(routes: Readonly<Record<string, string>>, wire: Wire) {
  return async (name: string, input: AnyInput = {}) => {
    const route = routes[name] ?? '';
    const token = wire.token();
    const { body, type } = bodyOf(input.body);
    const response = await sendPatiently(wire, addressOf(route, input), {
      method: route.slice(0, route.indexOf(' ')).toUpperCase(),
      headers: {
        accept: 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(type !== undefined && { 'content-type': type }),
      },
      cache: 'no-store',
      ...(body !== undefined && { body }),
    });
    wire.heard?.(response !== null);
    if (response === null) return refused(trouble('offline'));
    if (response.ok) {
      if (response.status === 204) return done(undefined);
      // an answer cut off on its way is a lost connection, too
      return readAnswer(response).then(done, () => refused(trouble('offline')));
    }
    const problem = await problemOf(response);
    if (problem.code === 'not-signed-in') wire.signedOut();
    return refused(problem);
  };
}
