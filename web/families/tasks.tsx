import { applicationWords } from '../content/application.ts';
import { lookUpWords } from '../content/look-up.ts';
import { questionWords } from '../content/questions.ts';
import { type Task, TaskList } from '../kit/lists.tsx';
import { Page } from '../kit/page.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { WithDraft } from './drafts/with-draft.tsx';
import { lookedUp } from './looked-up.ts';
import { firstOpen, isAnswered, questionsFor } from './questions/index.ts';
import type { Context, Question } from './questions/question.ts';
import type { Opened } from './store.tsx';
import { WithdrawButton } from './withdraw.tsx';

const standingOf = (question: Question, context: Context): Task['standing'] => {
  if (isAnswered(question, context)) return 'done';
  if (question.optional) return 'optional';
  return Object.keys(question.values(context.answers)).length > 0 ? 'begun' : 'open';
};

const Tasks = ({ application, season, put }: Opened) => {
  const words = useWords(applicationWords);
  const asked = useWords(questionWords);
  const looking = useWords(lookUpWords);
  const local = useLocal();
  const context = { answers: application.answers, season };
  const base = `/${season.id}/${application.id}`;
  const fill = questionsFor(context).map(
    (question): Task => ({
      title: question.title(asked),
      path: `${base}/question/${question.path}`,
      standing: standingOf(question, context),
    }),
  );
  const ready = firstOpen(context) === null;
  const done = fill.filter(({ standing }) => standing === 'done').length;
  return (
    <Page
      title={words.status.title(application.answers.child.name)}
      caption={local(season.title)}
      back="/"
    >
      <p>{words.tasks.lead(done, fill.length)}</p>
      <h2>{words.tasks.fill}</h2>
      <TaskList tasks={fill} />
      <h2>{words.tasks.finish}</h2>
      <TaskList
        tasks={[
          ...(application.answers.consent
            ? [
                {
                  title: looking.task,
                  path: ready ? `${base}/look-up` : null,
                  standing: lookUpStanding(application, ready),
                },
              ]
            : []),
          ...(application.answers.consent &&
          application.documentsNeeded.length + application.documents.length === 0
            ? []
            : [
                {
                  title: words.tasks.documents,
                  path: ready ? `${base}/documents` : null,
                  standing: documentsStanding(application.documentsNeeded.length, ready),
                },
              ]),
          {
            title: words.tasks.check,
            path: ready ? `${base}/check` : null,
            standing: ready ? 'open' : 'later',
          },
        ]}
      />
      <WithdrawButton application={application} put={put} />
    </Page>
  );
};

const lookUpStanding = (application: Opened['application'], ready: boolean): Task['standing'] => {
  if (!ready) return 'later';
  return lookedUp(application) === 'all' ? 'done' : 'open';
};

const documentsStanding = (needed: number, ready: boolean): Task['standing'] => {
  if (!ready) return 'later';
  return needed === 0 ? 'done' : 'open';
};

export const TasksPage = ({ season, id }: { season: string; id: string }) => (
  <WithDraft season={season} id={id} fresh>
    {(opened) => <Tasks {...opened} />}
  </WithDraft>
);
