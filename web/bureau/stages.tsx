import type { RunState } from '../../shared/domain/season/run.ts';
import { ceremony } from '../content/ceremony.ts';
import { useWords } from '../kit/words.ts';

/** stages a run has behind it, by its state; the next one is due */
const done: Readonly<Record<Exclude<RunState, 'VOID'>, number>> = {
  FROZEN: 1,
  COMMITTED: 2,
  DRAWN: 3,
  COMPUTED: 4,
  ALLOCATED: 5,
  APPROVED: 6,
  PUBLISHING: 6,
  PUBLISHED: 7,
};

const standingOf = (place: number, behind: number): 'done' | 'now' | 'later' => {
  if (place < behind) return 'done';
  return place === behind ? 'now' : 'later';
};

/** Where the run stands on its way, in words and in a row of steps. */
export const Stages = ({ state }: { state: RunState }) => {
  const words = useWords(ceremony);
  if (state === 'VOID') return null;
  const { stages } = words;
  const behind = done[state];
  const now = stages[behind];
  return (
    <>
      {now !== undefined && (
        <p class="stage">
          <b>{words.stage(behind + 1, stages.length, now)}</b>
        </p>
      )}
      <ol class="stages" aria-label={words.stagesLabel}>
        {stages.map((name, place) => {
          const standing = standingOf(place, behind);
          return (
            <li
              key={name}
              class={standing}
              {...(standing === 'now' ? { 'aria-current': 'step' as const } : {})}
            >
              {name}
            </li>
          );
        })}
      </ol>
    </>
  );
};
