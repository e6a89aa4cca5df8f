import { createClient } from '../kit/api.ts';
import { browserWire, tab } from '../kit/browser.ts';
import { go } from '../kit/router.tsx';
import { familiesRoutes } from '../kit/routes.ts';

const tokenKey = 'sunshine.families.token';

export const isSignedIn = (): boolean => tab.read(tokenKey) !== null;
export const keepToken = (token: string | null): void => tab.write(tokenKey, token);

/** where the family was when its session ended; in memory, as its words are */
let interrupted: string | null = null;

export const wasInterrupted = (): boolean => interrupted !== null;

export const takeInterrupted = (): string | null => {
  const path = interrupted;
  interrupted = null;
  return path;
};

/** A session that ended on the server leads to the sign-in page, and from there back; what was typed stays. */
export const familiesApi = createClient(
  familiesRoutes,
  browserWire(tokenKey, () => {
    const path = window.location.hash.slice(1);
    // a late refusal must not disturb who is signing in already
    if (path.startsWith('/sign-in')) return;
    interrupted ??= path;
    go('/sign-in', { replace: true });
  }),
);
