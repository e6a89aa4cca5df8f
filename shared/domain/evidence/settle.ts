import type { Verification } from './compare/index.ts';
import type { Evidence, FactKind, Verdict } from './facts.ts';

export type Settlement = {
  /** one a fact asked, in the order asked */
  readonly evidence: readonly Evidence[];
  /** a person must look before the case can be decided */
  readonly needsPerson: boolean;
  /** facts no registry could speak to: a document is asked */
  readonly documentsNeeded: readonly FactKind[];
};

const standings = {
  MATCH: 'proved',
  // for a person, and for no document: the register knows, it knows otherwise
  MISMATCH: 'doubtful',
  NOT_FOUND: 'claimed',
  UNAVAILABLE: 'claimed',
} as const satisfies Record<Verdict, Evidence['standing']>;

const evidenceOf = (kind: FactKind, answer: Verification | undefined): Evidence => {
  if (answer === undefined) return { kind, standing: 'claimed', by: 'family', causes: [] };
  const { verdict, fact, causes } = answer;
  return {
    kind,
    standing: standings[verdict],
    by: verdict === 'MATCH' || verdict === 'MISMATCH' ? 'registry' : 'family',
    verdict,
    causes: [...causes],
    ...(fact === undefined ? {} : { fact }),
  };
};

/**
 * What the registries' answers leave to do. A mismatch goes to a person and refuses nothing; a fact without a
 * registry, unknown to it or while it is down falls back to a document; where all match nobody and nothing is needed.
 */
export const settle = (
  asks: readonly FactKind[],
  answers: ReadonlyMap<FactKind, Verification>,
): Settlement => {
  const evidence = asks.map((kind) => evidenceOf(kind, answers.get(kind)));
  return {
    evidence,
    needsPerson: evidence.some(({ standing }) => standing !== 'proved'),
    documentsNeeded: evidence
      .filter(({ standing }) => standing === 'claimed')
      .map(({ kind }) => kind),
  };
};
