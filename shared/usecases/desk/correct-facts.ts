import type { ObjectionAnswer } from '../../contract/desk.ts';
import type { Application, AuditEvent } from '../../domain/application/application.ts';
import { type FieldFault, type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Change } from '../support/change.ts';
import type { OpenSeason } from '../support/open-season.ts';
import { settleCase } from './settle-case.ts';
import { openFacts, verdictFaults, weighed, weighVerdicts } from './weigh-verdicts.ts';

export type Correction = Pick<ObjectionAnswer, 'upheld'> &
  Partial<Pick<ObjectionAnswer, 'verdicts' | 'zone'>>;

type Corrected = {
  readonly patch: Pick<Change['patch'], 'evidence' | 'category' | 'rank' | 'zones'>;
  readonly facts: AuditEvent['facts'];
};

const invalid = (...fields: readonly FieldFault[]) => refuse('invalid-input', { fields });

const zoneFaults = (
  { book }: OpenSeason,
  { zone }: Pick<Correction, 'zone'>,
): readonly FieldFault[] =>
  zone === undefined || book.zones.some(({ id }) => id === zone)
    ? []
    : [{ path: 'zone', code: 'unknown-zone' }];

/**
 * The facts as an upheld objection puts them right, and the category, rank and zones they then give. Nobody loses by an
 * objection that was right: facts that would turn the child away are not taken.
 */
export const correctFacts = (
  season: OpenSeason,
  application: Application,
  { upheld, verdicts = [], zone }: Correction,
): Outcome<Corrected> => {
  if (verdicts.length === 0 && zone === undefined) return ok({ patch: {}, facts: {} });
  // a refusal is looked at again as a whole
  if (!upheld || application.state === 'NOT_QUALIFIED')
    return invalid({ path: 'verdicts', code: 'not-with-this-answer' });
  const faults = [
    ...verdictFaults(season.book, application, verdicts),
    ...zoneFaults(season, { zone }),
  ];
  if (faults.length > 0) return invalid(...faults);
  const evidence = weighVerdicts(application, verdicts, season.zonesOf);
  const open = openFacts(evidence);
  if (open.length > 0) return invalid(...open);
  const settled = settleCase(season.book, application, evidence, {
    zonesOf: season.zonesOf,
    chosen: zone,
  });
  if (!settled.qualified) return invalid({ path: 'verdicts', code: 'turns-away' });
  const { category, rank, zones } = settled;
  return ok({
    patch: { evidence: [...evidence], category, rank, zones: [...zones] },
    facts: {
      ...weighed(application.evidence, evidence, verdicts),
      category,
      ...(zone === undefined ? {} : { zone }),
    },
  });
};
