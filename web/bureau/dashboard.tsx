import type { Dashboard } from '../../shared/contract/bureau-views.ts';
import type { SeasonView } from '../../shared/contract/views.ts';
import { bureau } from '../content/bureau.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { Button } from '../kit/buttons.tsx';
import { LoadBar, percentOf, Tiles } from '../kit/figures.tsx';
import { useLoad } from '../kit/load.ts';
import { Tag } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { to } from '../kit/router.tsx';
import { Table } from '../kit/table.tsx';
import { Await, AwaitPage } from '../kit/trouble.tsx';
import { wordOf } from '../kit/wording.ts';
import { useLocal, useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import { useNames } from './names.ts';

type Props = { readonly figures: Dashboard; readonly season: SeasonView };

const rankOf = { red: 0, orange: 1, green: 2 } as const;

const Zones = ({ figures, season }: Props) => {
  const { list } = useWords(common);
  const { dashboard: words } = useWords(bureau);
  const { school } = useNames(season);
  // the zones that need somebody come first
  const rows = figures.zones.toSorted(
    (a, b) => rankOf[a.pressure] - rankOf[b.pressure] || b.demand - b.seats - (a.demand - a.seats),
  );
  const balance = (seats: number, demand: number) =>
    demand > seats ? words.short(demand - seats) : words.left(seats - demand);
  return (
    <section>
      <h2>{words.zonesTitle}</h2>
      <p class="soft">{words.zonesText}</p>
      <Table
        caption={words.zonesTitle}
        captionUnseen
        rows={rows}
        keyOf={({ zone }) => zone}
        empty={words.empty}
        columns={[
          { title: words.schools, cell: ({ schools }) => list(schools.map(school)) },
          {
            title: words.pressure,
            cell: ({ pressure, seats, demand }) => (
              <>
                <Tag
                  text={`${words.pressures[pressure]} · ${balance(seats, demand)}`}
                  colour={pressure}
                />
                <LoadBar part={demand} whole={seats} colour={pressure} />
              </>
            ),
          },
          { title: words.seats, figure: true, cell: ({ seats }) => seats },
          { title: words.demandColumn, figure: true, cell: ({ demand }) => demand },
          { title: words.matched, figure: true, cell: ({ matched }) => matched },
        ]}
      />
    </section>
  );
};

const Breakdown = ({ figures, season }: Props) => {
  const { dashboard: words } = useWords(bureau);
  const wording = useWords(codes);
  const { category } = useNames(season);
  const states = Object.entries(figures.byState).filter(([, children]) => children > 0);
  return (
    <div class="columns">
      <Table
        caption={words.categories}
        rows={figures.byCategory}
        keyOf={(row) => row.category}
        empty={words.empty}
        columns={[
          { title: words.category, cell: (row) => category(row.category) },
          { title: words.children, figure: true, cell: ({ children }) => children },
        ]}
      />
      <Table
        caption={words.states}
        rows={states}
        keyOf={([state]) => state}
        empty={words.empty}
        columns={[
          {
            title: words.state,
            cell: ([state]) => (
              <a href={to(`/${season.id}/cases/in/${state}`)}>{wordOf(wording.states, state)}</a>
            ),
          },
          { title: words.children, figure: true, cell: ([, children]) => children },
        ]}
      />
    </div>
  );
};

const Headline = ({ figures }: { figures: Dashboard }) => {
  const { dashboard: words } = useWords(bureau);
  const { applications, demand, seats, withoutDocuments, unzoned } = figures;
  return (
    <Tiles
      tiles={[
        { title: words.applications, figure: applications },
        {
          title: words.demand,
          figure: demand,
          note: words.ratio(percentOf(demand, seats)),
          mood: demand > seats ? 'bad' : 'good',
        },
        { title: words.seats, figure: seats },
        {
          title: words.withoutDocuments,
          figure: withoutDocuments,
          note: words.ofDemand(percentOf(withoutDocuments, demand)),
        },
        { title: words.unzoned, figure: unzoned },
      ]}
    />
  );
};

export const DashboardPage = ({ season }: { season: string }) => {
  const { dashboard: words } = useWords(bureau);
  const { refresh } = useWords(common);
  const local = useLocal();
  const load = useLoad(() => bureauApi('getDashboard', { params: { season } }), season);
  const names = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  return (
    <AwaitPage load={names}>
      {(view) => (
        <Page title={words.title} caption={local(view.title)} wide>
          <Await load={load}>
            {(figures) => (
              <>
                <Headline figures={figures} />
                <Button kind="plain" small text={refresh} onPress={load.again} />
                <Zones figures={figures} season={view} />
                <Breakdown figures={figures} season={view} />
              </>
            )}
          </Await>
        </Page>
      )}
    </AwaitPage>
  );
};
