import type { ApplicationState } from '../../shared/domain/application/application.ts';
import { codes } from '../content/codes.ts';
import { staff } from '../content/staff.ts';
import { Buttons, LinkButton } from '../kit/buttons.tsx';
import { Tiles } from '../kit/figures.tsx';
import { useLoad } from '../kit/load.ts';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { to } from '../kit/router.tsx';
import { stateColours } from '../kit/states.ts';
import { Table } from '../kit/table.tsx';
import { AwaitPage } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { schoolsApi } from './api.ts';

const isState = (text: string): text is ApplicationState => Object.hasOwn(stateColours, text);

type ByState = Readonly<Record<string, number>>;

const StateTable = ({ season, byState }: { season: string; byState: ByState }) => {
  const { overview: words, queue } = useWords(staff);
  const wording = useWords(codes);
  const rows = Object.keys(stateColours)
    .filter(isState)
    .map((state) => ({ state, children: byState[state] ?? 0 }))
    .filter(({ children }) => children > 0);
  return (
    <Table
      caption={words.byState}
      rows={rows}
      keyOf={({ state }) => state}
      empty={queue.empty}
      columns={[
        {
          title: words.state,
          cell: ({ state }) => (
            <a href={to(`/${season}/cases/in/${state}`)}>{wording.states[state]}</a>
          ),
        },
        { title: words.children, figure: true, cell: ({ children }) => children },
      ]}
    />
  );
};

export const OverviewPage = ({ season }: { season: string }) => {
  const { overview: words } = useWords(staff);
  const local = useLocal();
  const load = useLoad(() => schoolsApi('getOverview', { params: { season } }), season);
  const names = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  return (
    <AwaitPage load={names}>
      {(view) => (
        <AwaitPage load={load}>
          {({ school, seats, classes, byState }) => {
            const name = view.schools.find(({ id }) => id === school)?.name;
            const waiting = byState['UNDER_REVIEW'] ?? 0;
            const all = Object.values(byState).reduce((sum, one) => sum + one, 0);
            return (
              <Page
                title={name === undefined ? words.title : local(name)}
                caption={local(view.title)}
                wide
              >
                <Tiles
                  tiles={[
                    { title: words.seats, figure: seats },
                    { title: words.classes, figure: classes },
                    { title: words.live, figure: all },
                  ]}
                />
                <Buttons>
                  <LinkButton
                    path={`/${season}/cases/in/UNDER_REVIEW`}
                    text={words.toReview(waiting)}
                  />
                </Buttons>
                <StateTable season={season} byState={byState} />
              </Page>
            );
          }}
        </AwaitPage>
      )}
    </AwaitPage>
  );
};
