import type { Hono } from 'hono';
import type { AppContext, AppEnv } from '../http/correlation.ts';
import { documentationPage } from './docs-page.ts';
import { openApiDocument } from './openapi.ts';

const cacheControl = 'public, max-age=3600';

const once = (make: () => string): (() => string) => {
  let made: string | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

const send = (c: AppContext, type: string, body: string, policy: string) => {
  c.header('content-type', type);
  c.header('cache-control', cacheControl);
  c.header('x-content-type-options', 'nosniff');
  c.header('content-security-policy', policy);
  return c.body(body);
};

/** The description of the whole interface, for programs and for people; made when first asked for. */
export const mountDocumentation = (app: Hono<AppEnv>): void => {
  const json = once(() => JSON.stringify(openApiDocument()));
  const page = once(() => documentationPage(openApiDocument()));
  app.get('/openapi.json', (c) => {
    c.set('route', 'GET /openapi.json');
    return send(c, 'application/json; charset=utf-8', json(), "default-src 'none'");
  });
  app.get('/docs', (c) => {
    c.set('route', 'GET /docs');
    const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";
    return send(c, 'text/html; charset=utf-8', page(), policy);
  });
};
