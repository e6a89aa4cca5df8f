import type { Instant } from '../../domain/text.ts';
import type { Ports } from '../ports.ts';
import { hours, later, minutes } from '../support/later.ts';

/** keyed hash of the network a request comes from; null where it is unknown or the machine itself */
export type Network = string | null;

/** a text needs some seconds to arrive; who asks again at once has not waited for it */
const codePause = minutes;
/** what a family that mistypes needs, and more than that is a nuisance on somebody's phone */
const codesAnHour = 5;

/**
 * A carrier puts many phones behind one address, and on the first morning they all come: far more than a household
 * asks for, far fewer than trying codes on phone after phone takes.
 */
const codesANetwork = 100;
const signInsANetwork = 200;

/** one address cannot use up the tries of another */
const triesANetwork = 5;
/** tries of all addresses at one of a million codes; the next code is a minute away */
const triesACode = 20;

const writes = 5;

/** the ten minutes of the clock in which an instant lies */
const tenMinutes = (now: Instant): string => now.slice(0, '2026-07-01T01:0'.length);

const isWithin = async (
  { guardians }: Pick<Ports, 'guardians'>,
  what: 'codes' | 'sign-ins',
  network: Network,
  now: Instant,
  most: number,
): Promise<boolean> =>
  network === null ||
  (await guardians.count(network, `${what}:${tenMinutes(now)}`, later(now, hours))) <= most;

export const networkMayAsk = (ports: Pick<Ports, 'guardians'>, network: Network, now: Instant) =>
  isWithin(ports, 'codes', network, now, codesANetwork);

export const networkMaySignIn = (ports: Pick<Ports, 'guardians'>, network: Network, now: Instant) =>
  isWithin(ports, 'sign-ins', network, now, signInsANetwork);

/** Whether a phone may be sent one more code now: so many in any hour, and a pause after each. Takes the turn. */
export const phoneMayBeSent = async (
  { guardians }: Pick<Ports, 'guardians'>,
  owner: string,
  now: Instant,
): Promise<boolean> => {
  const pauseBegan = later(now, -codePause);
  const hourBegan = later(now, -hours);
  for (let write = 0; write < writes; write++) {
    const before = await guardians.codesSent(owner);
    // clocks differ by moments; what lies further ahead was written under another time
    const recent = before.filter((sent) => sent > hourBegan && sent < later(now, codePause));
    if (recent.length >= codesAnHour || recent.some((sent) => sent > pauseBegan)) return false;
    const after = [...recent, now];
    const written = await guardians.putCodesSent(owner, after, before, later(now, hours));
    if (written === 'written') return true;
  }
  return false;
};

/** Counts a try at a code before it is compared, so that tries sent at once are counted too; -1: none was left. */
export const triesLeft = async (
  { guardians }: Pick<Ports, 'guardians'>,
  owner: string,
  code: string,
  network: Network,
  expiresAt: Instant,
): Promise<number> => {
  const window = `tries:${code}:${network ?? 'unknown'}`;
  const own = await guardians.count(owner, window, expiresAt);
  if (own > triesANetwork) return -1;
  const all = await guardians.countAttempt(owner);
  return Math.max(Math.min(triesANetwork - own, triesACode - all), -1);
};
