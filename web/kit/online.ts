import { useEffect, useState } from 'preact/hooks';

/** Whether the last thing heard of the network was good: the browser's own word, or how a request ended. */
const listeners = new Set<(online: boolean) => void>();
let connected = typeof navigator === 'undefined' || navigator.onLine !== false;

export const isOnline = (): boolean => connected;

/** Everybody who talks to the server tells whether it was heard; a browser believes a dead network to be alive. */
export const heard = (online: boolean): void => {
  if (online === connected) return;
  connected = online;
  for (const listener of listeners) listener(online);
};

export const onConnection = (listener: (online: boolean) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const watchConnection = (place: Window = window): void => {
  place.addEventListener('online', () => heard(true));
  place.addEventListener('offline', () => heard(false));
};

export const useOnline = (): boolean => {
  const [online, setOnline] = useState(connected);
  useEffect(() => {
    setOnline(connected);
    return onConnection(setOnline);
  }, []);
  return online;
};
