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

export const ChooseSeasonPage = () => {
  const { season: words } = useWords(families);
  const wording = useWords(codes);
  const local = useLocal();
  const language = useLanguage();
  const load = useLoad(() => publicApi('listSeasons'), 'seasons');
  return (
    <Page title={words.title} back="/">
      <Await load={load}>
        {({ seasons }) => {
          const shown = seasons.filter(
            ({ step }) => step === 'registration' || step === 'announced',
          );
          if (shown.length === 0) return <p>{words.closed}</p>;
          return (
            <ul class="tasks">
              {shown.map(({ id, title, level, step, calendar }) => (
                <li key={id}>
                  <span>
                    {step === 'registration' ? (
                      <a href={to(`/new/${id}`)}>{local(title)}</a>
                    ) : (
                      <span>{local(title)}</span>
                    )}
                    <small>
                      {wording.levels[level]} ·{' '}
                      {step === 'registration'
                        ? words.until(deadlineOf(calendar.registrationTo, language))
                        : words.opens(momentOf(calendar.registrationFrom, language))}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Await>
      <BeforeApplying />
    </Page>
  );
};
