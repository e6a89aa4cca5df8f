import { useState } from 'preact/hooks';
import type { SeasonView } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { questionWords } from '../content/questions.ts';
import { useAction } from '../kit/action.ts';
import type { Trouble } from '../kit/api.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, isFaulty } from '../kit/faults.tsx';
import { Page } from '../kit/page.tsx';
import { go } from '../kit/router.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { useFieldFaults } from './field-faults.ts';
import { birthDateOf, ChildFields, childFaults, childOf } from './questions/child.tsx';
import { nextPath } from './questions/index.ts';
import { type FamilySeason, textIn, type Values } from './questions/question.ts';
import { useStore, WithSeason } from './store.tsx';

/** Told before anything is sent; an older child is the server's to judge, some districts accept it. */
const isTooYoung = ({ ages }: SeasonView, idNumber: string): boolean => {
  const birthDate = birthDateOf(idNumber);
  return ages !== null && birthDate !== null && birthDate > ages.bornTo;
};

const isAge = ({ code }: Trouble): boolean => code === 'too-young' || code === 'too-old';

const NewChild = ({ season }: { season: FamilySeason }) => {
  const words = useWords(questionWords);
  const wording = useWords(codes);
  const { continue: proceed } = useWords(common);
  const local = useLocal();
  const { put } = useStore();
  const [values, setValues] = useState<Values>({});
  const child = childOf(values);
  const ineligible = (reason: string) => go(`/new/${season.id}/ineligible/${reason}`);
  const action = useAction(
    async (request) => {
      const answer = await familiesApi('startApplication', {
        body: { season: season.id, request, answers: { child } },
      });
      if (!answer.ok && isAge(answer.problem)) ineligible(answer.problem.code);
      return answer;
    },
    (application) => {
      put(application);
      const context = { answers: application.answers, season };
      go(`/${season.id}/${application.id}/${nextPath('child', context, false)}`);
    },
  );
  const { faults, check } = useFieldFaults(wording, action.problem);
  const send = () => {
    if (!check(childFaults(values))) return;
    if (isTooYoung(season, textIn(values, 'idNumber'))) ineligible('too-young');
    else action.run();
  };
  return (
    <Page
      title={words.child.title}
      caption={local(season.title)}
      back="/new"
      faulty={isFaulty(faults)}
    >
      <ErrorSummary faults={faults} />
      {!isFaulty(faults) && <TroubleNotice problem={action.problem} />}
      <p>{words.child.lead}</p>
      <Form onSubmit={send}>
        <ChildFields
          values={values}
          set={(name, value) => setValues({ ...values, [name]: value })}
          faults={faults}
          words={words}
          local={local}
          season={season}
          answers={{ child, claims: [], choices: [], consent: false }}
        />
        <Buttons>
          <Button submit text={proceed} busy={action.busy} />
        </Buttons>
      </Form>
    </Page>
  );
};

export const NewChildPage = ({ season }: { season: string }) => (
  <WithSeason season={season}>{(view) => <NewChild season={view} />}</WithSeason>
);
