import { createClient } from '../kit/api.ts';
import { browserWire, tab } from '../kit/browser.ts';
import { go } from '../kit/router.tsx';
import { familiesRoutes } from '../kit/routes.ts';

const tokenKey = 'sunshine.families.token';

export const isSignedIn = (): boolean => tab.read(tokenKey) !== null;
export const keepToken = (token: string | null): void => tab.write(tokenKey, token);

/** A session that ended on the server leads to the sign-in page; what was saved stays there. */
export const familiesApi = createClient(
  familiesRoutes,
  browserWire(tokenKey, () => go('/sign-in', { replace: true })),
);
