import type { RunState } from '../../shared/domain/season/run.ts';
import type { Colour } from './notice.tsx';

export const runColours: Readonly<Record<RunState, Colour>> = {
  FROZEN: 'blue',
  COMMITTED: 'blue',
  DRAWN: 'blue',
  COMPUTED: 'blue',
  ALLOCATED: 'orange',
  APPROVED: 'orange',
  PUBLISHING: 'blue',
  PUBLISHED: 'green',
  VOID: 'red',
};
