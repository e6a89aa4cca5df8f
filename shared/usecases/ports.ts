import type { Answers, Claim } from '../domain/application/answers.ts';
import type {
  Application,
  ApplicationState,
  AuditEvent,
  Document,
} from '../domain/application/application.ts';
import type { ExtractKind, ExtractRow } from '../domain/evidence/extracts.ts';
import type { Fact, MismatchCause, Verdict } from '../domain/evidence/facts.ts';
import type { RuleBook } from '../domain/rule-book/schema.ts';
import type { BeaconChain, SigningKey } from '../domain/season/ceremony.ts';
import type { Run } from '../domain/season/run.ts';
import type { Season } from '../domain/season/season.ts';
import type { Instant, Language } from '../domain/text.ts';
import type { NoticePaper, RecordPaper } from './support/paper-facts.ts';

/** What a conditional write found; the store translates every failed condition into one of these. */
export type Written = 'written' | 'already-exists' | 'changed-meanwhile';

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

export type Clock = { readonly now: () => Instant };

/** cryptographic randomness */
export type Entropy = { readonly bytes: (count: number) => Uint8Array };

/** Keyed hashes (HMAC-SHA256 under the district's key), base32, safe as keys and in URLs. */
export type KeyedHash = {
  /** one application id a child and season: 12 characters, three groups of four */
  readonly applicationId: (season: string, idNumber: string) => string;
  /** 签号: what the draw gives a number to; 16 characters that lead back to no application number */
  readonly ticket: (season: string, application: string) => string;
  /** 32 bytes, hex: what a child's rows are salted with in the trees of one run */
  readonly salt: (season: string, run: number, application: string) => string;
  /** 50 bits: what shows an admission notice to be the district's own, for one school and one run */
  readonly notice: (season: string, application: string, school: string, run: number) => string;
  readonly phone: (phone: string) => string;
  readonly token: (token: string) => string;
  readonly lookup: (registry: string, key: string) => string;
};

export type ApplicationChange = {
  /** version the change was based on; 0 for a new application */
  readonly basedOn: number;
  readonly after: Application;
  readonly events: readonly AuditEvent[];
  /** documents added or settled in the same transaction */
  readonly documents?: readonly Document[];
};

export type ApplicationFilter = {
  readonly season: string;
  readonly states?: readonly ApplicationState[];
  readonly cursor?: string;
  readonly limit?: number;
};

export type ApplicationStore = {
  readonly find: (season: string, id: string) => Promise<Application | null>;
  /** One transaction: application, audit events, documents. Safe to repeat. */
  readonly write: (change: ApplicationChange) => Promise<Written>;
  readonly ofGuardian: (owner: string) => Promise<readonly Application[]>;
  readonly atDesk: (
    filter: ApplicationFilter & { readonly desk: string },
  ) => Promise<Page<Application>>;
  readonly ofSeason: (filter: ApplicationFilter) => Promise<Page<Application>>;
  readonly events: (season: string, id: string) => Promise<readonly AuditEvent[]>;
  readonly documents: (season: string, id: string) => Promise<readonly Document[]>;
  readonly findDocument: (season: string, id: string, document: string) => Promise<Document | null>;
  /** who looked at the record, why and when; no personal data */
  readonly logRead: (entry: {
    readonly season: string;
    readonly application: string;
    readonly actor: string;
    readonly reason: string;
    readonly at: Instant;
  }) => Promise<void>;
};

export type SignInCode = {
  readonly phone: string;
  /** keyed hash of the code */
  readonly code: string;
  readonly expiresAt: Instant;
  readonly attempts: number;
  /** keyed hash of the request it answers */
  readonly request: string | null;
};

export type GuardianSession = { readonly owner: string; readonly expiresAt: Instant };

export type GuardianStore = {
  /** Counts what a phone or a network does within a window; answers the count including this one. */
  readonly count: (subject: string, window: string, expiresAt: Instant) => Promise<number>;
  /** when codes were sent to a phone, as last put */
  readonly codesSent: (phone: string) => Promise<readonly Instant[]>;
  /** Replaces these instants, unless they are no longer those it was based on. */
  readonly putCodesSent: (
    phone: string,
    sent: readonly Instant[],
    basedOn: readonly Instant[],
    expiresAt: Instant,
  ) => Promise<'written' | 'changed-meanwhile'>;
  readonly putCode: (code: SignInCode) => Promise<void>;
  readonly findCode: (phone: string) => Promise<SignInCode | null>;
  /** Counts a wrong attempt and answers the new count. */
  readonly countAttempt: (phone: string) => Promise<number>;
  readonly dropCode: (phone: string) => Promise<void>;
  /** Also keeps the phone itself, encrypted, for messages to this owner. */
  readonly putSession: (token: string, session: GuardianSession, phone: string) => Promise<void>;
  readonly findSession: (token: string) => Promise<GuardianSession | null>;
  readonly dropSession: (token: string) => Promise<void>;
  readonly phoneOf: (owner: string) => Promise<string | null>;
};

export type RuleBookStore = {
  readonly seasons: () => Promise<readonly Season[]>;
  readonly findSeason: (season: string) => Promise<Season | null>;
  readonly find: (season: string, version: number) => Promise<RuleBook | null>;
  /** Writes the book and moves the season's pointer in one transaction. */
  readonly put: (season: Season, book: RuleBook, basedOn: number) => Promise<Written>;
  readonly setPublishedRun: (season: string, run: number) => Promise<void>;
};

export type Verification = {
  readonly verdict: Verdict;
  readonly fact?: Fact;
  readonly causes: readonly MismatchCause[];
};

/** Asks the registry that knows the fact; never throws for an outage: UNAVAILABLE. */
export type Registries = {
  readonly verify: (book: RuleBook, answers: Answers, claim: Claim) => Promise<Verification>;
};

/** Imported extracts; a new extract is complete before any look-up sees it. */
export type ExtractStore = {
  readonly replace: (
    district: string,
    kind: ExtractKind,
    rows: readonly ExtractRow[],
    extract: { readonly id: string; readonly importedAt: Instant },
  ) => Promise<void>;
  readonly rows: (
    district: string,
    kind: ExtractKind,
    keys: readonly string[],
  ) => Promise<readonly ExtractRow[] | 'no-extract'>;
};

export type SignedRequest = {
  readonly url: string;
  readonly method: 'PUT' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
};

export type ObjectStore = {
  /** A request anybody holding it may send once within minutes: exactly this many bytes of this type. */
  readonly signPut: (key: string, mediaType: string, bytes: number) => Promise<SignedRequest>;
  readonly signGet: (key: string, mediaType: string) => Promise<SignedRequest>;
  readonly size: (key: string) => Promise<number | null>;
  readonly head: (key: string, bytes: number) => Promise<Uint8Array>;
  readonly put: (key: string, body: Uint8Array, mediaType: string) => Promise<void>;
  readonly get: (key: string) => Promise<Uint8Array | null>;
  readonly remove: (key: string) => Promise<void>;
};

export type RunStore = {
  readonly find: (season: string, number: number) => Promise<Run | null>;
  readonly list: (season: string) => Promise<readonly Run[]>;
  /**
   * A new run, and in the same transaction a version of the one before it: whoever still holds that one as the newest
   * can no longer write it, and so announces nothing beside this run.
   */
  readonly begin: (run: Run, before: Run | null) => Promise<Written>;
  readonly write: (run: Run, basedOn: number) => Promise<Written>;
};

/** Counters kept by the stream projection, e.g. `zone:z01:tier:2` -> 41. */
export type CounterStore = {
  /** the sums over all applications; a counter that stands at zero is left out */
  readonly all: (season: string) => Promise<Readonly<Record<string, number>>>;
  /**
   * Replaces what the application counts for by what its version counts for. The store remembers the last version
   * applied, so duplicates and late versions change nothing, in whatever order they come.
   */
  readonly apply: (change: {
    readonly season: string;
    readonly application: string;
    readonly version: number;
    readonly counted: Readonly<Record<string, number>>;
  }) => Promise<void>;
};

export type Message = {
  readonly owner: string;
  readonly template:
    | 'sign-in-code'
    | 'submitted'
    | 'returned'
    | 'qualified'
    | 'placed'
    | 'supplement-placed'
    | 'objection-decided';
  /** codes and application numbers; never names, numbers or addresses of people */
  readonly facts: Readonly<Record<string, string>>;
};

export type Messages = { readonly send: (message: Message) => Promise<void> };

/** Sends one text to one phone; the provider's adapter or, on one machine, the demonstration's. */
export type Sms = {
  readonly deliver: (
    phone: string,
    template: string,
    facts: Readonly<Record<string, string>>,
  ) => Promise<void>;
};

export type SeasonSteps = {
  /** Starts the long step; it calls the season-steps function until done. Safe to repeat. */
  readonly start: (step: {
    readonly command: 'allocate' | 'publish';
    readonly season: string;
    readonly run: number;
  }) => Promise<void>;
};

/** Unkeyed SHA-256, hex, of public material. */
export type Digest = {
  readonly sha256: (text: string) => string;
  readonly bytes: (bytes: Uint8Array) => Uint8Array;
  readonly hmac: (keyHex: string) => (message: string) => Uint8Array;
};

/** Signs what the bureau announces. ECDSA P-256: two signatures of one text differ. */
export type Signer = {
  /** compact JWS (RFC 7515, ES256) of the payload, its header naming the key */
  readonly sign: (payload: string) => Promise<string>;
  readonly publicKey: () => Promise<SigningKey>;
  /** whether the signature, r and s of 32 bytes each, is that of the key's holder */
  readonly verify: (
    key: { readonly x: string; readonly y: string },
    signed: Uint8Array,
    signature: Uint8Array,
  ) => boolean;
};

/** Which program allocates and verifies: SHA-256 over its sources, computed before it was deployed. */
export type Program = { readonly hash: string };

/** Whether a signature is that of a round of a public beacon's chain. */
export type Beacons = {
  readonly verify: (
    chain: BeaconChain,
    value: { readonly round: number; readonly signature: string },
  ) => boolean;
};

/** Papers to print: PDF, the same bytes for the same facts. */
export type Papers = {
  readonly record: (facts: RecordPaper, language: Language) => Promise<Uint8Array>;
  readonly notice: (facts: NoticePaper, language: Language) => Promise<Uint8Array>;
};

export type Ports = {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly keyed: KeyedHash;
  readonly digest: Digest;
  readonly signer: Signer;
  readonly program: Program;
  readonly beacons: Beacons;
  readonly applications: ApplicationStore;
  readonly guardians: GuardianStore;
  readonly ruleBooks: RuleBookStore;
  readonly registries: Registries;
  readonly extracts: ExtractStore;
  readonly documents: ObjectStore;
  readonly records: ObjectStore;
  readonly runs: RunStore;
  readonly counters: CounterStore;
  readonly messages: Messages;
  readonly sms: Sms;
  readonly steps: SeasonSteps;
};
