import * as z from 'zod';
import { instant } from '../text.ts';
import {
  beaconChain,
  beaconRound,
  beaconValue,
  hash,
  nonce,
  verifiedProperty,
  witness,
} from './ceremony.ts';

/**
 * COMMITTED: the witnesses' commitments are public. DRAWN: the seed is fixed. COMPUTED: the result is written.
 * ALLOCATED: it was verified, and announced. VOID: a witness did not reveal; nothing follows.
 */
export const runStates = [
  'FROZEN',
  'COMMITTED',
  'DRAWN',
  'COMPUTED',
  'ALLOCATED',
  'APPROVED',
  'PUBLISHING',
  'PUBLISHED',
  'VOID',
] as const;
export const runState = z.enum(runStates);
export type RunState = z.infer<typeof runState>;

/** What carries a run on; `compute`, `verify` and `close` are steps of the machine, the others are somebody's decisions. */
export const runCommands = [
  'announce-witnesses',
  'draw',
  'void',
  'compute',
  'verify',
  'approve',
  'publish',
  'close',
] as const;
export type RunCommand = (typeof runCommands)[number];

const moves: Readonly<Record<RunState, Readonly<Partial<Record<RunCommand, RunState>>>>> = {
  FROZEN: { 'announce-witnesses': 'COMMITTED' },
  COMMITTED: { draw: 'DRAWN', void: 'VOID' },
  DRAWN: { compute: 'COMPUTED' },
  COMPUTED: { verify: 'ALLOCATED' },
  ALLOCATED: { approve: 'APPROVED' },
  APPROVED: { publish: 'PUBLISHING' },
  PUBLISHING: { close: 'PUBLISHED' },
  PUBLISHED: {},
  VOID: {},
};

/** The state a command leads to; null where the run does not stand for it. */
export const runMove = (state: RunState, command: RunCommand): RunState | null =>
  moves[state][command] ?? null;

/** The witnesses have bound themselves to these rules, and the result is not public: the rules may not change. */
export const bindsRules: ReadonlySet<RunState> = new Set([
  'COMMITTED',
  'DRAWN',
  'COMPUTED',
  'ALLOCATED',
  'APPROVED',
  'PUBLISHING',
]);

/**
 * Witnesses have bound themselves, a step runs, or two people have agreed: no other run may begin. A frozen and an
 * allocated one can still be given up, visibly.
 */
export const binding: ReadonlySet<RunState> = new Set([
  'COMMITTED',
  'DRAWN',
  'COMPUTED',
  'APPROVED',
  'PUBLISHING',
]);

/** No number was ever drawn from its roster: it may be drawn from once more. */
export const neverDrawn: ReadonlySet<RunState> = new Set(['FROZEN', 'VOID']);

/** One allocation run; append-only, a later one stands beside it and names its reason. */
export const run = z.strictObject({
  season: z.string(),
  number: z.int().min(1),
  version: z.int().min(1),
  state: runState,
  reason: z.string().max(300).nullable(),
  /** of the canonical instance */
  rosterHash: hash,
  /** of the tree over the roster's salted rows */
  rosterRoot: hash,
  ruleBookHash: hash,
  ruleBookVersion: z.int().min(1),
  /** of the sources that allocate and verify */
  programHash: hash,
  engine: z.string(),
  /** children on the roster, and the families they stand for: bound twins are one */
  applicants: z.int().min(0),
  units: z.int().min(0),
  seats: z.int().min(0),
  /** applications nobody had settled when the roster was frozen; they wait for a supplement */
  leftOut: z.int().min(0),
  /** object keys in the records store */
  instanceKey: z.string(),
  /** who stood on the roster and what seats were short, for the report */
  rosterKey: z.string(),
  resultKey: z.string().nullable(),
  /** bundles to verify the run from; each stands under a name of its own before a run names it */
  publicBundleKey: z.string().nullable(),
  fullBundleKey: z.string().nullable(),
  /** in the order in which their values count */
  witnesses: z.array(witness),
  /** the public beacon whose round was named with the witnesses; null where none is used */
  beacon: z.strictObject({ chain: beaconChain, round: beaconRound }).nullable(),
  /** one a witness, null for whoever did not reveal; empty before */
  nonces: z.array(nonce.nullable()),
  beaconValue: beaconValue.nullable(),
  seed: hash.nullable(),
  /** of the canonical result, of the tree over its salted rows, of the tree over what anybody may see */
  resultHash: hash.nullable(),
  resultRoot: hash.nullable(),
  publicRoot: hash.nullable(),
  /** properties of the independent verifier, all of them true before approval */
  verified: z.array(verifiedProperty),
  /** compact JWS each, in order; the chain goes on through the season's runs */
  announcements: z.array(z.string()),
  frozenBy: z.string(),
  frozenAt: instant,
  drawnBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  /** placements copied to applications so far */
  published: z.int().min(0),
  publishedAt: instant.nullable(),
});
export type Run = z.infer<typeof run>;
