import type * as z from 'zod';
import type { publicRun } from '../../shared/contract/public.ts';
import type { SeasonView } from '../../shared/contract/views.ts';
import { common } from '../content/common.ts';
import { publicPages } from '../content/public.ts';
import { Button } from '../kit/buttons.tsx';
import { SummaryList } from '../kit/lists.tsx';
import { useLoad } from '../kit/load.ts';
import { Notice, Tag } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { usePaged } from '../kit/pages.ts';
import { publicApi } from '../kit/public-api.ts';
import { Table } from '../kit/table.tsx';
import { momentOf } from '../kit/time.ts';
import { Await, Loading, TroubleNotice } from '../kit/trouble.tsx';
import { wordOf } from '../kit/wording.ts';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { Runs } from './runs.tsx';

type Run = z.infer<typeof publicRun>;

const Checks = ({ run }: { run: Run }) => {
  const words = useWords(publicPages);
  return (
    <section>
      <h2>{words.checks}</h2>
      <p>{words.checksText}</p>
      <Table
        caption={words.checks}
        captionUnseen
        rows={run.verified}
        keyOf={({ property }) => property}
        empty=""
        columns={[
          {
            title: words.property,
            cell: ({ property }) => `${property} ${wordOf(words.properties, property)}`,
          },
          {
            title: words.outcome,
            cell: ({ holds }) => (
              <Tag text={holds ? words.holds : words.fails} colour={holds ? 'green' : 'red'} />
            ),
          },
        ]}
      />
    </section>
  );
};

const Hashes = ({ run }: { run: Run }) => {
  const words = useWords(publicPages);
  const hash = (value: string) => <span class="hash">{value}</span>;
  return (
    <section>
      <h2>{words.hashesTitle}</h2>
      <p>{words.hashesText}</p>
      <SummaryList
        rows={[
          { label: words.rosterRoot, value: hash(run.rosterRoot) },
          { label: words.ruleBookHash, value: hash(run.ruleBookHash) },
          { label: words.seed, value: hash(run.seed) },
          { label: words.resultHash, value: hash(run.resultHash) },
          { label: words.resultRoot, value: hash(run.resultRoot) },
          { label: words.publicRoot, value: hash(run.publicRoot) },
        ]}
      />
    </section>
  );
};

const PublicList = ({ season }: { season: SeasonView }) => {
  const words = useWords(publicPages);
  const { more: showMore, none } = useWords(common);
  const local = useLocal();
  const { rows, waiting, problem, busy, more } = usePaged(
    (cursor) =>
      publicApi('listResults', {
        params: { season: season.id },
        query: cursor === undefined ? {} : { cursor },
      }),
    season.id,
  );
  const names = new Map(season.schools.map(({ id, name }) => [id, local(name)]));
  return (
    <section>
      <h2>{words.listTitle}</h2>
      <p>{words.listText}</p>
      {waiting ? (
        <Loading />
      ) : (
        <Table
          caption={words.listTitle}
          captionUnseen
          rows={rows}
          keyOf={({ id }) => id}
          empty={none}
          columns={[
            { title: words.number, cell: ({ id }) => <span class="number">{id}</span> },
            { title: words.name, cell: ({ name }) => name },
            { title: words.school, cell: ({ school }) => names.get(school) ?? school },
          ]}
        />
      )}
      <TroubleNotice problem={problem} />
      {more !== null && <Button kind="plain" text={showMore} busy={busy} onPress={more} />}
    </section>
  );
};

export const ResultPage = ({ season }: { season: string }) => {
  const { pair } = useWords(common);
  const words = useWords(publicPages);
  const language = useLanguage();
  const params = { season };
  const run = useLoad(() => publicApi('getPublishedRun', { params }), season);
  const view = useLoad(() => publicApi('getSeason', { params }), season);
  if (run.state.standing === 'failed' && run.state.problem.code === 'not-found') {
    return (
      <Page title={words.resultTitle} back="/">
        <Notice>
          <p>{words.resultNone}</p>
        </Notice>
        <Runs season={season} />
      </Page>
    );
  }
  return (
    <Page title={words.resultTitle} back="/" wide>
      <Await load={run}>
        {(found) => (
          <>
            <p>
              {pair(
                words.run(found.number),
                words.resultLead(
                  found.applicants,
                  found.seats,
                  momentOf(found.publishedAt, language),
                ),
              )}
            </p>
            <Checks run={found} />
            <Hashes run={found} />
            <Runs season={season} />
            <Await load={view}>{(shown) => <PublicList season={shown} />}</Await>
          </>
        )}
      </Await>
    </Page>
  );
};
