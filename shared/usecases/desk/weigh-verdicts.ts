import type { Decision } from '../../contract/desk.ts';
import type { Application, AuditEvent } from '../../domain/application/application.ts';
import type { Evidence, Fact } from '../../domain/evidence/facts.ts';
import { asksForLock, ownHolder, shownBy } from '../../domain/evidence/shown.ts';
import type { FieldFault } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import { statedFact, type ZonesOf } from '../support/category-of.ts';

type Verdicts = Decision['verdicts'];
type Verdict = Verdicts[number];

const entriesOf = (fact: Partial<Fact>) =>
  Object.entries(fact).filter(([, value]) => value !== undefined);

/** exactOptionalPropertyTypes: what a form left empty is not there */
const given = (shown: Verdict['shown']): Partial<Fact> => Object.fromEntries(entriesOf(shown));

/** What the papers show over what the family stated over what a registry knew, which may speak of another dwelling. */
const provedFact = (
  { answers }: Application,
  before: Evidence,
  { kind, shown }: Verdict,
  zonesOf: ZonesOf,
): Fact => {
  const claim = answers.claims.find((one) => one.kind === kind);
  const holder = ownHolder[kind];
  const known: Fact = {
    ...(holder === undefined ? {} : { holder }),
    ...before.fact,
    ...(claim === undefined ? { kind } : statedFact(claim)),
    ...given(shown),
  };
  const { address, inDistrict } = known;
  // an address that the published wording puts in a zone of the district lies in the district
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

/** For the audit trail, a verdict each: how the fact now stands, and which attributes changed; never their values. */
export const weighed = (
  before: readonly Evidence[],
  after: readonly Evidence[],
  verdicts: Verdicts,
): AuditEvent['facts'] =>
  Object.fromEntries(
    verdicts.map(({ kind, standing }) => {
      const earlier = new Map(entriesOf(before.find((one) => one.kind === kind)?.fact ?? {}));
      const changed = entriesOf(after.find((one) => one.kind === kind)?.fact ?? {})
        .filter(([name, value]) => name !== 'kind' && earlier.get(name) !== value)
        .map(([name]) => name)
        .sort();
      return [kind, [standing, ...changed].join(' ')];
    }),
  );

const shownFaults = (
  book: RuleBook,
  before: Evidence,
  { kind, standing, shown }: Verdict,
  path: string,
): readonly FieldFault[] => {
  const allowed: readonly string[] = shownBy[kind];
  const foreign = entriesOf(shown)
    .filter(([name]) => !allowed.includes(name))
    .map(([name]) => ({ path: `${path}.${name}`, code: 'not-of-this-fact' }));
  const unlooked =
    standing === 'proved' &&
    asksForLock(book, kind) &&
    (shown.locked ?? before.fact?.locked) === undefined;
  return unlooked ? [...foreign, { path: `${path}.locked`, code: 'required' }] : foreign;
};

export const verdictFaults = (
  book: RuleBook,
  { evidence }: Application,
  verdicts: Verdicts,
): readonly FieldFault[] =>
  verdicts.flatMap((verdict, index): readonly FieldFault[] => {
    const path = `verdicts.${index}`;
    const before = evidence.find(({ kind }) => kind === verdict.kind);
    if (before === undefined) return [{ path: `${path}.kind`, code: 'not-claimed' }];
    const first = verdicts.findIndex(({ kind }) => kind === verdict.kind);
    return first < index
      ? [{ path: `${path}.kind`, code: 'named-twice' }]
      : shownFaults(book, before, verdict, `${path}.shown`);
  });

/** A case is settled when somebody has said of every fact whether it holds. */
export const openFacts = (evidence: readonly Evidence[]): readonly FieldFault[] =>
  evidence
    .filter(({ standing }) => standing === 'claimed' || standing === 'doubtful')
    .map(({ kind }) => ({ path: 'verdicts', code: 'verdict-missing', facts: { fact: kind } }));
