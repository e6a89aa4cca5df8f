import type { Endpoint } from '../../../shared/contract/endpoint.ts';
import {
  type Audience,
  audiences,
  type PageState,
  type Refused,
  type Silence,
} from './page-state.ts';

/** codes that the frame of the API may answer to anything */
const anywhere: ReadonlySet<string> = new Set(['internal', 'not-signed-in', 'too-large']);

const endpointsOf = (audience: Audience): Readonly<Record<string, Endpoint>> => audiences[audience];

export const isRefused = (reply: unknown): reply is Refused =>
  typeof reply === 'object' && reply !== null && 'refused' in reply;

export const isSilence = (reply: unknown): reply is Silence =>
  typeof reply === 'object' && reply !== null && 'silence' in reply;

const isAudience = (name: string): name is Audience => Object.hasOwn(audiences, name);

export type Scripted = {
  readonly audience: Audience;
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly reply: unknown;
};

/** What a state says the API answers, endpoint by endpoint. */
export const scriptOf = ({ answers = {} }: Pick<PageState, 'answers'>): readonly Scripted[] =>
  Object.entries(answers).flatMap(([audience, replies]) =>
    isAudience(audience)
      ? Object.entries(replies).flatMap(([name, reply]) => {
          const endpoint = endpointsOf(audience)[name];
          return endpoint === undefined ? [] : [{ audience, name, endpoint, reply }];
        })
      : [],
  );

/** Reading drops what the contract does not know. */
const knowsAll = (read: unknown, given: unknown): boolean => {
  if (typeof read !== 'object' || typeof given !== 'object') return true;
  if (read === null || given === null) return read === given;
  const known = new Map(Object.entries(read));
  return Object.entries(given).every(
    ([key, value]) => value === undefined || (known.has(key) && knowsAll(known.get(key), value)),
  );
};

/** Where a scripted answer is not what the contract lets the API say; empty: it is. */
export const contractFaults = ({
  audience,
  name,
  endpoint,
  reply,
}: Scripted): readonly string[] => {
  const where = `${audience}.${name}`;
  if (isSilence(reply)) return [];
  if (isRefused(reply)) {
    const allowed =
      anywhere.has(reply.refused) || endpoint.refusals.some((code) => code === reply.refused);
    return allowed ? [] : [`${where} never refuses with ${reply.refused}`];
  }
  if (endpoint.response === null) return [];
  const read = endpoint.response.safeParse(reply);
  if (!read.success)
    return read.error.issues.map(({ path, message }) => `${where}.${path.join('.')}: ${message}`);
  return knowsAll(read.data, reply)
    ? []
    : [`${where} holds fields that the contract does not know`];
};
