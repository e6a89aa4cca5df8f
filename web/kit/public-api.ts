import { createClient } from './api.ts';
import { browserWire } from './browser.ts';
import { publicRoutes } from './routes.ts';

/** What anybody may read; every door shows seasons and schools from here. */
export const publicApi = createClient(
  publicRoutes,
  browserWire('sunshine.public', () => {}),
);
