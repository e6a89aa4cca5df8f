import { useState } from 'preact/hooks';
import type * as z from 'zod';
import type { publicRun } from '../../shared/contract/public.ts';
import type { SeasonView } from '../../shared/contract/views.ts';
import { common } from '../content/common.ts';
import { publicPages } from '../content/public.ts';
import { supplementWords } from '../content/supplement.ts';
import { Button } from '../kit/buttons.tsx';
import { Radios } from '../kit/fields.tsx';
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

type Published = { readonly number: number; readonly publishedAt: string };

const ListOfRun = ({ season, run }: { season: SeasonView; run: number }) => {
  const words = useWords(publicPages);
  const { more: showMore, none } = useWords(common);
  const local = useLocal();
  const { rows, waiting, problem, busy, more } = usePaged(
    (cursor) =>
      publicApi('listResults', {
        params: { season: season.id },
        query: { run, ...(cursor === undefined ? {} : { cursor }) },
      }),
    `${season.id}/${run}`,
  );
  const names = new Map(season.schools.map(({ id, name }) => [id, local(name)]));
  return (
    <>
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
    </>
  );
};

/** The list of every published run, the newest first shown; a season with a supplement has two. */
const PublicList = ({ season }: { season: SeasonView }) => {
  const words = useWords(publicPages);
  const { results } = useWords(supplementWords);
  const [chosen, setChosen] = useState('');
  const load = useLoad(() => publicApi('listRuns', { params: { season: season.id } }), season.id);
  return (
    <section>
      <h2>{words.listTitle}</h2>
      <p>{words.listText}</p>
      <Await load={load}>
        {({ items }) => {
          const published = items.flatMap(({ number, publishedAt }): Published[] =>
            publishedAt === null ? [] : [{ number, publishedAt }],
          );
          const newest = published.at(-1)?.number ?? season.publishedRun ?? 1;
          const shown = published.find(({ number }) => String(number) === chosen)?.number ?? newest;
          const nameOf = ({ number }: Published, index: number) =>
            index === 0 ? results.first(number) : results.second(number);
          return (
            <>
              {published.length > 1 && (
                <Radios
                  name="run"
                  label={results.both}
                  value={String(shown)}
                  onValue={setChosen}
                  options={published.map((run, index) => ({
                    value: String(run.number),
                    text: nameOf(run, index),
                  }))}
                />
              )}
              <ListOfRun key={shown} season={season} run={shown} />
            </>
          );
        }}
      </Await>
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
