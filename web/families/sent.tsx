import { applicationWords } from '../content/application.ts';
import { Buttons, LinkButton } from '../kit/buttons.tsx';
import { Panel } from '../kit/notice.tsx';
import { Heading, Page } from '../kit/page.tsx';
import { momentOf } from '../kit/time.ts';
import { useLanguage, useWords } from '../kit/words.ts';
import { EvidenceList } from './evidence.tsx';
import { RecordPaper } from './papers.tsx';
import { Spared } from './spared.tsx';
import { type Opened, WithApplication } from './store.tsx';

const Sent = ({ application, season }: Opened) => {
  const { sent: words } = useWords(applicationWords);
  const language = useLanguage();
  const { calendar, publishedRun } = season;
  // who comes late takes part in the supplement
  const publishAt =
    (publishedRun === null ? undefined : calendar.supplement?.publishAt) ?? calendar.publishAt;
  const verified = application.state === 'QUALIFIED';
  return (
    <Page title={words.title} headless>
      <Panel>
        <Heading title={words.title} />
        <p>
          {words.number}
          <strong class="number">{application.id}</strong>
        </p>
      </Panel>
      <p>{words.keep}</p>
      <h2>{words.nextTitle}</h2>
      <ol>
        <li>{verified ? words.verified : words.review}</li>
        <li>{words.resultAt(momentOf(publishAt, language))}</li>
        <li>{words.sameForAll}</li>
      </ol>
      <Spared application={application} season={season} />
      <h2>{words.checksTitle}</h2>
      <EvidenceList application={application} />
      <RecordPaper application={application} />
      <Buttons>
        <LinkButton path={`/${season.id}/${application.id}`} text={words.follow} />
      </Buttons>
    </Page>
  );
};

export const SentPage = ({ season, id }: { season: string; id: string }) => (
  <WithApplication season={season} id={id}>
    {(opened) => <Sent {...opened} />}
  </WithApplication>
);
