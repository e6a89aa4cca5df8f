import type { Decision } from '../../contract/desk.ts';
import type { CaseView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import type { Evidence } from '../../domain/evidence/facts.ts';
import { type FieldFault, type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { closesAt, isBefore } from '../../domain/season/calendar.ts';
import type { Instant } from '../../domain/text.ts';
import type { StaffActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Change, Happening } from '../support/change.ts';
import { commit } from '../support/commit.ts';
import { hours, later } from '../support/later.ts';
import type { OpenSeason } from '../support/open-season.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadCase, viewDecided } from './case-of.ts';
import { hasDecided, isOverdue, mayReview } from './reviewing.ts';
import { settleCase } from './settle-case.ts';
import { openFacts, verdictFaults, weighed, weighVerdicts } from './weigh-verdicts.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'messages' | 'ruleBooks' | 'runs'>;

type Deciding = {
  readonly actor: StaffActor;
  readonly season: OpenSeason;
  readonly decision: Decision;
  readonly now: Instant;
};

const invalid = (fields: readonly FieldFault[]) => refuse('invalid-input', { fields });

const taken = (application: Application, now: Instant): readonly Happening[] =>
  isOverdue(application, now)
    ? [{ event: 'refer', by: 'system', facts: { reason: 'not-amended' } }]
    : [];

const counted = (evidence: readonly Evidence[]) => ({
  proved: evidence.filter(({ standing }) => standing === 'proved').length,
  refuted: evidence.filter(({ standing }) => standing === 'refuted').length,
});

const giveBack = (
  application: Application,
  evidence: readonly Evidence[],
  { actor, season, decision, now }: Deciding,
): Outcome<Change> => {
  if (decision.defects.length === 0) return invalid([{ path: 'defects', code: 'required' }]);
  const { calendar, publication } = season.book;
  const judged = weighed(application.evidence, evidence, decision.verdicts);
  const due = later(now, publication.amendHours * hours);
  const last = closesAt(calendar, 'amendment', now);
  if (last === null) return refuse('wrong-state', { facts: { reviewTo: calendar.reviewTo } });
  const amendBy = isBefore(due, last) ? due : last;
  return ok({
    patch: {
      evidence: [...evidence],
      defects: decision.defects,
      amendBy,
      firstReviewer: application.firstReviewer ?? actor.subject,
    },
    happenings: [
      ...taken(application, now),
      {
        event: 'return',
        by: actor,
        facts: { ...judged, defects: decision.defects.length, amendBy },
      },
    ],
  });
};

const settleFinally = (
  application: Application,
  evidence: readonly Evidence[],
  { actor, season, decision, now }: Deciding,
): Outcome<Change> => {
  const open = openFacts(evidence);
  if (open.length > 0) return invalid(open);
  const settled = settleCase(season.book, application, evidence, {
    zonesOf: season.zonesOf,
    chosen: decision.zone,
  });
  const chosen = decision.zone === undefined ? {} : { zone: decision.zone };
  const judged = weighed(application.evidence, evidence, decision.verdicts);
  const facts = { ...counted(evidence), ...judged, ...chosen };
  return ok({
    patch: {
      evidence: [...evidence],
      category: settled.qualified ? settled.category : null,
      rank: settled.qualified ? settled.rank : null,
      zones: settled.qualified ? [...settled.zones] : application.zones,
      defects: [],
      amendBy: null,
      firstReviewer: application.firstReviewer ?? actor.subject,
    },
    happenings: [
      ...taken(application, now),
      settled.qualified
        ? { event: 'qualify', by: actor, facts: { ...facts, category: settled.category } }
        : { event: 'disqualify', by: actor, facts: { ...facts, reason: settled.reason } },
    ],
  });
};

const decide = async (
  ports: Needs,
  application: Application,
  deciding: Deciding,
): Promise<Outcome<Change>> => {
  const { actor, decision, season, now } = deciding;
  if (!(await mayReview(ports, actor, season, now)))
    return refuse('wrong-state', {
      facts: { state: application.state, drawAt: season.book.calendar.drawAt },
    });
  // brought back by an objection: somebody else looks
  if (application.objection?.standing === 'upheld' && (await hasDecided(ports, actor, application)))
    return refuse('same-approver');
  const faults = verdictFaults(season.book, application, decision.verdicts);
  if (faults.length > 0) return invalid(faults);
  const { zone } = decision;
  if (zone !== undefined && !season.book.zones.some(({ id }) => id === zone))
    return invalid([{ path: 'zone', code: 'unknown-zone' }]);
  const evidence = weighVerdicts(application, decision.verdicts, season.zonesOf);
  return decision.outcome === 'return'
    ? giveBack(application, evidence, deciding)
    : settleFinally(application, evidence, deciding);
};

const templates = { RETURNED: 'returned', QUALIFIED: 'qualified' } as const;

const announce = async (ports: Pick<Ports, 'messages'>, application: Application) => {
  const { owner, id, season, state, amendBy } = application;
  if (state !== 'RETURNED' && state !== 'QUALIFIED') return;
  const due = amendBy === null ? {} : { amendBy };
  await ports.messages.send({
    owner,
    template: templates[state],
    facts: { application: id, season, ...due },
  });
};

/** A reviewer says what the papers show; the rule book gives the category, or the family hears everything to mend. */
export const decideCase = async (
  ports: Needs,
  actor: StaffActor,
  input: OfApplication & Decision,
): Promise<Outcome<CaseView>> => {
  const found = await loadCase(ports, actor, input);
  if (!found.ok) return found;
  const { season } = found.value;
  const now = ports.clock.now();
  const decided = await commit(ports, found.value.application, input, (application) =>
    decide(ports, application, { actor, season, decision: input, now }),
  );
  if (!decided.ok) return decided;
  const { application, toAnnounce } = decided.value;
  if (toAnnounce) await announce(ports, application);
  return ok(await viewDecided(ports, actor, season, decided.value));
};
