import type { SeasonSummary } from '../../shared/contract/views.ts';
import { publicPages } from '../content/public.ts';
import { supplementWords } from '../content/supplement.ts';
import { deadlineOf, momentOf } from '../kit/time.ts';
import { useLanguage, useWords } from '../kit/words.ts';

/** The days of a season that a family has to know. */
export const Dates = ({ season }: { season: Pick<SeasonSummary, 'calendar'> }) => {
  const words = useWords(publicPages);
  const language = useLanguage();
  const { dates } = useWords(supplementWords);
  const { calendar } = season;
  const supplement =
    calendar.supplement === undefined
      ? []
      : [
          [dates.joinTo, deadlineOf(calendar.supplement.joinTo, language)],
          [dates.publishAt, momentOf(calendar.supplement.publishAt, language)],
          [dates.confirmTo, deadlineOf(calendar.supplement.confirmTo, language)],
        ];
  const rows = [
    [
      words.registration,
      `${momentOf(calendar.registrationFrom, language)} – ${deadlineOf(calendar.registrationTo, language)}`,
    ],
    [words.reviewTo, deadlineOf(calendar.reviewTo, language)],
    [words.publishAt, momentOf(calendar.publishAt, language)],
    [words.objectionTo, deadlineOf(calendar.objectionTo, language)],
    [words.confirmTo, deadlineOf(calendar.confirmTo, language)],
    ...supplement,
  ];
  return (
    <dl class="summary">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
};
