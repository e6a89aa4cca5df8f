import { type ApplicationState, applicationStates } from './application.ts';

export type Causer = 'guardian' | 'school' | 'bureau' | 'system';

type Rule = {
  readonly by: readonly Causer[];
  readonly moves: Readonly<Partial<Record<ApplicationState, ApplicationState>>>;
};

/** All states × events of an application; docs/states.md is drawn from it. */
const rules = {
  save: { by: ['guardian'], moves: { DRAFT: 'DRAFT', RETURNED: 'RETURNED' } },
  /** registries are asked before anything is sent in */
  'look-up': { by: ['guardian'], moves: { DRAFT: 'DRAFT', RETURNED: 'RETURNED' } },
  submit: { by: ['guardian'], moves: { DRAFT: 'SUBMITTED' } },
  /** every fact proved by a registry: nobody needs to look */
  verify: { by: ['system'], moves: { SUBMITTED: 'QUALIFIED' } },
  /**
   * to a person; a family that does not answer a return goes there too, never to a refusal; from NOT_QUALIFIED after
   * an upheld objection, and in no other way
   */
  refer: {
    by: ['system', 'bureau'],
    moves: {
      SUBMITTED: 'UNDER_REVIEW',
      RETURNED: 'UNDER_REVIEW',
      QUALIFIED: 'UNDER_REVIEW',
      NOT_QUALIFIED: 'UNDER_REVIEW',
    },
  },
  return: { by: ['school', 'bureau'], moves: { UNDER_REVIEW: 'RETURNED' } },
  amend: { by: ['guardian'], moves: { RETURNED: 'SUBMITTED' } },
  qualify: { by: ['school', 'bureau'], moves: { UNDER_REVIEW: 'QUALIFIED' } },
  disqualify: { by: ['school', 'bureau'], moves: { UNDER_REVIEW: 'NOT_QUALIFIED' } },
  withdraw: {
    by: ['guardian'],
    moves: {
      DRAFT: 'WITHDRAWN',
      SUBMITTED: 'WITHDRAWN',
      UNDER_REVIEW: 'WITHDRAWN',
      RETURNED: 'WITHDRAWN',
      QUALIFIED: 'WITHDRAWN',
      NOT_QUALIFIED: 'WITHDRAWN',
    },
  },
  /**
   * a child held by somebody who is not to apply for it; whoever is may start anew. By the system only in the moment
   * in which another guardian starts
   */
  release: {
    by: ['bureau', 'system'],
    moves: {
      DRAFT: 'WITHDRAWN',
      SUBMITTED: 'WITHDRAWN',
      UNDER_REVIEW: 'WITHDRAWN',
      RETURNED: 'WITHDRAWN',
      NOT_QUALIFIED: 'WITHDRAWN',
    },
  },
  /** the same child again, possibly by another guardian */
  reopen: { by: ['guardian'], moves: { WITHDRAWN: 'DRAFT' } },
  place: { by: ['system'], moves: { QUALIFIED: 'PLACED' } },
  accept: { by: ['guardian'], moves: { PLACED: 'ACCEPTED' } },
  decline: { by: ['guardian'], moves: { PLACED: 'DECLINED', ACCEPTED: 'DECLINED' } },
  /** an objection runs beside the state; QUALIFIED objects to being left without a place */
  object: {
    by: ['guardian'],
    moves: {
      QUALIFIED: 'QUALIFIED',
      NOT_QUALIFIED: 'NOT_QUALIFIED',
      PLACED: 'PLACED',
      ACCEPTED: 'ACCEPTED',
    },
  },
  /** answers; a child that has a place keeps it, and where it is right takes part in the supplement for a better one */
  'decide-objection': {
    by: ['bureau'],
    moves: {
      QUALIFIED: 'QUALIFIED',
      NOT_QUALIFIED: 'NOT_QUALIFIED',
      PLACED: 'PLACED',
      ACCEPTED: 'ACCEPTED',
      DECLINED: 'DECLINED',
      CONFIRMED: 'CONFIRMED',
      NO_SHOW: 'NO_SHOW',
    },
  },
  /** a child that arrives without having accepted is not sent away */
  confirm: { by: ['school'], moves: { PLACED: 'CONFIRMED', ACCEPTED: 'CONFIRMED' } },
  'no-show': { by: ['school'], moves: { PLACED: 'NO_SHOW', ACCEPTED: 'NO_SHOW' } },
  /** into the supplement round, without the place it had */
  rejoin: { by: ['guardian'], moves: { DECLINED: 'QUALIFIED', NO_SHOW: 'QUALIFIED' } },
  /** the supplement's publication, after an upheld objection; a child that already goes to school there moves, too */
  replace: {
    by: ['system'],
    moves: { PLACED: 'PLACED', ACCEPTED: 'PLACED', CONFIRMED: 'PLACED' },
  },
} as const satisfies Record<string, Rule>;

export type ApplicationEvent = keyof typeof rules;

const table: Readonly<Record<ApplicationEvent, Rule>> = rules;

const isEvent = (text: string): text is ApplicationEvent => Object.hasOwn(table, text);

export const applicationEvents: readonly ApplicationEvent[] = Object.keys(rules).filter(isEvent);

/** The state an event leads to, null where the event is not allowed. */
export const transition = (
  state: ApplicationState,
  event: ApplicationEvent,
): ApplicationState | null => table[event].moves[state] ?? null;

export const mayCause = (causer: Causer, event: ApplicationEvent): boolean =>
  table[event].by.includes(causer);

/** Events allowed in a state, to anybody or to one causer. */
export const allowedEvents = (
  state: ApplicationState,
  causer?: Causer,
): readonly ApplicationEvent[] =>
  applicationEvents.filter(
    (event) =>
      transition(state, event) !== null && (causer === undefined || mayCause(causer, event)),
  );

const statesWhere = (holds: (state: ApplicationState) => boolean): readonly ApplicationState[] =>
  applicationStates.filter(holds);

const allows = (state: ApplicationState, ...events: readonly ApplicationEvent[]): boolean =>
  events.some((event) => transition(state, event) !== null);

/** States in which the child's one application of the season is taken. */
export const liveStates = statesWhere((state) => !allows(state, 'reopen'));

/** States whose evidence nobody has settled yet; a roster is frozen when there are none. */
export const openForReview = statesWhere((state) => allows(state, 'verify', 'return', 'amend'));

/** States in which nothing is left for the family or the school to do. */
export const finalStates = statesWhere(
  (state) => !allows(state, 'submit', 'amend', 'verify', 'return', 'place', 'confirm'),
);

/** Applications that ask for a seat or hold one. */
export const countedAsDemand = statesWhere(
  (state) =>
    allows(state, 'verify', 'return', 'amend', 'place', 'confirm') || state === 'CONFIRMED',
);
