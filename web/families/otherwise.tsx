import type { ResultView, SeasonView } from '../../shared/contract/views.ts';
import { type Codes, codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { type WhyWords, whyWords } from '../content/why.ts';
import { dayOf } from '../kit/time.ts';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { schoolName } from './questions/question.ts';

type Nearest = NonNullable<ResultView['nearest']>;

const dateName = (words: WhyWords, { facts }: Codes, fact: Nearest['orderBy']): string =>
  fact === null ? words.publishedDate : words.dateOf(facts[fact]);

const useOtherwise = (nearest: Nearest, season: SeasonView): string | null => {
  const words = useWords(whyWords);
  const { list } = useWords(common);
  const wording = useWords(codes);
  const language = useLanguage();
  const local = useLocal();
  const school = local(schoolName(season, nearest.school));
  const { line, within, orderBy } = nearest;
  if (nearest.by === 'number' && line !== null) return words.otherwise.number(school, line.number);
  if (nearest.by === 'sibling') return words.otherwise.sibling(school);
  if (nearest.by === 'order' && line !== null) {
    const date = dayOf(line.order, language);
    return words.otherwise.order(school, dateName(words, wording, orderBy), date);
  }
  const categories = season.categories.filter(({ code }) => within.includes(code));
  const [first] = categories;
  if (first === undefined) return null;
  const names = list(categories.map(({ name }) => local(name)));
  return words.otherwise.tier(school, words.rankOf(first.rank + 1, names));
};

type OtherwiseProps = { readonly nearest: Nearest; readonly season: SeasonView };

const Said = ({ nearest, season }: OtherwiseProps) => {
  const words = useWords(whyWords);
  const said = useOtherwise(nearest, season);
  if (said === null) return null;
  return (
    <section>
      <h3>{words.otherwiseTitle}</h3>
      <p>
        {said}
        <br />
        <small>{words.otherwiseHint}</small>
      </p>
    </section>
  );
};

/** What would have changed the result; nothing where no line stood in the way. */
export const Otherwise = ({ result, season }: { result: ResultView; season: SeasonView }) =>
  result.nearest === null ? null : <Said nearest={result.nearest} season={season} />;
