import type { ResultView, SeasonView } from '../../shared/contract/views.ts';
import type { Language } from '../../shared/domain/text.ts';
import { applicationWords } from '../content/application.ts';
import { common } from '../content/common.ts';
import { type WhyWords, whyWords } from '../content/why.ts';
import { SummaryList } from '../kit/lists.tsx';
import { type Colour, Tag } from '../kit/notice.tsx';
import { dayOf } from '../kit/time.ts';
import { wordOf } from '../kit/wording.ts';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { Otherwise } from './otherwise.tsx';
import { Price } from './price.tsx';
import { schoolName } from './questions/question.ts';

type School = ResultView['considered'][number];
type Line = School['cutoffs'][number];

const colours: Readonly<Record<School['standing'], Colour>> = {
  admitted: 'green',
  'below-line': 'orange',
  'not-reached': 'grey',
};

/** in the files: an order is published, and this child's date is not known */
const noDate = 99_999_999;

/** A full pool names the last child it took; one that is not full took everybody. Ranks count from 0 in the files. */
export const lineText = (
  words: WhyWords,
  { closed, rank, order, number }: Line,
  language: Language,
): string => {
  if (!closed) return words.openLine;
  if (rank === null) return words.noSeatLine;
  if (order === null || order === 0 || order === noDate) return words.cutoff(rank + 1, number);
  return words.cutoffDated(rank + 1, dayOf(order, language));
};

/** 0 where only the number decides */
const standingText = (
  words: WhyWords,
  { rank, order }: School,
  number: number,
  language: Language,
): string => {
  if (order === 0) return words.standing(rank + 1, number);
  const date = order === noDate ? words.noDate : dayOf(order, language);
  return words.standingDated(rank + 1, date, number);
};

/** One line a pool; its name stands before it where a school has several. */
const Lines = ({ cutoffs }: { cutoffs: readonly Line[] }) => {
  const words = useWords(whyWords);
  const { pair } = useWords(common);
  const language = useLanguage();
  const poolName = (pool: string) =>
    pool === 'open' || pool === 'guaranteed'
      ? words.pools[pool]
      : words.reserved(wordOf(words.groups, pool));
  return (
    <>
      {cutoffs.map((line) => (
        <div key={line.pool}>
          {cutoffs.length === 1
            ? lineText(words, line, language)
            : pair(poolName(line.pool), lineText(words, line, language))}
        </div>
      ))}
    </>
  );
};

type ConsideredProps = { readonly result: ResultView; readonly season: SeasonView };

const Lead = ({ result, season }: ConsideredProps) => {
  const words = useWords(whyWords);
  const local = useLocal();
  const { number, phase } = result.placement;
  const [first] = result.considered;
  if (first === undefined) return <p>{words.noZone}</p>;
  const category = season.categories.find(({ code }) => code === result.category);
  const rank =
    category === undefined
      ? words.rank(first.rank + 1)
      : words.rankOf(first.rank + 1, local(category.name));
  return (
    <p>
      {words.own(rank, number)}
      {phase === 'overflow' && words.overflow}
      {words.considered}
    </p>
  );
};

/** Every school that was considered: the child's place in the order, the line, and what decided. */
export const Considered = ({ result, season }: ConsideredProps) => {
  const { result: titles } = useWords(applicationWords);
  const words = useWords(whyWords);
  const language = useLanguage();
  const local = useLocal();
  const { number } = result.placement;
  return (
    <section>
      <h2>{titles.why}</h2>
      <Lead result={result} season={season} />
      {result.considered.map((school) => (
        <section class="card" key={school.school}>
          <h3>
            {local(schoolName(season, school.school))}{' '}
            <Tag text={words.standings[school.standing]} colour={colours[school.standing]} />
          </h3>
          <SummaryList
            rows={[
              { label: words.yours, value: standingText(words, school, number, language) },
              { label: words.line, value: <Lines cutoffs={school.cutoffs} /> },
            ]}
          />
          {school.by !== null && <p>{words.by[school.by]}</p>}
        </section>
      ))}
      <Otherwise result={result} season={season} />
      <Price result={result} season={season} />
    </section>
  );
};
