import type { Hono } from 'hono';
import { publicApi } from '../../shared/contract/public.ts';
import type { Ports } from '../../shared/usecases/ports.ts';
import { getPublicBundle } from '../../shared/usecases/public/get-public-bundle.ts';
import { getPublishedRun } from '../../shared/usecases/public/get-published-run.ts';
import { getRuleBook } from '../../shared/usecases/public/get-rule-book.ts';
import { getSeason } from '../../shared/usecases/public/get-season.ts';
import { getSigningKeys } from '../../shared/usecases/public/get-signing-keys.ts';
import { listResults } from '../../shared/usecases/public/list-results.ts';
import { listRuns } from '../../shared/usecases/public/list-runs.ts';
import { listSeasons } from '../../shared/usecases/public/list-seasons.ts';
import { lookUpZone } from '../../shared/usecases/public/look-up-zone.ts';
import { type AppOptions, audienceApp } from '../http/audience-app.ts';
import { authenticator } from '../http/authenticate.ts';
import type { AppEnv } from '../http/correlation.ts';
import type { Handlers } from '../http/handlers.ts';
import { mountDocumentation } from './documentation.ts';

/** lists come down within a minute of their hour, and stay in no search engine */
const reading = { 'cache-control': 'public, max-age=60', 'x-robots-tag': 'noindex' };

/** none of them needs a key of the district, nor signs */
type OpenPorts = Pick<Ports, 'clock' | 'records' | 'ruleBooks' | 'runs' | 'signer'>;

const handlersOf = (ports: OpenPorts): Handlers<typeof publicApi> => ({
  listSeasons: () => listSeasons(ports),
  getSeason: ({ params }) => getSeason(ports, params),
  getRuleBook: ({ params }) => getRuleBook(ports, params),
  lookUpZone: ({ params, body }) => lookUpZone(ports, { ...body, ...params }),
  listRuns: ({ params }) => listRuns(ports, params),
  getPublishedRun: ({ params }) => getPublishedRun(ports, params),
  getPublicBundle: ({ params }) => getPublicBundle(ports, params),
  getSigningKeys: () => getSigningKeys(ports),
  listResults: ({ params, query }) => listResults(ports, { ...query, ...params }),
});

export const publicApp = (ports: OpenPorts, options: AppOptions): Hono<AppEnv> => {
  const app = audienceApp(
    {
      table: publicApi,
      handlers: handlersOf(ports),
      authenticate: authenticator({}),
      reading,
    },
    options,
  );
  mountDocumentation(app);
  return app;
};
