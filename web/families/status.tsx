import { useEffect } from 'preact/hooks';
import { applicationWords } from '../content/application.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { supplementWords } from '../content/supplement.ts';
import { Buttons, LinkButton } from '../kit/buttons.tsx';
import { SummaryList, type SummaryRow, Timeline, type TimelineEntry } from '../kit/lists.tsx';
import { Notice, type NoticeKind, Tag } from '../kit/notice.tsx';
import { useNow } from '../kit/now.ts';
import { Page } from '../kit/page.tsx';
import { go } from '../kit/router.tsx';
import { stateColours } from '../kit/states.ts';
import { momentOf } from '../kit/time.ts';
import { wordOf } from '../kit/wording.ts';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { Defects } from './defects.tsx';
import { EvidenceList } from './evidence.tsx';
import { RecordPaper } from './papers.tsx';
import { schoolName } from './questions/question.ts';
import { type Opened, WithApplication } from './store.tsx';
import { Supplement, supplementStanding } from './supplement.tsx';
import { WithdrawButton } from './withdraw.tsx';

const moods: Readonly<Record<string, NoticeKind>> = {
  QUALIFIED: 'good',
  PLACED: 'good',
  ACCEPTED: 'good',
  CONFIRMED: 'good',
  RETURNED: 'warn',
  NOT_QUALIFIED: 'warn',
};

const useFacts = ({ application, season }: Opened): readonly SummaryRow[] => {
  const { status: words } = useWords(applicationWords);
  const wording = useWords(codes);
  const local = useLocal();
  const category = season.categories.find(({ code }) => code === application.category);
  return [
    { label: words.number, value: <span class="number">{application.id}</span> },
    {
      label: words.state,
      value: (
        <Tag text={wording.states[application.state]} colour={stateColours[application.state]} />
      ),
    },
    ...(application.desk === null
      ? []
      : [{ label: words.desk, value: local(schoolName(season, application.desk)) }]),
    ...(category === undefined
      ? []
      : [
          {
            label: words.category,
            value: `${local(category.name)} · ${words.rank(category.rank)}`,
          },
        ]),
  ];
};

const useTimeline = ({ application, season }: Opened): readonly TimelineEntry[] => {
  const { sent } = useWords(applicationWords);
  const { pair } = useWords(common);
  const words = useWords(supplementWords);
  const wording = useWords(codes);
  const language = useLanguage();
  const local = useLocal();
  const now = useNow();
  const { timeline } = application;
  const past = timeline
    .filter(({ event }) => event !== 'save')
    .map(
      ({ event, at, by, school }, index, shown): TimelineEntry => ({
        title:
          school === undefined
            ? wordOf(wording.events, event)
            : pair(wordOf(wording.events, event), local(schoolName(season, school))),
        text: `${momentOf(at, language)} · ${wording.causers[by]}`,
        standing: index === shown.length - 1 ? 'now' : 'done',
      }),
    );
  const waiting = application.placement === null && application.state !== 'WITHDRAWN';
  if (!waiting) return past;
  const { publishAt, supplement } = season.calendar;
  const inSupplement = supplementStanding(application, season, now) === 'waiting';
  const text =
    inSupplement && supplement !== undefined
      ? words.next(momentOf(supplement.publishAt, language))
      : sent.resultAt(momentOf(publishAt, language));
  return [
    ...past,
    { title: inSupplement ? words.placed : wording.events.place, text, standing: 'later' },
  ];
};

const Objection = ({ application }: Opened) => {
  const { pair } = useWords(common);
  const { status: words } = useWords(applicationWords);
  const { objection } = application;
  if (objection === null) return null;
  return (
    <Notice title={pair(words.objection, words.objectionStanding[objection.standing])}>
      <p>{objection.reason}</p>
      {objection.answer !== undefined && <p>{pair(words.answer, objection.answer)}</p>}
    </Notice>
  );
};

const Actions = ({ application }: Opened) => {
  const { status: words } = useWords(applicationWords);
  const { allowed, placement } = application;
  const base = `/${application.season}/${application.id}`;
  return (
    <Buttons>
      {placement !== null && <LinkButton path={`${base}/result`} text={words.seeResult} />}
      {allowed.includes('amend') && (
        <>
          <LinkButton path={`${base}/documents`} text={words.resubmit} />
          <LinkButton kind="plain" path={`${base}/check`} text={words.amend} />
        </>
      )}
      {allowed.includes('object') && (
        <LinkButton kind="plain" path={`${base}/objection`} text={words.object} />
      )}
    </Buttons>
  );
};

const Status = (opened: Opened) => {
  const { status: words } = useWords(applicationWords);
  const local = useLocal();
  const { application, season } = opened;
  const facts = useFacts(opened);
  const timeline = useTimeline(opened);
  return (
    <Page
      title={words.title(application.answers.child.name)}
      caption={local(season.title)}
      back="/"
    >
      <Notice kind={moods[application.state] ?? 'plain'}>
        <p>{words.now[application.state]}</p>
      </Notice>
      <Defects application={application} />
      <Objection {...opened} />
      <Supplement {...opened} />
      <SummaryList rows={facts} />
      <Actions {...opened} />
      {application.evidence.length > 0 && (
        <>
          <h2>{words.factsTitle}</h2>
          <EvidenceList application={application} />
        </>
      )}
      <h2>{words.timelineTitle}</h2>
      <Timeline entries={timeline} />
      <RecordPaper application={application} />
      <WithdrawButton application={application} put={opened.put} />
    </Page>
  );
};

/** A draft has its task list; everything sent has its status. */
const Drafted = ({ opened }: { opened: Opened }) => {
  const draft = opened.application.state === 'DRAFT';
  const path = `/${opened.season.id}/${opened.application.id}/tasks`;
  useEffect(() => {
    if (draft) go(path, { replace: true });
  }, [draft, path]);
  return draft ? null : <Status {...opened} />;
};

export const StatusPage = ({ season, id }: { season: string; id: string }) => (
  <WithApplication season={season} id={id} fresh>
    {(opened) => <Drafted opened={opened} />}
  </WithApplication>
);
