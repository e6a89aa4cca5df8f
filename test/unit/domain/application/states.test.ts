import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type ApplicationState,
  applicationStates,
} from '../../../../shared/domain/application/application.ts';
import { stateDiagram } from '../../../../shared/domain/application/state-diagram.ts';
import {
  allowedEvents,
  applicationEvents,
  countedAsDemand,
  finalStates,
  liveStates,
  mayCause,
  openForReview,
  transition,
} from '../../../../shared/domain/application/states.ts';

const reachedFrom = (start: ApplicationState): ReadonlySet<ApplicationState> => {
  const reached = new Set([start]);
  for (const state of reached) {
    for (const event of applicationEvents) {
      const next = transition(state, event);
      if (next !== null) reached.add(next);
    }
  }
  return reached;
};

describe('the states of an application', () => {
  it('lead from a draft to every state', () => {
    expect([...reachedFrom('DRAFT')].sort()).toEqual([...applicationStates].sort());
  });

  it('leave no child in a dead end before it has a place or has been answered', () => {
    for (const state of applicationStates) {
      if (finalStates.includes(state)) continue;
      expect([...reachedFrom(state)]).toContain('CONFIRMED');
    }
  });

  it('take a family that needs nobody from the form to the classroom', () => {
    const way = ['submit', 'verify', 'place', 'accept', 'confirm'] as const;

    expect(
      way.reduce<ApplicationState | null>(
        (state, event) => (state === null ? null : transition(state, event)),
        'DRAFT',
      ),
    ).toBe('CONFIRMED');
  });

  it('answer a return by amending, and silence by a person', () => {
    expect(transition('UNDER_REVIEW', 'return')).toBe('RETURNED');
    expect(transition('RETURNED', 'amend')).toBe('SUBMITTED');
    expect(transition('RETURNED', 'refer')).toBe('UNDER_REVIEW');
    expect(transition('RETURNED', 'disqualify')).toBeNull();
  });

  it('let a machine qualify a child but never refuse one', () => {
    expect(mayCause('system', 'verify')).toBe(true);
    expect(mayCause('system', 'disqualify')).toBe(false);
    expect(transition('SUBMITTED', 'disqualify')).toBeNull();
  });

  it('turn a refusal round in no way but by an objection', () => {
    expect(
      applicationEvents.filter((event) => {
        const to = transition('NOT_QUALIFIED', event);
        return to !== null && to !== 'NOT_QUALIFIED' && to !== 'WITHDRAWN';
      }),
    ).toEqual(['refer']);
    expect(mayCause('school', 'refer')).toBe(false);
  });

  it('let bureau and system release a child that nobody has approved, and nobody else', () => {
    expect(applicationStates.filter((state) => transition(state, 'release') !== null)).toEqual([
      'DRAFT',
      'SUBMITTED',
      'UNDER_REVIEW',
      'RETURNED',
      'NOT_QUALIFIED',
    ]);
    expect((['guardian', 'school'] as const).filter((who) => mayCause(who, 'release'))).toEqual([]);
  });

  it('let nobody but the guardian withdraw, accept or decline', () => {
    for (const event of ['withdraw', 'accept', 'decline', 'submit'] as const) {
      expect(
        (['school', 'bureau', 'system'] as const).filter((who) => mayCause(who, event)),
      ).toEqual([]);
    }
  });

  it('open a withdrawn application again, and no other', () => {
    expect(applicationStates.filter((state) => transition(state, 'reopen') !== null)).toEqual([
      'WITHDRAWN',
    ]);
    expect(liveStates).not.toContain('WITHDRAWN');
    expect(liveStates).toHaveLength(applicationStates.length - 1);
  });

  it('let a family that gave up its place join the supplement, and nobody else for it', () => {
    expect(applicationStates.filter((state) => transition(state, 'rejoin') !== null)).toEqual([
      'DECLINED',
      'NO_SHOW',
    ]);
    expect(
      (['school', 'bureau', 'system'] as const).filter((who) => mayCause(who, 'rejoin')),
    ).toEqual([]);
  });

  it('move only a child that holds a place, and by nobody but the publication', () => {
    expect(applicationStates.filter((state) => transition(state, 'replace') !== null)).toEqual([
      'PLACED',
      'ACCEPTED',
      'CONFIRMED',
    ]);
    expect(
      (['guardian', 'school', 'bureau'] as const).filter((who) => mayCause(who, 'replace')),
    ).toEqual([]);
  });

  it('name the events allowed to one causer', () => {
    expect(allowedEvents('PLACED', 'guardian')).toEqual(['accept', 'decline', 'object']);
    expect(allowedEvents('PLACED', 'school')).toEqual(['confirm', 'no-show']);
    expect(allowedEvents('CONFIRMED', 'guardian')).toEqual([]);
  });

  it('fall into the groups that others ask for', () => {
    expect(openForReview).toEqual(['SUBMITTED', 'UNDER_REVIEW', 'RETURNED']);
    expect(finalStates).toEqual(['NOT_QUALIFIED', 'DECLINED', 'CONFIRMED', 'NO_SHOW', 'WITHDRAWN']);
    expect(countedAsDemand).toEqual([
      'SUBMITTED',
      'UNDER_REVIEW',
      'RETURNED',
      'QUALIFIED',
      'PLACED',
      'ACCEPTED',
      'CONFIRMED',
    ]);
  });

  it('are drawn in docs/states.md as they are', () => {
    expect(readFileSync('docs/states.md', 'utf8')).toContain(
      `\`\`\`mermaid\n${stateDiagram()}\n\`\`\``,
    );
  });
});
