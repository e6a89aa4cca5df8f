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
 * statement, with which what was settled about it went. Whether it is enough, a person says.
 */
export const isMended = (
  { state, evidence }: Pick<Application, 'state' | 'evidence'>,
  documents: readonly Document[],
  events: readonly AuditEvent[],
  { fact }: Defect,
): boolean => {
  if (state !== 'RETURNED' || fact === null) return false;
  const since = returnedAt(events);
  return (
    documents.some((one) => one.fact === fact && one.state === 'ACCEPTED' && one.addedAt > since) ||
    !evidence.some(({ kind, standing }) => kind === fact && standing !== 'proved')
  );
};
