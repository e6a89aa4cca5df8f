import { useState } from 'preact/hooks';
import type { FieldFault } from '../../shared/domain/outcome.ts';
import type { Codes } from '../content/codes.ts';
import type { Trouble } from '../kit/api.ts';
import { type Faults, isFaulty, noFaults } from '../kit/faults.tsx';
import { faultText, fieldOf } from '../kit/wording.ts';

const worded = (codes: Codes, found: readonly FieldFault[]): Faults => {
  const faults: Record<string, string> = {};
  for (const fault of found) faults[fieldOf(fault.path)] ??= faultText(codes, fault);
  return faults;
};

/** Faults the page found itself, else those the server named. */
export const useFieldFaults = (codes: Codes, problem: Trouble | null) => {
  const [own, setOwn] = useState<readonly FieldFault[]>([]);
  const mine = worded(codes, own);
  const told = problem === null ? noFaults : worded(codes, problem.fields);
  return {
    faults: isFaulty(mine) ? mine : told,
    /** true where nothing is wrong */
    check: (found: readonly FieldFault[]): boolean => {
      setOwn(found);
      return found.length === 0;
    },
  };
};
