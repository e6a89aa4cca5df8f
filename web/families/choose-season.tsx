import type { SeasonSummary } from '../../shared/contract/views.ts';
import { closesAt } from '../../shared/domain/season/calendar.ts';
import { codes } from '../content/codes.ts';
import { families } from '../content/families.ts';
import { useLoad } from '../kit/load.ts';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { to } from '../kit/router.tsx';
import { deadlineOf, momentOf } from '../kit/time.ts';
import { Await } from '../kit/trouble.tsx';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { BeforeApplying } from './before-applying.tsx';

/** until when a family can start; null where it can not */
const joinTo = ({ calendar }: SeasonSummary, now: string): string | null =>
  closesAt(calendar, 'registration', now);

const Choice = ({ season, now }: { season: SeasonSummary; now: string }) => {
  const { season: words } = useWords(families);
  const wording = useWords(codes);
  const local = useLocal();
  const language = useLanguage();
  const { id, title, level, step, calendar } = season;
  const until = joinTo(season, now);
  const when = () => {
    if (until === null) return words.opens(momentOf(calendar.registrationFrom, language));
    const by = deadlineOf(until, language);
    return step === 'registration' ? words.until(by) : words.late(by);
  };
  return (
    <li>
      <span>
        {until === null ? (
          <span>{local(title)}</span>
        ) : (
          <a href={to(`/new/${id}`)}>{local(title)}</a>
        )}
        <small>
          {wording.levels[level]} · {when()}
        </small>
      </span>
    </li>
  );
};

export const ChooseSeasonPage = () => {
  const { season: words } = useWords(families);
  const load = useLoad(() => publicApi('listSeasons'), 'seasons');
  return (
    <Page title={words.title} back="/">
      <Await load={load}>
        {({ seasons, now }) => {
          const shown = seasons.filter(
            (season) => season.step === 'announced' || joinTo(season, now) !== null,
          );
          if (shown.length === 0) return <p>{words.closed}</p>;
          return (
            <ul class="tasks">
              {shown.map((season) => (
                <Choice key={season.id} season={season} now={now} />
              ))}
            </ul>
          );
        }}
      </Await>
      <BeforeApplying />
    </Page>
  );
};
