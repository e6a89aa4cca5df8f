import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

export type PagesConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly demonstration: boolean;
};

/** The built pages and what they must know of this installation. */
export const pageRoutes = (folder: string, config: PagesConfig): Hono => {
  if (!existsSync(folder))
    throw new Error('the pages are not built; run: npm run build (npm start does it by itself)');
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      // one machine answers plain http on loopback
      strictTransportSecurity: false,
    }),
  );
  app.get('/config.json', (c) => {
    c.header('cache-control', 'no-store');
    return c.json(config);
  });
  app.use('/assets/*', async (c, next) => {
    await next();
    // names of assets carry a hash of what is in them
    c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use('*', async (c, next) => {
    await next();
    // a document or a worker that outlives its version would ask for scripts that are gone
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-cache');
  });
  app.use('*', serveStatic({ root: relative(process.cwd(), folder), index: 'index.html' }));
  return app;
};
