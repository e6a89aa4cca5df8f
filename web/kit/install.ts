import { useEffect, useState } from 'preact/hooks';

type Offer = Event & { readonly prompt: () => Promise<unknown> };

const isOffer = (event: Event): event is Offer => 'prompt' in event;

let offer: Offer | null = null;
const listeners = new Set<() => void>();

const tell = (next: Offer | null): void => {
  offer = next;
  for (const listener of listeners) listener();
};

/** Keeps the browser's offer for a quiet button: nothing pops up by itself. */
export const watchInstall = (place: Window = window): void => {
  place.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (isOffer(event)) tell(event);
  });
  place.addEventListener('appinstalled', () => tell(null));
};

/** null where there is nothing to install, or it is there already */
export const useInstall = (): (() => void) | null => {
  const [, setRound] = useState(0);
  useEffect(() => {
    const again = () => setRound((round) => round + 1);
    listeners.add(again);
    return () => {
      listeners.delete(again);
    };
  }, []);
  if (offer === null) return null;
  const { prompt } = offer;
  const asked = offer;
  return () => {
    void prompt.call(asked);
    tell(null);
  };
};
