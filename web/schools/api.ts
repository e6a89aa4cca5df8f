import type { Desk } from '../desk/desk.ts';
import { createClient } from '../kit/api.ts';
import { browserWire } from '../kit/browser.ts';
import { schoolsRoutes } from '../kit/routes.ts';

export const tokenKey = 'sunshine.schools.token';

export const schoolsApi = createClient(
  schoolsRoutes,
  // the shell shows the sign-in page when the token is gone
  browserWire(tokenKey, () => window.location.reload()),
);

export const schoolDesk: Desk = {
  list: (season, query) => schoolsApi('listQueue', { params: { season }, query }),
  open: (season, id, reason) =>
    schoolsApi('getCase', { params: { season, id }, query: { reason } }),
  file: (season, id, document) => schoolsApi('getDocument', { params: { season, id, document } }),
  decide: (season, id, body) => schoolsApi('decideCase', { params: { season, id }, body }),
};
