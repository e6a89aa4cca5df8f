import { type ApplicationState, applicationStates } from './application.ts';
import { type ApplicationEvent, applicationEvents, transition } from './states.ts';

const arrows = (state: ApplicationState): readonly string[] => {
  const labels = new Map<ApplicationState, ApplicationEvent[]>();
  for (const event of applicationEvents) {
    const to = transition(state, event);
    if (to !== null) labels.set(to, [...(labels.get(to) ?? []), event]);
  }
  return [...labels].map(([to, events]) => `  ${state} --> ${to}: ${events.join(', ')}`);
};

/** Mermaid text of the table of states and events. */
export const stateDiagram = (): string =>
  ['stateDiagram-v2', '  [*] --> DRAFT', ...applicationStates.flatMap(arrows)].join('\n');
