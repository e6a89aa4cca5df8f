import type { ResultView, SeasonView } from '../../shared/contract/views.ts';
import { type ApplicationWords, applicationWords } from '../content/application.ts';
import { common } from '../content/common.ts';
import { SummaryList } from '../kit/lists.tsx';
import { type Colour, Tag } from '../kit/notice.tsx';
import { wordOf } from '../kit/wording.ts';
import { useLocal, useWords } from '../kit/words.ts';
import { schoolName } from './questions/question.ts';

type School = ResultView['considered'][number];
type Line = School['cutoffs'][number];

const colours: Readonly<Record<School['standing'], Colour>> = {
  admitted: 'green',
  'below-line': 'orange',
  'not-reached': 'grey',
};

/** A full pool names the last child it took; one that is not full took everybody. Ranks count from 0 in the files. */
export const lineText = (
  words: ApplicationWords['result'],
  { closed, rank, number }: Line,
): string => {
  if (!closed) return words.openLine;
  return rank === null ? words.noSeatLine : words.cutoff(rank + 1, number);
};

/** One line a pool; its name stands before it where a school has several. */
const Lines = ({ cutoffs }: { cutoffs: readonly Line[] }) => {
  const { result: words } = useWords(applicationWords);
  const { pair } = useWords(common);
  const poolName = (pool: string) =>
    pool === 'open' || pool === 'guaranteed'
      ? words.pools[pool]
      : words.reserved(wordOf(words.groups, pool));
  return (
    <>
      {cutoffs.map((line) => (
        <div key={line.pool}>
          {cutoffs.length === 1
            ? lineText(words, line)
            : pair(poolName(line.pool), lineText(words, line))}
        </div>
      ))}
    </>
  );
};

type ConsideredProps = { readonly result: ResultView; readonly season: SeasonView };

const Price = ({ result, season }: ConsideredProps) => {
  const { result: words } = useWords(applicationWords);
  const local = useLocal();
  const { overflow } = result;
  if (overflow === null) return null;
  const { next } = overflow;
  return (
    <p>
      {words.price(overflow.metres, overflow.price)}
      {next !== null &&
        words.priceNext(local(schoolName(season, next.school)), next.metres, next.price)}
    </p>
  );
};

/** Every school that was considered: the child's place in the order, the line, and what decided. */
export const Considered = ({ result, season }: ConsideredProps) => {
  const { result: words } = useWords(applicationWords);
  const local = useLocal();
  const { number, phase } = result.placement;
  const [first] = result.considered;
  return (
    <section>
      <h2>{words.why}</h2>
      {first !== undefined && <p>{words.whyZone(first.rank + 1, number)}</p>}
      {phase === 'overflow' && <p>{words.whyOverflow}</p>}
      <Price result={result} season={season} />
      {result.considered.map(({ school, rank, standing, by, cutoffs }) => (
        <section class="card" key={school}>
          <h3>
            {local(schoolName(season, school))}{' '}
            <Tag text={words.standings[standing]} colour={colours[standing]} />
          </h3>
          <SummaryList
            rows={[
              { label: words.yours, value: words.standing(rank + 1, number) },
              { label: words.line, value: <Lines cutoffs={cutoffs} /> },
            ]}
          />
          {by !== null && <p>{words.by[by]}</p>}
        </section>
      ))}
    </section>
  );
};
