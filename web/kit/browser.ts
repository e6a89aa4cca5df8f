import type { Wire } from './api.ts';
import { hexOf } from './hex.ts';
import { heard } from './online.ts';

/** sessionStorage may be refused by the browser; the page then forgets on reload, and still works */
const memory = new Map<string, string>();

const stored = (kind: 'sessionStorage' | 'localStorage') => ({
  read: (key: string): string | null => {
    try {
      return window[kind].getItem(key) ?? memory.get(key) ?? null;
    } catch {
      return memory.get(key) ?? null;
    }
  },
  write: (key: string, value: string | null): void => {
    try {
      if (value === null) window[kind].removeItem(key);
      else window[kind].setItem(key, value);
      memory.delete(key);
    } catch {
      if (value === null) memory.delete(key);
      else memory.set(key, value);
    }
  },
});

/** for this tab: tokens, the sign-in under way */
export const tab = stored('sessionStorage');
/** for this device: language and view, nothing about a person */
export const device = stored('localStorage');

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

/** WeChat's own browser keeps no files and prints nothing. */
export const inWechat = (agent: string = navigator.userAgent): boolean =>
  /MicroMessenger/i.test(agent);

/** A write's own id; randomUUID is missing in old WebViews and outside https. */
export const newRequest = (source: Crypto = crypto): string =>
  typeof source.randomUUID === 'function'
    ? source.randomUUID()
    : hexOf(source.getRandomValues(new Uint8Array(16)));

export const browserWire = (tokenKey: string, signedOut: () => void): Wire => ({
  fetch: (url, init) => fetch(url, init),
  token: () => tab.read(tokenKey),
  wait,
  signedOut: () => {
    tab.write(tokenKey, null);
    signedOut();
  },
  heard,
});
