import type * as z from 'zod';
import type { RefusalCode } from '../domain/refusals.ts';
import type { LocalText } from '../domain/text.ts';

export type SignIn = 'none' | 'guardian' | 'school' | 'bureau';

/**
 * One operation of the API. Handlers, the OpenAPI document and the pages' client are made from these tables:
 * functions/http routes them, functions/public-api/openapi.ts publishes them, web/kit/api.ts calls them.
 */
export type Endpoint = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** `{name}` marks a parameter */
  readonly path: string;
  readonly summary: LocalText;
  readonly signIn: SignIn;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** text/csv bodies are read as text, json is the default */
  readonly bodyType?: 'application/json' | 'text/csv';
  /** null: 204 without a body */
  readonly response: z.ZodType | null;
  /** pdf answers are a `pdfFile`, json is the default */
  readonly responseType?: 'application/json' | 'application/pdf';
  readonly status: 200 | 201 | 202 | 204;
  readonly refusals: readonly RefusalCode[];
};

export type Endpoints = Readonly<Record<string, Endpoint>>;

export type ParamsOf<E extends Endpoint> = E['params'] extends z.ZodObject
  ? z.infer<E['params']>
  : undefined;
export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodObject
  ? z.infer<E['query']>
  : undefined;
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType
  ? z.infer<E['body']>
  : undefined;
/** what a caller writes, before defaults are filled in */
export type BodyInputOf<E extends Endpoint> = E['body'] extends z.ZodType
  ? z.input<E['body']>
  : undefined;
export type ResponseOf<E extends Endpoint> = E['response'] extends z.ZodType
  ? z.infer<E['response']>
  : undefined;
