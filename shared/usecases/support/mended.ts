import type {
  Application,
  AuditEvent,
  Defect,
  Document,
} from '../../domain/application/application.ts';

const returnedAt = (events: readonly AuditEvent[]): string =>
  events.findLast(({ event }) => event === 'return')?.at ?? '';

/**
 * Whether the family has done something about a defect since the return: another file for the fact, or another
 * statement, with which what was settled about it went, to be found anew at most. Whether it is enough, a person says.
 */
export const isMended = (
  { state, evidence }: Pick<Application, 'state' | 'evidence'>,
  documents: readonly Document[],
  events: readonly AuditEvent[],
  { fact }: Defect,
): boolean => {
  if (state !== 'RETURNED' || fact === null) return false;
  const since = returnedAt(events);
  const given = documents.some(
    (one) => one.fact === fact && one.state === 'ACCEPTED' && one.addedAt > since,
  );
  const found = evidence.find(({ kind }) => kind === fact);
  const lookedUp = events.some(({ event, at }) => event === 'look-up' && at > since);
  return given || found === undefined || (found.standing === 'proved' && lookedUp);
};
