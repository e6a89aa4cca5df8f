import type { PublicRun, PublicRunEntry } from '../../contract/public.ts';
import type { Run } from '../../domain/season/run.ts';

/** What everybody may know of a run: all that was announced, nobody who works on it, and not where its files lie. */
export const runEntry = (run: Run): PublicRunEntry => ({
  number: run.number,
  state: run.state,
  reason: run.reason,
  rosterHash: run.rosterHash,
  rosterRoot: run.rosterRoot,
  ruleBookHash: run.ruleBookHash,
  ruleBookVersion: run.ruleBookVersion,
  programHash: run.programHash,
  engine: run.engine,
  applicants: run.applicants,
  units: run.units,
  seats: run.seats,
  leftOut: run.leftOut,
  witnesses: run.witnesses,
  beacon: run.beacon,
  nonces: run.nonces,
  beaconValue: run.beaconValue,
  seed: run.seed,
  // computed and not yet verified is not announced
  resultHash: run.resultRoot === null ? null : run.resultHash,
  resultRoot: run.resultRoot,
  publicRoot: run.publicRoot,
  verified: run.verified,
  announcements: run.announcements,
  frozenAt: run.frozenAt,
  publishedAt: run.publishedAt,
});

/** null where its result is not public */
export const publishedEntry = (run: Run): PublicRun | null => {
  const { seed, resultHash, resultRoot, publicRoot, publishedAt } = run;
  if (seed === null || resultHash === null || resultRoot === null) return null;
  if (publicRoot === null || publishedAt === null) return null;
  const nonces = run.nonces.filter((nonce) => nonce !== null);
  return { ...runEntry(run), nonces, seed, resultHash, resultRoot, publicRoot, publishedAt };
};
