import { useEffect } from 'preact/hooks';
import type { RunView } from '../../shared/contract/bureau-views.ts';
import { bureau } from '../content/bureau.ts';
import { useLoad } from '../kit/load.ts';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { Await, AwaitPage } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import { FreezeForm } from './freeze.tsx';
import { RunCard } from './run-card.tsx';

/** milliseconds between looks while the long steps run */
const pause = 2000;

/** states that a step of the machine leaves by itself */
const moving: ReadonlySet<RunView['state']> = new Set(['DRAWN', 'COMPUTED', 'PUBLISHING']);
const isMoving = ({ state }: RunView): boolean => moving.has(state);

const useWatch = (runs: readonly RunView[] | null, again: () => void) => {
  useEffect(() => {
    if (runs === null || !runs.some(isMoving)) return;
    const timer = setTimeout(again, pause);
    return () => clearTimeout(timer);
  }, [runs, again]);
};

export const RunsPage = ({ season }: { season: string }) => {
  const { runs: words } = useWords(bureau);
  const local = useLocal();
  const load = useLoad(() => bureauApi('listRuns', { params: { season } }), season);
  const names = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  useWatch(load.state.standing === 'there' ? load.state.value.items : null, load.again);
  return (
    <AwaitPage load={names}>
      {(view) => (
        <Page title={words.title} caption={local(view.title)} wide>
          <p>{words.lead}</p>
          <Await load={load}>
            {({ items }) => {
              const runs = items.toSorted((a, b) => b.number - a.number);
              return (
                <>
                  <FreezeForm
                    season={season}
                    first={runs.length === 0}
                    joinTo={
                      runs.some(({ state }) => state === 'PUBLISHED')
                        ? (view.calendar.supplement?.joinTo ?? null)
                        : null
                    }
                    done={load.again}
                  />
                  {runs.length === 0 && <p class="soft">{words.none}</p>}
                  {runs.map((run) => (
                    <RunCard key={run.number} run={run} season={view} changed={load.again} />
                  ))}
                </>
              );
            }}
          </Await>
        </Page>
      )}
    </AwaitPage>
  );
};
