import type { ResultView, SeasonView } from '../../shared/contract/views.ts';
import { type ApplicationWords, applicationWords } from '../content/application.ts';
import { SummaryList } from '../kit/lists.tsx';
import { type Colour, Tag } from '../kit/notice.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { schoolName } from './questions/question.ts';

type School = ResultView['considered'][number];
type Line = School['cutoffs'][number];

const colours: Readonly<Record<School['standing'], Colour>> = {
  admitted: 'green',
  'below-line': 'orange',
  'not-reached': 'grey',
};

/** tiers are counted from 0 in the files, from 1 in words */
const lineText = (words: ApplicationWords['result'], { closed, tier, number }: Line): string => {
  if (closed) return words.closedLine;
  return tier === null ? words.openLine : words.cutoff(tier + 1, number);
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
      {first !== undefined && <p>{words.whyZone(first.tier + 1, number)}</p>}
      {phase === 'overflow' && <p>{words.whyOverflow}</p>}
      <Price result={result} season={season} />
      {result.considered.map(({ school, tier, standing, by, cutoffs }) => (
        <section class="card" key={school}>
          <h3>
            {local(schoolName(season, school))}{' '}
            <Tag text={words.standings[standing]} colour={colours[standing]} />
          </h3>
          <SummaryList
            rows={[
              { label: words.yours, value: words.standing(tier + 1, number) },
              {
                label: words.line,
                value: cutoffs.map((line) => lineText(words, line)).join(' · '),
              },
            ]}
          />
          {by !== null && <p>{words.by[by]}</p>}
        </section>
      ))}
    </section>
  );
};
