import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import { binding, neverDrawn, type Run } from '../../domain/season/run.ts';

type Announced = Pick<Run, 'rosterHash' | 'ruleBookHash'> & {
  readonly reason: string | undefined;
};

const isSame = (run: Run, announced: Announced): boolean =>
  run.rosterHash === announced.rosterHash && run.ruleBookHash === announced.ruleBookHash;

/**
 * Whether a run may begin with what it would announce; `earlier` in their order. A roster is drawn from once: it may be
 * frozen again where no number was ever drawn from it, and then under another version of the rule book.
 */
export const mayBegin = (
  earlier: readonly Run[],
  announced: Announced,
): Outcome<{ readonly same: Run | null }> => {
  const last = earlier.at(-1);
  if (last === undefined) return ok({ same: null });
  // the same request again finds its own run; a new request finds nothing to run anew
  if (last.state === 'FROZEN' && isSame(last, announced)) return ok({ same: last });
  const before = earlier.find(
    (run) =>
      run.rosterHash === announced.rosterHash &&
      (!neverDrawn.has(run.state) || isSame(run, announced)),
  );
  if (before !== undefined) return refuse('run-unchanged', { facts: { run: before.number } });
  if (binding.has(last.state))
    return refuse('run-under-way', { facts: { run: last.number, state: last.state } });
  if (announced.reason === undefined)
    return refuse('invalid-input', { fields: [{ path: 'reason', code: 'missing' }] });
  return ok({ same: null });
};
