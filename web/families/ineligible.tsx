import { applicationWords } from '../content/application.ts';
import { NotFound } from '../kit/not-found.tsx';
import { Page } from '../kit/page.tsx';
import { dateOf } from '../kit/time.ts';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { WithSeason } from './store.tsx';

type IneligibleProps = { readonly season: string; readonly reason: string };

/** A page of its own: there is nothing wrong with what was typed. */
export const IneligiblePage = ({ season, reason }: IneligibleProps) => {
  const { ineligible: words } = useWords(applicationWords);
  const local = useLocal();
  const language = useLanguage();
  const day = (text: string) => dateOf(`${text}T00:00:00Z`, language);
  return (
    <WithSeason season={season}>
      {({ ages, title }) => {
        if (ages === null || (reason !== 'too-young' && reason !== 'too-old')) return <NotFound />;
        const text = words[reason];
        return (
          <Page title={text.title} caption={local(title)} back={`/new/${season}`}>
            <p>{text.text(day(ages.bornFrom), day(ages.bornTo))}</p>
            <p class="soft">{words.wrongNumber}</p>
          </Page>
        );
      }}
    </WithSeason>
  );
};
