import type { Decision } from '../../contract/desk.ts';
import type { Application } from '../../domain/application/application.ts';
import type { Evidence, Fact } from '../../domain/evidence/facts.ts';
import type { FieldFault } from '../../domain/outcome.ts';
import { statedFact, type ZonesOf } from '../support/category-of.ts';

type Verdicts = Decision['verdicts'];

/** exactOptionalPropertyTypes: what a form left empty is not there */
const given = (shown: Verdicts[number]['shown']): Partial<Fact> =>
  Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));

/** What the papers show over what the family stated over what a registry knew, which may speak of another dwelling. */
const provedFact = (
  { answers }: Application,
  before: Evidence,
  { kind, shown }: Verdicts[number],
  zonesOf: ZonesOf,
): Fact => {
  const claim = answers.claims.find((one) => one.kind === kind);
  const known: Fact = {
    ...before.fact,
    ...(claim === undefined ? { kind } : statedFact(claim)),
    ...given(shown),
  };
  const { address, inDistrict } = known;
  // an address in a zone of the district lies in the district
  return inDistrict === undefined && address !== undefined && zonesOf(address).length > 0
    ? { ...known, inDistrict: true }
    : known;
};

/** The evidence after a reviewer has looked; what the reviewer says nothing of stays as it was. */
export const weighVerdicts = (
  application: Application,
  verdicts: Verdicts,
  zonesOf: ZonesOf,
): readonly Evidence[] =>
  application.evidence.map((before): Evidence => {
    const verdict = verdicts.find(({ kind }) => kind === before.kind);
    if (verdict === undefined) return before;
    const { fact: _fact, ...rest } = before;
    const settled: Evidence = { ...rest, standing: verdict.standing, by: 'reviewer' };
    return verdict.standing === 'proved'
      ? { ...settled, fact: provedFact(application, before, verdict, zonesOf) }
      : settled;
  });

export const verdictFaults = (
  { evidence }: Application,
  verdicts: Verdicts,
): readonly FieldFault[] =>
  verdicts.flatMap(({ kind }, index) => {
    const path = `verdicts.${index}.kind`;
    if (!evidence.some((one) => one.kind === kind)) return [{ path, code: 'not-claimed' }];
    const first = verdicts.findIndex((one) => one.kind === kind);
    return first < index ? [{ path, code: 'named-twice' }] : [];
  });

/** A case is settled when somebody has said of every fact whether it holds. */
export const openFacts = (evidence: readonly Evidence[]): readonly FieldFault[] =>
  evidence
    .filter(({ standing }) => standing === 'claimed' || standing === 'doubtful')
    .map(({ kind }) => ({ path: 'verdicts', code: 'verdict-missing', facts: { fact: kind } }));
