import type { SeasonView } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { prepareWords } from '../content/prepare.ts';
import { publicPages } from '../content/public.ts';
import { useLoad } from '../kit/load.ts';
import { NotFound } from '../kit/not-found.tsx';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { to } from '../kit/router.tsx';
import { Await } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { NeedsPage } from './needs-page.tsx';

/** Both levels stand side by side until somebody chooses. */
export const PreparePage = () => {
  const words = useWords(prepareWords);
  const { noSeasons } = useWords(publicPages);
  const wording = useWords(codes);
  const local = useLocal();
  const load = useLoad(() => publicApi('listSeasons'), 'seasons');
  return (
    <Page title={words.title} back="/">
      <p>{words.seasonLead}</p>
      <Await load={load}>
        {({ seasons }) =>
          seasons.length === 0 ? (
            <p>{noSeasons}</p>
          ) : (
            <ul class="tasks">
              {seasons.map(({ id, title, level }) => (
                <li key={id}>
                  <span>
                    <a href={to(`/prepare/${id}`)}>{wording.levels[level]}</a>
                    <small>{local(title)}</small>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </Page>
  );
};

const Situations = ({ season }: { season: SeasonView }) => {
  const words = useWords(prepareWords);
  const local = useLocal();
  return (
    <Page title={words.situationTitle} caption={local(season.title)} back="/prepare">
      <p>{words.situationLead}</p>
      <ul class="tasks">
        {season.categories
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ code, name, hint }) => (
            <li key={code}>
              <span>
                <a href={to(`/prepare/${season.id}/${code}`)}>{local(name)}</a>
                <small>{local(hint)}</small>
              </span>
            </li>
          ))}
      </ul>
    </Page>
  );
};

type SituationProps = { readonly season: string; readonly code: string | null };

/** The situations of a season, or what one of them needs. */
export const SituationPage = ({ season, code }: SituationProps) => {
  const load = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  return (
    <Await load={load}>
      {(view) => {
        if (code === null) return <Situations season={view} />;
        const category = view.categories.find((one) => one.code === code);
        return category === undefined ? (
          <NotFound />
        ) : (
          <NeedsPage season={view} category={category} />
        );
      }}
    </Await>
  );
};
