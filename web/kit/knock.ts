import { wait as pause } from './browser.ts';

const between = 15_000;

/** A browser does not always notice that the network is back: tries again every so often while there is something to try. */
export const knocker = (
  needed: () => boolean,
  act: () => Promise<void> | void,
  wait: (milliseconds: number) => Promise<void> = pause,
) => {
  let knocking = false;
  return async (): Promise<void> => {
    if (knocking) return;
    knocking = true;
    while (needed()) {
      await wait(between);
      if (needed()) await act();
    }
    knocking = false;
  };
};
