import { type Outcome, ok } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';

export const signOut = async (
  ports: Pick<Ports, 'keyed' | 'guardians'>,
  _actor: GuardianActor,
  input: { readonly token: string },
): Promise<Outcome<undefined>> => {
  await ports.guardians.dropSession(ports.keyed.token(input.token));
  return ok(undefined);
};
