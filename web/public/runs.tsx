import type { PublicRunEntry } from '../../shared/contract/public.ts';
import { publicPages } from '../content/public.ts';
import { useLoad } from '../kit/load.ts';
import { publicApi } from '../kit/public-api.ts';
import { to } from '../kit/router.tsx';
import { Table } from '../kit/table.tsx';
import { momentOf } from '../kit/time.ts';
import { Await } from '../kit/trouble.tsx';
import { useLanguage, useWords } from '../kit/words.ts';

/** Every run with what was fixed before its draw, so that no draw can be repeated unseen. */
export const Runs = ({ season }: { season: string }) => {
  const words = useWords(publicPages);
  const language = useLanguage();
  const runs = useLoad(() => publicApi('listRuns', { params: { season } }), season);
  return (
    <section>
      <h2>{words.runsTitle}</h2>
      <p>{words.runsText}</p>
      <p>
        <a href={to(`/runs/${season}`)}>{words.record}</a>
      </p>
      <Await load={runs}>
        {({ items }) => (
          <Table
            caption={words.runsTitle}
            captionUnseen
            rows={items}
            keyOf={({ number }: PublicRunEntry) => String(number)}
            empty={words.runsNone}
            columns={[
              {
                title: words.runColumn,
                cell: ({ number, state, reason }) => (
                  <>
                    {words.run(number)} · {words.runStates[state]}
                    {reason !== null && (
                      <>
                        <br />
                        {reason}
                      </>
                    )}
                  </>
                ),
              },
              { title: words.frozenAt, cell: ({ frozenAt }) => momentOf(frozenAt, language) },
              {
                title: words.rosterRoot,
                cell: ({ rosterRoot }) => <span class="hash">{rosterRoot}</span>,
              },
            ]}
          />
        )}
      </Await>
    </section>
  );
};
