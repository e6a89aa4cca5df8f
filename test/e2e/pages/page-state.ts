import type { Page } from 'playwright-core';
import type { Endpoints, ResponseOf } from '../../../shared/contract/endpoint.ts';
import { bureauApi, familiesApi, publicApi, schoolsApi } from '../../../shared/contract/index.ts';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { ApplicationState } from '../../../shared/domain/application/application.ts';

export type Door = 'index' | 'families' | 'schools' | 'bureau' | 'kit';

/** An answer that is not what was asked for. */
export type Refused = { readonly refused: Problem['code'] } & Partial<
  Pick<Problem, 'facts' | 'fields'>
>;
/** The connection is gone, or nothing has come back yet. */
export type Silence = { readonly silence: 'lost' | 'waiting' };
export type Reply<T> = T | Refused | Silence;

export type Replies<A extends Endpoints> = {
  readonly [K in keyof A]?: Reply<ResponseOf<A[K]>>;
};

export const audiences = {
  public: publicApi,
  families: familiesApi,
  schools: schoolsApi,
  bureau: bureauApi,
} as const satisfies Record<string, Endpoints>;
export type Audience = keyof typeof audiences;

/** What the API says, endpoint by endpoint; the pages' own door is filled in where a state says nothing. */
export type Answers = { readonly [K in Audience]?: Replies<(typeof audiences)[K]> };

/** One page as somebody may meet it: where it is, what the API says there, and what is done before it is looked at. */
export type PageState = {
  /** also the name of its pictures */
  readonly name: string;
  readonly door: Door;
  /** the pattern of the route it stands behind; null: a page that is no route */
  readonly route: string | null;
  readonly path: string;
  readonly answers?: Answers;
  readonly signedIn?: boolean;
  /** the state of the application that this status page tells of */
  readonly tells?: ApplicationState;
  /** something on it goes on and on: a wheel turns */
  readonly busy?: boolean;
  /** what a visitor does to come there */
  readonly arrive?: (page: Page) => Promise<void>;
  /** a selector of what tells that the page is the wanted one */
  readonly sees?: string;
};

type Common = Omit<PageState, 'name' | 'door' | 'route' | 'path'>;

/** A line of the list: route, the part of the path that fills it, the states it is looked at in. */
export const statesOf = (
  door: Door,
  route: string | null,
  path: string,
  states: Readonly<Record<string, Common>>,
): readonly PageState[] =>
  Object.entries(states).map(([name, state]) => ({
    ...state,
    name: `${door}-${name}`,
    door,
    route,
    path,
  }));
