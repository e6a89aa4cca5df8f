/** Shapes of `sunshine-instance/1` and `sunshine-result/1`. Every number is an integer; docs/allocation.md. */

/** metres, planar */
export type Point = readonly [x: number, y: number];

export type OverflowGoal = 'placed' | 'area' | 'near' | 'metres';

export type Rules = {
  /** choices with tier <= this are seated before reserves; -1 where nobody is guaranteed */
  readonly guaranteedTier: number;
  /** groups placed first in the overflow if seats are short */
  readonly guaranteedGroups: readonly string[];
  readonly overflow: 'together' | 'by-tier' | 'none';
  readonly overflowGoals: readonly OverflowGoal[];
  readonly nearMetres: number;
  readonly joint: 'elastic' | 'hold-back';
  readonly holdBack: number;
};

export type Reserve = { readonly group: string; readonly seats: number };

export type School = {
  readonly id: string;
  readonly seats: number;
  readonly at: Point;
  readonly area?: string;
  readonly reserves: readonly Reserve[];
  /** takes part in the overflow */
  readonly overflow: boolean;
};

export type Choice = { readonly school: string; readonly tier: number; readonly order: number };

export type Applicant = {
  readonly id: string;
  readonly at: Point;
  readonly area?: string;
  readonly groups: readonly string[];
  /** children placed together; absent: alone, and the applicant's id is its unit id */
  readonly unit?: string;
  readonly choices: readonly Choice[];
  /** walking distances where they are known */
  readonly metres?: Readonly<Record<string, number>>;
  readonly overflow: boolean;
};

export type Instance = {
  readonly format: 'sunshine-instance/1';
  readonly round: string;
  readonly rules: Rules;
  readonly schools: readonly School[];
  readonly applicants: readonly Applicant[];
};

/** unit id -> rank from 1; drawn outside the engine (shared/proof/draw.ts) */
export type LotteryNumbers = ReadonlyMap<string, number>;

export type Phase = 'zone' | 'overflow' | 'unplaced';

export type Placement = {
  readonly applicant: string;
  readonly school: string | null;
  readonly phase: Phase;
  /** the pool that seated the unit in the zone phase: 'guaranteed', a reserve's group, or 'open' */
  readonly pool: string | null;
  readonly number: number;
  readonly metres: number | null;
};

/** One row a school and pool; tier, order, number are those of the last unit kept, null where none was. */
export type Cutoff = {
  readonly school: string;
  readonly pool: string;
  /** the pool reached its mark, so that a further unit asking would be refused or push one out */
  readonly closed: boolean;
  readonly tier: number | null;
  readonly order: number | null;
  readonly number: number | null;
};

/**
 * Dual prices of the overflow, one row a school with seats left (and tier, where `by-tier` solves tier
 * after tier; -1 is the class of the guaranteed groups when seats are short). Compared in the order of `overflowGoals`: outside the own area, beyond nearMetres, metres.
 */
export type Price = {
  readonly school: string;
  readonly tier: number | null;
  readonly outside: number;
  readonly far: number;
  readonly price: number;
};

/**
 * A unit of two or more that the overflow had to place off its optimum to keep it together.
 * `outside`, `far`, `metres`: its reduced cost under the prices, over all its members; 0 when unplaced.
 */
export type Swap = {
  readonly unit: string;
  readonly school: string | null;
  /** seats given beyond the plan of that school ("elastic") */
  readonly beyond: number;
  readonly outside: number;
  readonly far: number;
  readonly metres: number;
};

/** the minimum cut: these places can reach only these schools */
export type Shortage = {
  /** "x,y" of the children's places, in code-unit order */
  readonly places: readonly string[];
  readonly schools: readonly string[];
  readonly children: number;
  readonly seats: number;
  readonly missing: number;
};

export type Totals = {
  readonly applicants: number;
  readonly seats: number;
  readonly placed: number;
  readonly zone: number;
  readonly overflow: number;
  readonly unplaced: number;
  /** children within nearMetres of their school */
  readonly near: number;
  readonly byTier: readonly { tier: number | null; applicants: number; placed: number }[];
  readonly byGroup: readonly { group: string; applicants: number; placed: number }[];
  /** sum over placed children; the mean is metres / placed, rounded by who shows it */
  readonly metres: number;
  readonly largestMetres: number;
  /** seats given beyond the plan to keep units together */
  readonly extraSeats: number;
  /** reduced cost in metres over all overflow children: a bound on what keeping units together costs */
  readonly togetherMetres: number;
};

export type Outcome = {
  readonly placements: readonly Placement[];
  readonly cutoffs: readonly Cutoff[];
  readonly prices: readonly Price[];
  readonly swaps: readonly Swap[];
  readonly shortage: Shortage | null;
  readonly totals: Totals;
};

/** `sunshine-result/1`: the outcome with what it was computed from. */
export type Result = Outcome & {
  readonly format: 'sunshine-result/1';
  /** SHA-256 of the canonical instance, hex */
  readonly instanceHash: string;
  readonly seed: string;
  readonly engine: string;
};

/** What is wrong with an instance, and where: `applicants[17].choices[0].school`. */
export type Fault = { readonly path: string; readonly code: string; readonly found: string };

/** Deterministic counters, golden numbers in the tests. */
export type Counters = Record<string, number>;

/** Long work tells how far it is; `phase` is 'zone' or 'overflow'. */
export type Progress = (phase: string, done: number, total: number) => void;
