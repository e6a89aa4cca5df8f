import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';

/** Who holds this token; the store may keep an ended session for a while, so the clock is asked as well. */
export const findGuardian = async (
  ports: Pick<Ports, 'clock' | 'keyed' | 'guardians'>,
  token: string,
): Promise<GuardianActor | null> => {
  const session = await ports.guardians.findSession(ports.keyed.token(token));
  if (session === null || session.expiresAt <= ports.clock.now()) return null;
  return { kind: 'guardian', owner: session.owner };
};
