import type { Arrival } from '../../shared/domain/rule-book/schema.ts';
import { common } from '../content/common.ts';
import { paperWords } from '../content/papers.ts';
import { SummaryList, type SummaryRow } from './lists.tsx';
import { deadlineOf, momentOf } from './time.ts';
import { useLanguage, useLocal, useWords } from './words.ts';

type ArrivalProps = {
  readonly arrival: Arrival | undefined;
  readonly address: string;
  /** the last day, for a school that names none of its own */
  readonly confirmTo: string;
};

/** When and where a child that is admitted comes, and what with: the same words as on its notice. */
export const ArrivalInfo = ({ arrival, address, confirmTo }: ArrivalProps) => {
  const { arrival: words } = useWords(paperWords);
  const { list } = useWords(common);
  const language = useLanguage();
  const local = useLocal();
  const bring = arrival?.bring ?? [];
  const rows: readonly SummaryRow[] = [
    {
      label: words.when,
      value:
        arrival === undefined
          ? words.until(deadlineOf(confirmTo, language))
          : momentOf(arrival.on, language),
    },
    {
      label: words.place,
      value: arrival?.place === undefined ? address : local(arrival.place),
    },
    ...(bring.length === 0 ? [] : [{ label: words.bring, value: list(bring.map(local)) }]),
  ];
  return <SummaryList rows={rows} />;
};
