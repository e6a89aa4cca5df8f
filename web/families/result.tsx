import { useState } from 'preact/hooks';
import type { ResultView } from '../../shared/contract/views.ts';
import { isBefore } from '../../shared/domain/season/calendar.ts';
import { applicationWords } from '../content/application.ts';
import { supplementWords } from '../content/supplement.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, LinkButton } from '../kit/buttons.tsx';
import { useLoad } from '../kit/load.ts';
import { Notice, Panel } from '../kit/notice.tsx';
import { useNow } from '../kit/now.ts';
import { Heading, Page } from '../kit/page.tsx';
import { deadlineOf } from '../kit/time.ts';
import { Await, TroubleNotice } from '../kit/trouble.tsx';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { Considered } from './considered.tsx';
import { ArrivalDay } from './papers.tsx';
import { Proof, Proved, useProving } from './proof.tsx';
import { schoolName } from './questions/question.ts';
import { ResultMap, useWay } from './result-map.tsx';
import { type Opened, WithApplication } from './store.tsx';

const Accepting = ({ application, season, put }: Opened) => {
  const { result: words } = useWords(applicationWords);
  const supplementText = useWords(supplementWords);
  const language = useLanguage();
  const now = useNow();
  const [declining, setDeclining] = useState(false);
  const params = { season: season.id, id: application.id };
  const { version, allowed, placement } = application;
  const { confirmTo, supplement } = season.calendar;
  const inSupplement = placement?.supplement === true;
  const answerBy = inSupplement ? (supplement?.confirmTo ?? confirmTo) : confirmTo;
  const again =
    supplement === undefined || !isBefore(now, supplement.joinTo)
      ? null
      : deadlineOf(supplement.joinTo, language);
  const answered = (changed: typeof application) => {
    setDeclining(false);
    put(changed);
  };
  const accept = useAction(
    (request) => familiesApi('acceptPlace', { params, body: { version, request } }),
    answered,
  );
  const decline = useAction(
    (request) => familiesApi('declinePlace', { params, body: { version, request } }),
    answered,
  );
  if (declining) {
    return (
      <Notice kind="warn" live title={words.declineTitle}>
        <p>{again === null ? words.declineText : supplementText.declineText(again)}</p>
        <TroubleNotice problem={decline.problem} />
        <Buttons>
          <Button kind="warn" text={words.declineYes} busy={decline.busy} onPress={decline.run} />
          <Button kind="plain" text={words.declineNo} onPress={() => setDeclining(false)} />
        </Buttons>
      </Notice>
    );
  }
  return (
    <>
      <TroubleNotice problem={accept.problem} />
      {application.state === 'ACCEPTED' && (
        <Notice kind="good" live>
          <p>{words.accepted}</p>
        </Notice>
      )}
      {allowed.includes('accept') && <p>{words.answerBy(deadlineOf(answerBy, language))}</p>}
      <Buttons>
        {allowed.includes('accept') && (
          <Button text={words.accept} busy={accept.busy} onPress={accept.run} />
        )}
        {allowed.includes('decline') && (
          <Button kind="plain" text={words.decline} onPress={() => setDeclining(true)} />
        )}
      </Buttons>
    </>
  );
};

const Result = ({ opened, result }: { opened: Opened; result: ResultView }) => {
  const { result: words } = useWords(applicationWords);
  const local = useLocal();
  const { placement } = result;
  const { application, season } = opened;
  const base = `/${season.id}/${application.id}`;
  const way = useWay({ result, season });
  const { proving, again } = useProving(season.id, application.id, result);
  return (
    <Page title={words.title} back={base} headless>
      <Panel>
        <Heading title={words.title} />
        <p>
          {words.admitted}
          <strong>{local(schoolName(season, placement.school))}</strong>
          {placement.phase === 'zone' ? words.zone : words.overflow} · {way}
        </p>
      </Panel>
      <Proved proving={proving} opened={opened} />
      <Accepting {...opened} />
      <ResultMap result={result} season={season} />
      <ArrivalDay application={application} season={season} />
      <Considered result={result} season={season} />
      <Proof proving={proving} again={again} season={season.id} />
      {application.allowed.includes('object') && (
        <LinkButton kind="plain" path={`${base}/objection`} text={words.object} />
      )}
    </Page>
  );
};

const LoadedResult = ({ opened }: { opened: Opened }) => {
  const { result: words } = useWords(applicationWords);
  const { season, id } = opened.application;
  const load = useLoad(
    () => familiesApi('getResult', { params: { season, id } }),
    `${season}/${id}`,
  );
  if (load.state.standing === 'failed' && load.state.problem.code === 'not-found') {
    return (
      <Page title={words.title} back={`/${season}/${id}`}>
        <p>{words.none}</p>
      </Page>
    );
  }
  return <Await load={load}>{(result) => <Result opened={opened} result={result} />}</Await>;
};

export const ResultPage = ({ season, id }: { season: string; id: string }) => (
  <WithApplication season={season} id={id} fresh>
    {(opened) => <LoadedResult opened={opened} />}
  </WithApplication>
);
