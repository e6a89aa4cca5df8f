import { Hono } from 'hono';
import { type AppContext, type AppEnv, newCorrelation } from './correlation.ts';
import { type Log, traceOf } from './log.ts';
import { problemResponse } from './problems.ts';

const unknownRoute = 'unknown';

/** An app that knows no route yet: correlation, one log line a request, and answers for what no route takes. */
export const newApp = (log: Log): Hono<AppEnv> => {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    const begun = performance.now();
    c.set('correlation', newCorrelation(c.env));
    c.set('route', unknownRoute);
    await next();
    log({
      event: 'request',
      route: c.get('route'),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - begun),
      correlation: c.get('correlation'),
    });
  });
  app.notFound((c) => problemResponse({ code: 'no-such-route' }, c.get('correlation')));
  app.onError((error, c) => failed(error, c, log));
  return app;
};

const failed = (error: Error, c: AppContext, log: Log): Response => {
  const correlation = c.get('correlation');
  log({ event: 'failure', where: c.get('route'), correlation, errors: traceOf(error) });
  return problemResponse({ code: 'internal' }, correlation);
};
