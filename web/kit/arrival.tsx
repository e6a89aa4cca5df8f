import type { Arrival } from '../../shared/domain/rule-book/schema.ts';
import type { ArrivalDays } from '../../shared/domain/season/arrival-days.ts';
import { common } from '../content/common.ts';
import { paperWords } from '../content/papers.ts';
import { SummaryList, type SummaryRow } from './lists.tsx';
import { deadlineOf, momentOf } from './time.ts';
import { useLanguage, useLocal, useWords } from './words.ts';

type ArrivalProps = {
  readonly arrival: Arrival | undefined;
  readonly address: string;
  readonly days: ArrivalDays;
};

/** When and where a child that is admitted comes, and what with: the same words as on its notice. */
export const ArrivalInfo = ({ arrival, address, days: { on, until } }: ArrivalProps) => {
  const { arrival: words } = useWords(paperWords);
  const { list } = useWords(common);
  const language = useLanguage();
  const local = useLocal();
  const bring = arrival?.bring ?? [];
  const rows: readonly SummaryRow[] = [
    {
      label: words.when,
      value: on === null ? words.until(deadlineOf(until, language)) : momentOf(on, language),
    },
    {
      label: words.place,
      value: arrival?.place === undefined ? address : local(arrival.place),
    },
    ...(bring.length === 0 ? [] : [{ label: words.bring, value: list(bring.map(local)) }]),
  ];
  return <SummaryList rows={rows} />;
};
