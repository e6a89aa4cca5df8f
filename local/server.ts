import { once } from 'node:events';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bureauApp } from '../functions/bureau-api/app.ts';
import { familiesApp } from '../functions/families-api/app.ts';
import type { Log } from '../functions/http/log.ts';
import { issuerKeys, staffTokens } from '../functions/http/staff-tokens.ts';
import { publicApp } from '../functions/public-api/app.ts';
import { schoolsApp } from '../functions/schools-api/app.ts';
import type { MovableClock } from './clock.ts';
import { demonstrationRoutes } from './demonstration/routes.ts';
import { staff } from './demonstration/staff.ts';
import { clientId, startIssuer } from './issuer.ts';
import { objectRoutes } from './objects.ts';
import { pageRoutes } from './pages.ts';
import { localPapers } from './papers.ts';
import type { LocalPorts } from './ports.ts';

export type LocalServer = { readonly origin: string; readonly stop: () => Promise<void> };

const listen = async (host: string, port: number) => {
  // the address is known before the routes, which name it
  const root = new Hono();
  const server: ServerType = serve({ fetch: root.fetch, hostname: host, port });
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => Promise.reject(error)),
  ]);
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return { root, server, origin: `http://${host === '::1' ? '[::1]' : host}:${taken}` };
};

/** The handlers of the cloud, an issuer, the object store's addresses and the pages behind one port. */
export const startServer = async (
  { ports, stores }: Pick<LocalPorts, 'ports' | 'stores'>,
  options: {
    readonly host: string;
    readonly port: number;
    readonly folder: string;
    readonly clock: MovableClock;
    readonly log: Log;
    readonly checkResponses?: boolean;
    /** folder of the built pages; without it the platform answers its interface alone */
    readonly pages?: string;
  },
): Promise<LocalServer> => {
  const { log, checkResponses = false } = options;
  const { root, server, origin } = await listen(options.host, options.port);
  // one address only: tokens are for it, and a foreign name that leads here is nobody's business
  root.use('*', async (c, next) => {
    const asked = new URL(c.req.url);
    if (asked.origin === origin) return next();
    if (c.req.method !== 'GET') return c.body(null, 421);
    return c.redirect(`${origin}${asked.pathname}${asked.search}`, 302);
  });
  const issuer = await startIssuer(origin, options.folder, staff, () =>
    Math.floor(Date.now() / 1000),
  );
  const findStaff = staffTokens({
    issuer: `${origin}/oidc`,
    audience: clientId,
    keys: issuerKeys(`${origin}/oidc`),
  });
  const common = { log, checkResponses };
  const apps = {
    public: publicApp(ports, common),
    families: familiesApp(ports, { ...common, papers: localPapers(origin), showCodes: true }),
    schools: schoolsApp(ports, { ...common, findStaff }),
    bureau: bureauApp(ports, { ...common, findStaff }),
  };
  for (const [audience, app] of Object.entries(apps))
    root.all(`/${audience}/*`, (c) => app.fetch(c.req.raw, c.env));
  root.get('/openapi.json', (c) => apps.public.fetch(c.req.raw));
  root.get('/docs', (c) => apps.public.fetch(c.req.raw));
  root.route('/', issuer.app);
  root.route('/', objectRoutes(stores));
  root.route('/', demonstrationRoutes(options.clock));
  if (options.pages !== undefined)
    root.route(
      '/',
      pageRoutes(options.pages, { issuer: `${origin}/oidc`, clientId, demonstration: true }),
    );
  return {
    origin,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
};
