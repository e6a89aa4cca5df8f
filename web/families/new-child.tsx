import { useState } from 'preact/hooks';
import type { ApplicationView, SeasonView } from '../../shared/contract/views.ts';
import type { Answers, Child } from '../../shared/domain/application/answers.ts';
import type { FieldFault } from '../../shared/domain/outcome.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { questionWords } from '../content/questions.ts';
import { useAction } from '../kit/action.ts';
import type { Answer, Trouble } from '../kit/api.ts';
import { Button, Buttons, Form } from '../kit/buttons.tsx';
import { ErrorSummary, isFaulty } from '../kit/faults.tsx';
import { Radios } from '../kit/fields.tsx';
import { useLoad } from '../kit/load.ts';
import { Page } from '../kit/page.tsx';
import { go } from '../kit/router.tsx';
import { Loading, TroubleNotice } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { useFieldFaults } from './field-faults.ts';
import { lastOf, likeBefore } from './like-before.ts';
import { birthDateOf, ChildFields, childFaults, childOf } from './questions/child.tsx';
import { firstUnanswered, nextPath } from './questions/index.ts';
import { type FamilySeason, textIn, type Values } from './questions/question.ts';
import { bindTwins } from './questions/twin-binding.ts';
import { useStore, WithSeason } from './store.tsx';

/** The last child of this phone, whose situation the next one may share. */
type Before = Pick<ApplicationView, 'season' | 'id'> & { readonly childName: string };

/** Told before anything is sent; an older child is the server's to judge, some districts accept it. */
const isTooYoung = ({ ages }: SeasonView, child: Child): boolean => {
  const birthDate = birthDateOf(child);
  return ages !== null && birthDate !== null && birthDate > ages.bornTo;
};

const isAge = ({ code }: Trouble): boolean => code === 'too-young' || code === 'too-old';

const startAnswers = async (
  child: Child,
  before: Before | null,
  season: FamilySeason,
): Promise<Answer<Answers>> => {
  const bare = { child, claims: [], choices: [], consent: false };
  if (before === null) return { ok: true, value: bare };
  const answer = await familiesApi('getApplication', {
    params: { season: before.season, id: before.id },
  });
  return answer.ok ? { ok: true, value: likeBefore(child, answer.value, season) } : answer;
};

type NewChildProps = { readonly season: FamilySeason; readonly before: Before | null };

const useStart = (child: Child, before: Before | null, season: FamilySeason) => {
  const { put } = useStore();
  const ineligible = (reason: string) => go(`/new/${season.id}/ineligible/${reason}`);
  const action = useAction(
    async (request) => {
      const answers = await startAnswers(child, before, season);
      if (!answers.ok) return answers;
      const answer = await familiesApi('startApplication', {
        body: { season: season.id, request, answers: answers.value },
      });
      if (!answer.ok && isAge(answer.problem)) ineligible(answer.problem.code);
      if (answer.ok) await bindTwins(answer.value, request);
      return answer;
    },
    (application) => {
      put(application);
      const context = { answers: application.answers, season };
      const open = before === null ? null : firstUnanswered(context);
      const next = open === null ? nextPath('child', context, false) : `question/${open.path}`;
      go(`/${season.id}/${application.id}/${next}`);
    },
  );
  return { action, ineligible };
};

const NewChild = ({ season, before }: NewChildProps) => {
  const words = useWords(questionWords);
  const wording = useWords(codes);
  const { continue: proceed, yes, no } = useWords(common);
  const local = useLocal();
  const [values, setValues] = useState<Values>({});
  const child = childOf(values);
  const same = textIn(values, 'same');
  const { action, ineligible } = useStart(child, same === 'yes' ? before : null, season);
  const { faults, check } = useFieldFaults(wording, action.problem);
  const set = (name: string, value: string) =>
    setValues((earlier) => ({ ...earlier, [name]: value }));
  const send = () => {
    const unsaid: readonly FieldFault[] =
      before !== null && same === '' ? [{ path: 'same', code: 'invalid-value' }] : [];
    if (!check([...childFaults(values), ...unsaid])) return;
    if (isTooYoung(season, child)) ineligible('too-young');
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
          set={set}
          faults={faults}
          words={words}
          local={local}
          season={season}
          answers={{ child, claims: [], choices: [], consent: false }}
        />
        {before !== null && (
          <Radios
            name="same"
            label={words.same.label(before.childName)}
            hint={words.same.hint}
            value={same}
            onValue={(value) => set('same', value)}
            options={[
              { value: 'yes', text: yes, hint: words.same.yesHint },
              { value: 'no', text: no },
            ]}
            fault={faults['same']}
          />
        )}
        <Buttons>
          <Button submit text={proceed} busy={action.busy} />
        </Buttons>
      </Form>
    </Page>
  );
};

/** What this phone has filled in before; where it cannot be had, nothing is offered. */
const WithBefore = ({ season }: { season: FamilySeason }) => {
  const { state } = useLoad(() => familiesApi('listApplications'), 'before');
  if (state.standing === 'waiting') return <Loading />;
  const before = state.standing === 'there' ? lastOf(state.value.items) : null;
  return <NewChild season={season} before={before} />;
};

export const NewChildPage = ({ season }: { season: string }) => (
  <WithSeason season={season}>{(view) => <WithBefore season={view} />}</WithSeason>
);
