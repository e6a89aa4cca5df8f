import type { Endpoint, ResponseOf } from '../../shared/contract/endpoint.ts';
import { type Problem, problem } from '../../shared/contract/problem.ts';

export type Input = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly token?: string;
};

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** Calls an operation of the contract over HTTP; every answer is read through the contract's own schema. */
export type Call = <E extends Endpoint>(
  endpoint: E,
  input?: Input,
) => Promise<Answer<ResponseOf<E>>>;

const urlOf = (origin: string, { path }: Endpoint, { params, query }: Input): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params?.[name] ?? '')),
  );
  const url = new URL(filled, origin);
  for (const [name, value] of Object.entries(query ?? {}))
    url.searchParams.set(name, String(value));
  return url.href;
};

export const httpClient = (origin: string): Call => {
  // the overload states what the body of one function cannot: the schema and the type are the endpoint's
  function call<E extends Endpoint>(endpoint: E, input?: Input): Promise<Answer<ResponseOf<E>>>;
  async function call(endpoint: Endpoint, input: Input = {}): Promise<Answer<unknown>> {
    const type = endpoint.bodyType ?? 'application/json';
    const body = type === 'text/csv' ? String(input.body) : JSON.stringify(input.body);
    const response = await fetch(urlOf(origin, endpoint, input), {
      method: endpoint.method.toUpperCase(),
      headers: {
        accept: 'application/json',
        ...(input.body === undefined ? {} : { 'content-type': type }),
        ...(input.token === undefined ? {} : { authorization: `Bearer ${input.token}` }),
      },
      ...(input.body === undefined ? {} : { body }),
    });
    if (!response.ok) return { ok: false, problem: problem.parse(await response.json()) };
    if (endpoint.response === null) {
      await response.body?.cancel();
      return { ok: true, value: undefined };
    }
    return { ok: true, value: endpoint.response.parse(await response.json()) };
  }
  return call;
};

/** For steps of a script that must not be refused: says which operation was, and why. */
export const must = async <E extends Endpoint>(
  call: Call,
  endpoint: E,
  input?: Input,
): Promise<ResponseOf<E>> => {
  const answer = await call(endpoint, input);
  if (answer.ok) return answer.value;
  const { code, facts, fields } = answer.problem;
  throw new Error(
    `${endpoint.method} ${endpoint.path}: ${code} ${JSON.stringify({ facts, fields: fields?.slice(0, 3) })}`,
  );
};
