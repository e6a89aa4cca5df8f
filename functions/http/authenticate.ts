import type { SignIn } from '../../shared/contract/endpoint.ts';
import { type Outcome, ok, refuse } from '../../shared/domain/outcome.ts';
import type { Actor, GuardianActor, StaffActor } from '../../shared/usecases/actors.ts';

export type FindGuardian = (token: string) => Promise<GuardianActor | null>;
/** null where the token is not one of the issuer's, has ended, or names no role */
export type FindStaff = (token: string) => Promise<StaffActor | null>;

export type Authenticate = (signIn: SignIn, token: string | null) => Promise<Outcome<Actor | null>>;

const nobody: FindGuardian & FindStaff = async () => null;

/** Each audience names the one kind of token it reads; the others are strangers there. */
export const authenticator =
  (readers: { readonly guardian?: FindGuardian; readonly staff?: FindStaff }): Authenticate =>
  async (signIn, token) => {
    if (signIn === 'none') return ok(null);
    if (token === null) return refuse('not-signed-in');
    const find = (signIn === 'guardian' ? readers.guardian : readers.staff) ?? nobody;
    const actor = await find(token);
    if (actor === null) return refuse('not-signed-in');
    return actor.kind === signIn ? ok(actor) : refuse('not-allowed');
  };

const scheme = /^Bearer ([\w\-.~+/]{16,4096}=*)$/i;

export const bearerToken = (authorization: string | undefined): string | null =>
  scheme.exec(authorization ?? '')?.[1] ?? null;
