import type {
  BodyOf,
  Endpoint,
  Endpoints,
  ParamsOf,
  QueryOf,
  ResponseOf,
} from '../../shared/contract/endpoint.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import type { BureauActor, GuardianActor, SchoolActor } from '../../shared/usecases/actors.ts';

export type ActorOf<E extends Endpoint> = {
  none: null;
  guardian: GuardianActor;
  school: SchoolActor;
  bureau: BureauActor;
}[E['signIn']];

/** One authenticated request, parsed by the endpoint's own schemas. */
export type Call<E extends Endpoint> = {
  readonly actor: ActorOf<E>;
  /** the bearer token, for signing out */
  readonly token: string | null;
  /** where the request comes from, for limits: to be kept as a keyed hash only */
  readonly network: string | null;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
};

/** A method's type, so that mount may hold all of them: it calls each with what the same endpoint's schemas parsed. */
export type Handler<E extends Endpoint> = {
  answer(call: Call<E>): Promise<Outcome<ResponseOf<E>>>;
}['answer'];

/** The compiler demands one handler an endpoint. */
export type Handlers<T extends Endpoints> = { readonly [K in keyof T]: Handler<T[K]> };
