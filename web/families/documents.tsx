import { applicationWords } from '../content/application.ts';
import { codes } from '../content/codes.ts';
import { type FactKind, factKinds } from '../content/fact-kinds.ts';
import { filesWords } from '../content/files.ts';
import { Buttons, LinkButton } from '../kit/buttons.tsx';
import { type Task, TaskList } from '../kit/lists.tsx';
import { Page } from '../kit/page.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { Defects } from './defects.tsx';
import { type Opened, WithApplication } from './store.tsx';
import { isUnderWay } from './upload-list.ts';
import { useUploads } from './use-uploads.ts';

/** The facts that a submission asked documents for travel in the address, so that Back and reload keep them. */
export const factsIn = (asked: string): readonly FactKind[] => {
  const named = asked.split(',');
  return factKinds.filter((kind) => named.includes(kind));
};

type DocumentsProps = Opened & { readonly asked: string };

const Documents = (opened: DocumentsProps) => {
  const { application, season, asked } = opened;
  const files = useWords(filesWords);
  const underWay = useUploads(opened).items.filter(isUnderWay).length;
  const { documents: words } = useWords(applicationWords);
  const wording = useWords(codes);
  const local = useLocal();
  const base = `/${season.id}/${application.id}`;
  const given = (kind: FactKind) =>
    application.documents.filter(({ fact, state }) => fact === kind && state === 'ACCEPTED').length;
  const wrong = (kind: FactKind) =>
    application.documents.some(({ fact, state }) => fact === kind && state === 'REFUSED');
  const shown = new Set([
    ...factsIn(asked),
    ...application.documentsNeeded,
    ...application.documents.map(({ fact }) => fact),
  ]);
  const standing = (kind: FactKind): Task['standing'] => {
    if (given(kind) > 0) return 'done';
    return wrong(kind) ? 'wrong' : 'open';
  };
  const tasks = [...shown].map(
    (kind): Task => ({
      title: wording.facts[kind],
      path: `${base}/upload/${kind}${asked === '' ? '' : `/${asked}`}`,
      standing: standing(kind),
    }),
  );
  const lead = () => {
    if (application.state === 'RETURNED') return words.leadReturned;
    return application.answers.consent ? words.lead : words.leadWithout;
  };
  return (
    <Page
      title={words.title}
      caption={local(season.title)}
      back={application.state === 'RETURNED' ? base : `${base}/tasks`}
    >
      {tasks.length === 0 ? <p>{words.nothing}</p> : <p>{lead()}</p>}
      <Defects application={application} />
      <TaskList tasks={tasks} />
      {underWay > 0 && <p role="status">{files.underWay(underWay)}</p>}
      {tasks.length > 0 && <p>{words.after}</p>}
      <Buttons>
        <LinkButton path={`${base}/check`} text={words.toCheck} />
      </Buttons>
    </Page>
  );
};

type DocumentsPageProps = { readonly season: string; readonly id: string; readonly asked: string };

export const DocumentsPage = ({ season, id, asked }: DocumentsPageProps) => (
  <WithApplication season={season} id={id}>
    {(opened) => <Documents {...opened} asked={asked} />}
  </WithApplication>
);
