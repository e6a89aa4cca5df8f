import { applicationWords } from '../content/application.ts';
import { codes } from '../content/codes.ts';
import { draftWords } from '../content/drafts.ts';
import { lookUpWords } from '../content/look-up.ts';
import { questionWords } from '../content/questions.ts';
import { useAction } from '../kit/action.ts';
import type { Trouble } from '../kit/api.ts';
import { Button, Buttons, LinkButton } from '../kit/buttons.tsx';
import { ErrorSummary, type Faults, isFaulty } from '../kit/faults.tsx';
import { SummaryList, type SummaryRow } from '../kit/lists.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { go } from '../kit/router.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { faultText } from '../kit/wording.ts';
import { useLocal, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { sentFirst } from './drafts/sent-first.ts';
import { WithDraft } from './drafts/with-draft.tsx';
import { lookedUp } from './looked-up.ts';
import { Conflict } from './question-page.tsx';
import { firstOpen, questionsFor } from './questions/index.ts';
import { Spared } from './spared.tsx';
import type { Opened } from './store.tsx';

/** Facts that need a document stand as documents.<fact>. */
const factsAsked = ({ fields }: Trouble): string =>
  fields
    .filter(({ path }) => path.startsWith('documents.'))
    .map(({ path }) => path.slice('documents.'.length))
    .join(',');

/** What registries spared, or that they can still be asked; papers that are still missing. */
const BeforeSending = ({ application, season }: Pick<Opened, 'application' | 'season'>) => {
  const words = useWords(lookUpWords);
  const base = `/${season.id}/${application.id}`;
  const looked = lookedUp(application);
  const papers = application.documentsNeeded.length;
  return (
    <>
      <Spared application={application} season={season} />
      {application.answers.consent && looked !== 'all' && (
        <Notice title={looked === 'none' ? words.notLooked : words.changed}>
          <p>{words.notLookedText}</p>
          <LinkButton kind="plain" small path={`${base}/look-up`} text={words.press} />
        </Notice>
      )}
      {papers > 0 && (
        <Notice kind="warn" title={words.papers(papers)}>
          <LinkButton kind="plain" small path={`${base}/documents`} text={words.upload} />
        </Notice>
      )}
    </>
  );
};

const Check = ({ application, season, put, reload }: Opened) => {
  const words = useWords(applicationWords);
  const asked = useWords(questionWords);
  const { notSent } = useWords(draftWords);
  const wording = useWords(codes);
  const local = useLocal();
  const context = { answers: application.answers, season };
  const base = `/${season.id}/${application.id}`;
  const open = firstOpen(context);
  const amending = application.state === 'RETURNED';
  const action = useAction(
    async (request) => {
      // what waits on this phone belongs to what is submitted
      const saved = await sentFirst(application);
      if (!saved.ok) return saved;
      const answer = await familiesApi('submitApplication', {
        params: { season: season.id, id: application.id },
        body: { version: saved.value, request },
      });
      if (!answer.ok && answer.problem.code === 'document-missing') {
        go(`${base}/documents/${factsAsked(answer.problem)}`);
      }
      return answer;
    },
    (sent) => {
      put(sent);
      go(`${base}/sent`, { replace: true });
    },
  );
  const { problem } = action;
  const faults: Faults =
    problem === null || problem.fields.length === 0
      ? {}
      : { '': problem.fields.map((field) => faultText(wording, field)).join(' · ') };
  const rows = questionsFor(context).flatMap((question) =>
    question.rows(context, asked, local).map(
      (row, index): SummaryRow => ({
        ...row,
        ...(index === 0 ? { path: `${base}/question/${question.path}?from=check` } : {}),
      }),
    ),
  );
  const conflict = problem?.code === 'changed-meanwhile';
  const unsent = problem?.code === 'offline';
  return (
    <Page
      title={words.check.title}
      caption={local(season.title)}
      back={amending ? base : `${base}/tasks`}
      faulty={isFaulty(faults)}
    >
      <ErrorSummary faults={faults} />
      {conflict && <Conflict reload={reload} />}
      {!conflict && !isFaulty(faults) && !unsent && <TroubleNotice problem={problem} />}
      {unsent && (
        <Notice kind="warn" live>
          <p>{notSent}</p>
        </Notice>
      )}
      <BeforeSending {...{ application, season }} />
      <p>{words.check.lead}</p>
      <SummaryList rows={rows} />
      {open === null ? (
        <>
          <p>{words.check.declare}</p>
          <Buttons>
            <Button
              text={amending ? words.check.resubmit : words.check.submit}
              busy={action.busy}
              onPress={action.run}
            />
          </Buttons>
        </>
      ) : (
        <Notice kind="warn">
          <p>{words.check.incomplete}</p>
          <LinkButton small path={`${base}/question/${open.path}`} text={words.check.goOn} />
        </Notice>
      )}
    </Page>
  );
};

export const CheckPage = ({ season, id }: { season: string; id: string }) => (
  <WithDraft season={season} id={id}>
    {(opened) => <Check {...opened} />}
  </WithDraft>
);
