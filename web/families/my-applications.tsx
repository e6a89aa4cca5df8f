import { codes } from '../content/codes.ts';
import { families } from '../content/families.ts';
import { LinkButton } from '../kit/buttons.tsx';
import { useLoad } from '../kit/load.ts';
import { Tag } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { to } from '../kit/router.tsx';
import { stateColours } from '../kit/states.ts';
import { momentOf } from '../kit/time.ts';
import { Await } from '../kit/trouble.tsx';
import { useLanguage, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { InstallOffer } from './install-offer.tsx';

export const MyApplicationsPage = () => {
  const { mine: words } = useWords(families);
  const wording = useWords(codes);
  const language = useLanguage();
  const load = useLoad(() => familiesApi('listApplications'), 'mine');
  return (
    <Page title={words.title}>
      <Await load={load}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{words.none}</p>}
            {items.map(({ season, id, state, childName, updatedAt }) => (
              <section class="card" key={`${season}/${id}`}>
                <h2>
                  <a href={to(`/${season}/${id}`)}>{childName}</a>{' '}
                  <Tag text={wording.states[state]} colour={stateColours[state]} />
                </h2>
                <p class="soft">
                  {words.number} <span class="number">{id}</span>
                  <br />
                  {words.updated(momentOf(updatedAt, language))}
                </p>
              </section>
            ))}
            <LinkButton path="/new" text={words.start} />
            <InstallOffer />
          </>
        )}
      </Await>
    </Page>
  );
};
