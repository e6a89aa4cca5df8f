import type * as z from 'zod';
import type { publicRunEntry } from '../../shared/contract/public.ts';
import { publicPages } from '../content/public.ts';
import { useLoad } from '../kit/load.ts';
import { publicApi } from '../kit/public-api.ts';
import { Table } from '../kit/table.tsx';
import { momentOf } from '../kit/time.ts';
import { Await } from '../kit/trouble.tsx';
import { useLanguage, useWords } from '../kit/words.ts';

type Entry = z.infer<typeof publicRunEntry>;

/** Every run with what was fixed before its draw, so that no draw can be repeated unseen. */
export const Runs = ({ season }: { season: string }) => {
  const words = useWords(publicPages);
  const language = useLanguage();
  const runs = useLoad(() => publicApi('listRuns', { params: { season } }), season);
  return (
    <section>
      <h2>{words.runsTitle}</h2>
      <p>{words.runsText}</p>
      <Await load={runs}>
        {({ items }) => (
          <Table
            caption={words.runsTitle}
            captionUnseen
            rows={items}
            keyOf={({ number }: Entry) => String(number)}
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
                title: words.rosterHash,
                cell: ({ rosterHash }) => <span class="hash">{rosterHash}</span>,
              },
            ]}
          />
        )}
      </Await>
    </section>
  );
};
