import { describe, expect, it } from 'vitest';
import {
  binding,
  bindsRules,
  neverDrawn,
  runCommands,
  runMove,
  runStates,
} from '../../../../shared/domain/season/run.ts';

const table = {
  FROZEN: { 'announce-witnesses': 'COMMITTED' },
  COMMITTED: { draw: 'DRAWN', void: 'VOID' },
  DRAWN: { compute: 'COMPUTED' },
  COMPUTED: { verify: 'ALLOCATED' },
  ALLOCATED: { approve: 'APPROVED' },
  APPROVED: { publish: 'PUBLISHING' },
  PUBLISHING: { close: 'PUBLISHED' },
  PUBLISHED: {},
  VOID: {},
} as const;

const cells = runStates.flatMap((state) =>
  runCommands.map((command) => {
    const row: Readonly<Record<string, string>> = table[state];
    return { state, command, to: row[command] ?? null };
  }),
);

describe('the states of a run', () => {
  it.each(cells)('$state on $command leads to $to', ({ state, command, to }) => {
    expect(runMove(state, command)).toBe(to);
  });

  it('ends where a result is public or a witness stayed silent', () => {
    const ends = runStates.filter((state) =>
      runCommands.every((command) => runMove(state, command) === null),
    );

    expect(ends).toEqual(['PUBLISHED', 'VOID']);
  });

  it('can be reached from the frozen roster', () => {
    const reached = new Set(['FROZEN']);
    for (const state of runStates)
      for (const command of runCommands) {
        const to = reached.has(state) ? runMove(state, command) : null;
        if (to !== null) reached.add(to);
      }

    expect(runStates.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('lets another run begin where no witness is bound and no step runs', () => {
    expect(runStates.filter((state) => !binding.has(state))).toEqual([
      'FROZEN',
      'ALLOCATED',
      'PUBLISHED',
      'VOID',
    ]);
  });

  it('keeps the rules from the witnesses on until the result is public', () => {
    expect(runStates.filter((state) => !bindsRules.has(state))).toEqual([
      'FROZEN',
      'PUBLISHED',
      'VOID',
    ]);
  });

  it('counts a roster as drawn once a seed is fixed', () => {
    expect([...neverDrawn]).toEqual(['FROZEN', 'VOID']);
  });
});
