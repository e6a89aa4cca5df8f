import type { SeasonReport } from '../../shared/contract/bureau-views.ts';
import type { SeasonView } from '../../shared/contract/views.ts';
import { bureau } from '../content/bureau.ts';
import { common } from '../content/common.ts';
import { Button } from '../kit/buttons.tsx';
import { percentOf, RatioBar, Tiles } from '../kit/figures.tsx';
import { useLoad } from '../kit/load.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { Table } from '../kit/table.tsx';
import { Await, AwaitPage } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import { useNames } from './names.ts';

type Props = { readonly report: SeasonReport; readonly season: SeasonView };

const Headline = ({ report }: { report: SeasonReport }) => {
  const { report: words, dashboard } = useWords(bureau);
  return (
    <Tiles
      tiles={[
        { title: words.applicants, figure: report.applicants },
        {
          title: words.withoutDocuments,
          figure: report.withoutDocuments,
          note: dashboard.ofDemand(percentOf(report.withoutDocuments, report.applicants)),
        },
        { title: words.seats, figure: report.seats },
        { title: words.placedZone, figure: report.placed.zone },
        { title: words.placedOverflow, figure: report.placed.overflow },
        {
          title: words.unplaced,
          figure: report.unplaced,
          mood: report.unplaced === 0 ? 'good' : 'bad',
        },
        { title: words.confirmed, figure: report.confirmed },
      ]}
    />
  );
};

const Targets = ({ report }: { report: SeasonReport }) => {
  const { pair, list } = useWords(common);
  const { report: words } = useWords(bureau);
  const { migrant, metres } = report;
  return (
    <section>
      <h2>{words.targets}</h2>
      <RatioBar title={words.nearby} ratio={report.nearby} />
      <RatioBar title={words.migrant} ratio={migrant.ratio} />
      <p class="soft">{words.migrantText(migrant.children, migrant.placed)}</p>
      <p class="soft">
        {pair(
          words.distance,
          list([
            words.meanMetres(metres.mean),
            words.largestMetres(metres.largest),
            words.withinNear(report.withinNear.metres, report.withinNear.children),
          ]),
        )}
      </p>
    </section>
  );
};

const Schools = ({ report, season }: Props) => {
  const { report: words } = useWords(bureau);
  const { school } = useNames(season);
  return (
    <Table
      caption={words.schools}
      rows={report.schools}
      keyOf={(row) => row.school}
      empty=""
      columns={[
        { title: words.school, cell: (row) => school(row.school) },
        { title: words.seats, figure: true, cell: ({ seats }) => seats },
        { title: words.placed, figure: true, cell: ({ placed }) => placed },
        { title: words.zone, figure: true, cell: ({ zone }) => zone },
        { title: words.overflow, figure: true, cell: ({ overflow }) => overflow },
        { title: words.confirmed, figure: true, cell: ({ confirmed }) => confirmed },
      ]}
    />
  );
};

const Categories = ({ report, season }: Props) => {
  const { report: words } = useWords(bureau);
  const { category } = useNames(season);
  return (
    <Table
      caption={words.categories}
      rows={report.categories}
      keyOf={(row) => row.category}
      empty=""
      columns={[
        { title: words.category, cell: (row) => category(row.category) },
        { title: words.children, figure: true, cell: ({ children }) => children },
        { title: words.zone, figure: true, cell: ({ zone }) => zone },
        { title: words.overflow, figure: true, cell: ({ overflow }) => overflow },
      ]}
    />
  );
};

export const ReportPage = ({ season }: { season: string }) => {
  const { report: words } = useWords(bureau);
  const local = useLocal();
  const load = useLoad(() => bureauApi('getReport', { params: { season } }), season);
  const names = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  const missing = load.state.standing === 'failed' && load.state.problem.code === 'not-found';
  return (
    <AwaitPage load={names}>
      {(view) => (
        <Page title={words.title} caption={local(view.title)} wide>
          {missing ? (
            <Notice>
              <p>{words.none}</p>
            </Notice>
          ) : (
            <Await load={load}>
              {(report) => (
                <>
                  <p class="soft">{words.run(report.run)}</p>
                  <Headline report={report} />
                  <Targets report={report} />
                  <Schools report={report} season={view} />
                  <Categories report={report} season={view} />
                  <Button kind="plain" text={words.print} onPress={() => window.print()} />
                </>
              )}
            </Await>
          )}
        </Page>
      )}
    </AwaitPage>
  );
};
