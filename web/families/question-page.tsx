import { useCallback, useEffect, useState } from 'preact/hooks';
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
import { TroubleNotice } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { keepTyped, outbox, outcomeOf } from './drafts/drafts.ts';
import { Saved } from './drafts/saved.tsx';
import { WithDraft } from './drafts/with-draft.tsx';
import { wordsFor } from './drafts/words-for.ts';
import { useFieldFaults } from './field-faults.ts';
import { afterAnswer, nextPath, pathBefore, questionsFor } from './questions/index.ts';
import type { Question } from './questions/question.ts';
import type { Opened } from './store.tsx';

/** Another guardian or another phone saved in between: the newest is loaded before anything is done. */
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

const Ask = ({ question, application, season }: AskProps) => {
  const words = useWords(questionWords);
  const wording = useWords(codes);
  const { continue: proceed } = useWords(common);
  const local = useLocal();
  const from = usePlace().query.get('from');
  const fromCheck = from === 'check' || from === 'look-up';
  const { id, answers } = application;
  const place = { season: season.id, id };
  const base = `/${season.id}/${id}`;
  const context = { answers, season };
  const [first] = useState(() => wordsFor(question, application, season));
  const [values, setValues] = useState(first.values);
  const { before: shown } = first;
  const set = useCallback(
    (name: string, value: string) => setValues((typed) => ({ ...typed, [name]: value })),
    [],
  );
  useEffect(() => {
    if (values !== first.values) keepTyped(place, question.path, { values, before: shown });
  }, [values]);
  const reading = question.read(values, context);
  const action = useAction(
    async (request) => {
      // from here on this phone's own words are no other phone's
      keepTyped(place, question.path, { values, before: values });
      await outbox.keep(place, { path: question.path, values, before: shown });
      const kept = outcomeOf(outbox.find(place));
      if (kept.ok) await question.afterSave?.(kept.value, request);
      return kept;
    },
    (saved) => {
      keepTyped(place, question.path, null);
      const after = nextPath(question.path, { answers: saved.answers, season }, fromCheck);
      go(`${base}/${afterAnswer(after, from, saved.answers.consent)}`);
    },
  );
  const { faults, check } = useFieldFaults(wording, action.problem);
  const list = questionsFor(context);
  const step = list.indexOf(question) + 1;
  const before = pathBefore(question.path, context) ?? 'tasks';
  return (
    <Page
      title={question.title(words)}
      caption={words.step(step, list.length)}
      back={`${base}/${fromCheck ? from : before}`}
      faulty={isFaulty(faults)}
    >
      <ErrorSummary faults={faults} />
      {!isFaulty(faults) && <TroubleNotice problem={action.problem} />}
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
          <Saved application={application} />
        </Buttons>
      </Form>
    </Page>
  );
};

type QuestionPageProps = { readonly season: string; readonly id: string; readonly path: string };

export const QuestionPage = ({ season, id, path }: QuestionPageProps) => (
  <WithDraft season={season} id={id} asking={path}>
    {(opened) => {
      const context = { answers: opened.application.answers, season: opened.season };
      const question = questionsFor(context).find((one) => one.path === path);
      return question === undefined ? (
        <NotFound />
      ) : (
        <Ask key={path} question={question} {...opened} />
      );
    }}
  </WithDraft>
);
