/** The verifier's own reading of `sunshine-announcement/1`. */

import {
  fault,
  field,
  flag,
  integer,
  items,
  type Node,
  oneOf,
  orAbsent,
  orNull,
  text,
} from './read.ts';

const most = Number.MAX_SAFE_INTEGER;

const count = (node: Node): number => integer(node, 0, most);

const sixtyFour = /^[0-9a-f]{64}$/;
const anyHex = /^(?:[0-9a-f]{2})*$/;

export const hash = (node: Node): string => {
  const read = text(node);
  if (!sixtyFour.test(read)) fault(node, '64 hexadecimal digits');
  return read;
};

const hex = (node: Node): string => {
  const read = text(node);
  if (!anyHex.test(read)) fault(node, 'hexadecimal digits');
  return read;
};

const readChain = (node: Node) => ({
  hash: text(field(node, 'hash')),
  publicKey: hex(field(node, 'publicKey')),
  scheme: text(field(node, 'scheme')),
  genesisTime: count(field(node, 'genesisTime')),
  period: integer(field(node, 'period'), 1, most),
});

const readNamedRound = (node: Node) => ({
  chain: readChain(field(node, 'chain')),
  round: integer(field(node, 'round'), 1, most),
});

const readBeacon = (node: Node) => {
  const previousSignature = orAbsent(field(node, 'previousSignature'), hex);
  return {
    round: integer(field(node, 'round'), 1, most),
    signature: hex(field(node, 'signature')),
    randomness: hash(field(node, 'randomness')),
    ...(previousSignature === undefined ? {} : { previousSignature }),
  };
};

const kinds = ['roster', 'witnesses', 'void', 'seed', 'result', 'approved', 'published'] as const;

const readFacts = (node: Node) => {
  const at = (name: string): Node => field(node, name);
  const kind = oneOf(at('kind'), kinds);
  switch (kind) {
    case 'roster':
      return {
        kind,
        rosterRoot: hash(at('rosterRoot')),
        rosterHash: hash(at('rosterHash')),
        children: count(at('children')),
        units: count(at('units')),
        ruleBookHash: text(at('ruleBookHash')),
        engine: text(at('engine')),
      };
    case 'witnesses':
      return {
        kind,
        commitments: items(at('witnesses')).map((each) => hash(field(each, 'commitment'))),
        beacon: orNull(at('beacon'), readNamedRound),
      };
    case 'void':
      return {
        kind,
        missing: items(at('missing')).map(count),
        nonces: items(at('nonces')).map((each) => orNull(each, text)),
      };
    case 'seed':
      return {
        kind,
        nonces: items(at('nonces')).map(text),
        beacon: orNull(at('beacon'), readBeacon),
        seed: hash(at('seed')),
      };
    case 'result':
      return {
        kind,
        resultHash: hash(at('resultHash')),
        resultRoot: hash(at('resultRoot')),
        publicRoot: hash(at('publicRoot')),
        verified: items(at('verified')).map((each) => ({
          property: text(field(each, 'property')),
          holds: flag(field(each, 'holds')),
        })),
      };
    case 'approved':
      return { kind, resultHash: hash(at('resultHash')) };
    case 'published':
      return { kind, resultRoot: hash(at('resultRoot')), placed: count(at('placed')) };
    default:
      return kind satisfies never;
  }
};

/** A signed statement may say more than is read here; what it says is covered by its signature. */
export const readAnnouncement = (node: Node) => {
  oneOf(field(node, 'format'), ['sunshine-announcement/1']);
  return {
    season: text(field(node, 'season')),
    run: integer(field(node, 'run'), 1, most),
    sequence: integer(field(node, 'sequence'), 1, most),
    previous: orNull(field(node, 'previous'), hash),
    at: text(field(node, 'at')),
    ...readFacts(node),
  };
};

export type Announcement = ReturnType<typeof readAnnouncement>;
export type Kind = (typeof kinds)[number];
export type Of<K extends Kind> = Extract<Announcement, { readonly kind: K }>;
export type Chain = ReturnType<typeof readChain>;
export type NamedRound = ReturnType<typeof readNamedRound>;
export type Beacon = ReturnType<typeof readBeacon>;
