import type { Desk } from '../desk/desk.ts';
import { createClient } from '../kit/api.ts';
import { browserWire } from '../kit/browser.ts';
import { bureauRoutes } from '../kit/routes.ts';

export const tokenKey = 'sunshine.bureau.token';

export const bureauApi = createClient(
  bureauRoutes,
  // the shell shows the sign-in page when the token is gone
  browserWire(tokenKey, () => window.location.reload()),
);

export const bureauDesk: Desk = {
  list: (season, query) => bureauApi('listCases', { params: { season }, query }),
  open: (season, id, reason) => bureauApi('getCase', { params: { season, id }, query: { reason } }),
  file: (season, id, document) => bureauApi('getDocument', { params: { season, id, document } }),
  decide: (season, id, body) => bureauApi('decideCase', { params: { season, id }, body }),
};
