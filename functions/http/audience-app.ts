import type { Hono } from 'hono';
import type { Endpoints } from '../../shared/contract/endpoint.ts';
import { newApp } from './app.ts';
import type { Authenticate } from './authenticate.ts';
import type { AppEnv } from './correlation.ts';
import type { Handlers } from './handlers.ts';
import type { Log } from './log.ts';
import { mount } from './mount.ts';

export type AppOptions = {
  readonly log: Log;
  /** every answer is checked against the contract: in tests */
  readonly checkResponses?: boolean;
};

const kibibyte = 1024;
export const maxFormBytes = 64 * kibibyte;
export const maxImportBytes = 5 * kibibyte * kibibyte;

export type Audience<T extends Endpoints> = {
  readonly table: T;
  readonly handlers: Handlers<T>;
  readonly authenticate: Authenticate;
  readonly maxBytes?: number;
  readonly reading?: Readonly<Record<string, string>>;
};

/** The app of one audience: its table of endpoints and nothing else. */
export const audienceApp = <T extends Endpoints>(
  { table, handlers, authenticate, maxBytes, reading }: Audience<T>,
  { log, checkResponses = false }: AppOptions,
): Hono<AppEnv> => {
  const app = newApp(log);
  mount(app, table, handlers, {
    authenticate,
    maxBytes: maxBytes ?? maxFormBytes,
    checkResponses,
    reading: reading ?? {},
  });
  return app;
};
