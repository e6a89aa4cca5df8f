import type { ResultView, SeasonView } from '../../shared/contract/views.ts';
import { whyWords } from '../content/why.ts';
import { Table } from '../kit/table.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { schoolName } from './questions/question.ts';

type Overflow = NonNullable<ResultView['overflow']>;
type PriceProps = { readonly result: ResultView; readonly season: SeasonView };
type Row = { readonly school: string; readonly metres: number; readonly price: number };

const Reason = ({
  overflow,
  own,
  season,
}: {
  overflow: Overflow;
  own: string;
  season: SeasonView;
}) => {
  const words = useWords(whyWords);
  const local = useLocal();
  const { next, nearMetres } = overflow;
  if (next === null) return <p>{words.alone}</p>;
  return <p>{words.priceBy[next.by](own, local(schoolName(season, next.school)), nearMetres)}</p>;
};

/** The two ends that were nearest to each other, with the numbers that decided. */
export const Price = ({ result: { overflow, placement }, season }: PriceProps) => {
  const words = useWords(whyWords);
  const local = useLocal();
  if (overflow === null) return null;
  const name = (school: string) => local(schoolName(season, school));
  const own: Row = { ...overflow, school: placement.school };
  const rows = [own, ...(overflow.next === null ? [] : [overflow.next])];
  return (
    <section>
      <h3>{words.priceTitle}</h3>
      <Reason overflow={overflow} own={name(placement.school)} season={season} />
      <Table<Row>
        caption={words.priceTitle}
        captionUnseen
        rows={rows}
        keyOf={({ school }) => school}
        empty=""
        columns={[
          {
            title: words.priceSchool,
            cell: ({ school }) =>
              school === placement.school ? words.ownSchool(name(school)) : name(school),
          },
          { title: words.priceMetres, cell: ({ metres }) => words.metres(metres), figure: true },
          { title: words.pricePrice, cell: ({ price }) => words.metres(price), figure: true },
          {
            title: words.priceTotal,
            cell: ({ metres, price }) => words.metres(metres + price),
            figure: true,
          },
        ]}
      />
      <p>
        <small>{words.priceHint}</small>
      </p>
    </section>
  );
};
