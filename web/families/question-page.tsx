import { useCallback, useState } from 'preact/hooks';
import { applicationWords } from '../content/application.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { questionWords } from '../content/questions.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, isFaulty } from '../kit/faults.tsx';
import { NotFound } from '../kit/not-found.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { go, usePlace } from '../kit/router.tsx';
import { timeOf } from '../kit/time.ts';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { useFieldFaults } from './field-faults.ts';
import { afterAnswer, nextPath, pathBefore, questionsFor } from './questions/index.ts';
import type { Question, Values } from './questions/question.ts';
import { type Opened, WithApplication } from './store.tsx';

/** Another guardian or another phone saved in between: what is typed here stays until the newest is loaded. */
export const Conflict = ({ reload }: { reload: () => void }) => {
  const words = useWords(applicationWords);
  return (
    <Notice kind="warn" live title={words.conflictTitle}>
      <p>{words.conflictText}</p>
      <Button kind="plain" small text={words.loadNewest} onPress={reload} />
    </Notice>
  );
};

type AskProps = Opened & { readonly question: Question };

const Ask = ({ question, application, season, put, reload }: AskProps) => {
  const words = useWords(questionWords);
  const wording = useWords(codes);
  const { continue: proceed } = useWords(common);
  const local = useLocal();
  const from = usePlace().query.get('from');
  const fromCheck = from === 'check' || from === 'look-up';
  const { id, version, answers } = application;
  const base = `/${season.id}/${id}`;
  const context = { answers, season };
  const [values, setValues] = useState<Values>(() => ({
    ...question.prefill?.(context),
    ...question.values(answers),
  }));
  const set = useCallback(
    (name: string, value: string) => setValues((before) => ({ ...before, [name]: value })),
    [],
  );
  const reading = question.read(values, context);
  const action = useAction(
    async (request) => {
      const answer = await familiesApi('saveDraft', {
        params: { season: season.id, id },
        body: { version, request, answers: reading.ok ? reading.answers : answers },
      });
      if (answer.ok) await question.afterSave?.(answer.value, request);
      return answer;
    },
    (saved) => {
      put(saved);
      const after = nextPath(question.path, { answers: saved.answers, season }, fromCheck);
      go(`${base}/${afterAnswer(after, from, saved.answers.consent)}`);
    },
  );
  const { faults, check } = useFieldFaults(wording, action.problem);
  const list = questionsFor(context);
  const step = list.indexOf(question) + 1;
  const before = pathBefore(question.path, context) ?? 'tasks';
  const conflict = action.problem?.code === 'changed-meanwhile';
  return (
    <Page
      title={question.title(words)}
      caption={words.step(step, list.length)}
      back={`${base}/${fromCheck ? from : before}`}
      faulty={isFaulty(faults)}
    >
      <ErrorSummary faults={faults} />
      {conflict && <Conflict reload={reload} />}
      {!conflict && !isFaulty(faults) && <TroubleNotice problem={action.problem} />}
      {question.lead !== undefined && question.lead(words) !== '' && <p>{question.lead(words)}</p>}
      <Form onSubmit={() => check(reading.ok ? [] : reading.faults) && action.run()}>
        <question.Fields
          values={values}
          set={set}
          faults={faults}
          words={words}
          local={local}
          season={season}
          answers={answers}
        />
        <Buttons>
          <Button submit text={proceed} busy={action.busy} />
          <small class="number">{words.saved(timeOf(application.updatedAt))}</small>
        </Buttons>
      </Form>
    </Page>
  );
};

type QuestionPageProps = { readonly season: string; readonly id: string; readonly path: string };

export const QuestionPage = ({ season, id, path }: QuestionPageProps) => (
  <WithApplication season={season} id={id}>
    {(opened) => {
      const context = { answers: opened.application.answers, season: opened.season };
      const question = questionsFor(context).find((one) => one.path === path);
      return question === undefined ? (
        <NotFound />
      ) : (
        <Ask key={opened.application.version} question={question} {...opened} />
      );
    }}
  </WithApplication>
);
