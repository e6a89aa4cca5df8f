import type { SeasonSummary } from '../../shared/contract/views.ts';
import { publicPages } from '../content/public.ts';
import { deadlineOf, momentOf } from '../kit/time.ts';
import { useLanguage, useWords } from '../kit/words.ts';

/** The days of a season that a family has to know. */
export const Dates = ({ season }: { season: Pick<SeasonSummary, 'calendar'> }) => {
  const words = useWords(publicPages);
  const language = useLanguage();
  const { calendar } = season;
  const rows = [
    [
      words.registration,
      `${momentOf(calendar.registrationFrom, language)} – ${deadlineOf(calendar.registrationTo, language)}`,
    ],
    [words.reviewTo, deadlineOf(calendar.reviewTo, language)],
    [words.publishAt, momentOf(calendar.publishAt, language)],
    [words.objectionTo, deadlineOf(calendar.objectionTo, language)],
    [words.confirmTo, deadlineOf(calendar.confirmTo, language)],
  ] as const;
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
