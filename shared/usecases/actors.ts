/** Who asks. Authorisation is decided in each use case, on the record (DESIGN.md §4). */
export type GuardianActor = { readonly kind: 'guardian'; readonly owner: string };

export type SchoolActor = {
  readonly kind: 'school';
  readonly subject: string;
  readonly district: string;
  readonly school: string;
};

export type BureauActor = {
  readonly kind: 'bureau';
  readonly subject: string;
  readonly district: string;
};

export type StaffActor = SchoolActor | BureauActor;
export type Actor = GuardianActor | StaffActor;

/** The desk of cases that no school's zone claims. */
export const bureauDesk = 'bureau';

/** How an actor stands in audit events and read logs. */
export const actorName = (actor: Actor | 'system'): string => {
  if (actor === 'system') return 'system';
  return actor.kind === 'guardian' ? 'guardian' : `${actor.kind}:${actor.subject}`;
};
