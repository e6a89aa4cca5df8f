import type { ApplicationView } from '../../shared/contract/views.ts';
import type { FactKind } from '../content/fact-kinds.ts';
import type { FamilySeason } from './questions/question.ts';

type Evidence = ApplicationView['evidence'][number];
type Application = Pick<ApplicationView, 'answers' | 'evidence'>;

/** How a fact stands after registries were asked. */
export type Standing =
  | 'proved'
  | 'proved-by-person'
  | 'differs'
  | 'unknown'
  | 'down'
  | 'kinship-first'
  | 'unasked';

/** What registries are asked about: kinship of everybody, then what the family states. */
export const factsOf = ({ answers }: Application): readonly FactKind[] => [
  'kinship',
  ...answers.claims.flatMap(({ kind }) => (kind === 'kinship' ? [] : [kind])),
];

export const evidenceOf = ({ evidence }: Application, fact: FactKind): Evidence | undefined =>
  evidence.find(({ kind }) => kind === fact);

const standings = {
  MATCH: 'proved',
  MISMATCH: 'differs',
  NOT_FOUND: 'unknown',
  UNAVAILABLE: 'down',
} as const;

export const standingOf = (application: Application, fact: FactKind): Standing => {
  const found = evidenceOf(application, fact);
  if (found === undefined) return 'unasked';
  if (found.standing === 'proved') return found.by === 'reviewer' ? 'proved-by-person' : 'proved';
  if (found.verdict !== undefined) return standings[found.verdict];
  return evidenceOf(application, 'kinship')?.standing === 'proved' ? 'unasked' : 'kinship-first';
};

/** Facts for which the season would ask a paper, had no registry confirmed them. */
export const sparedPapers = (
  application: Application,
  { materials }: Pick<FamilySeason, 'materials'>,
): number =>
  factsOf(application).filter(
    (fact) =>
      standingOf(application, fact) === 'proved' && materials.some((one) => one.fact === fact),
  ).length;

/** none: nobody was asked; some: an answer changed since; all: every fact has its answer */
export const lookedUp = (application: Application): 'none' | 'some' | 'all' => {
  if (application.evidence.length === 0) return 'none';
  return factsOf(application).every((fact) => evidenceOf(application, fact) !== undefined)
    ? 'all'
    : 'some';
};
