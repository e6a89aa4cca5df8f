import { useEffect, useRef, useState } from 'preact/hooks';
import { codes } from '../content/codes.ts';
import { lookUpWords } from '../content/look-up.ts';
import { useAction } from '../kit/action.ts';
import { Button, Buttons, LinkButton } from '../kit/buttons.tsx';
import { Notice, Tag } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { sentFirst } from './drafts/sent-first.ts';
import { WithDraft } from './drafts/with-draft.tsx';
import { OpenFact } from './look-up-fact.tsx';
import { factsOf, lookedUp, sparedPapers, standingOf } from './looked-up.ts';
import { Conflict } from './question-page.tsx';
import { firstOpen } from './questions/index.ts';
import type { Opened } from './store.tsx';

const isProved = (standing: string): boolean =>
  standing === 'proved' || standing === 'proved-by-person';

const useLookUp = ({ application: { season, id, version }, put }: Opened, done: () => void) =>
  useAction(
    async (request) => {
      const sent = await sentFirst({ season, id, version });
      if (!sent.ok) return sent;
      return familiesApi('lookUp', {
        params: { season, id },
        body: { version: sent.value, request },
      });
    },
    (application) => {
      put(application);
      done();
    },
  );

type AnswersProps = {
  readonly opened: Opened;
  /** how often this page has asked; the focus goes to each new answer */
  readonly round: number;
};

/** What registries said to every fact: the confirmed ones in a line each, the others with all there is to know. */
const Answers = ({ opened, round }: AnswersProps) => {
  const words = useWords(lookUpWords);
  const wording = useWords(codes);
  const { application, season } = opened;
  const facts = factsOf(application);
  const proved = facts.filter((fact) => isProved(standingOf(application, fact)));
  const open = facts.filter((fact) => !proved.includes(fact));
  const count = sparedPapers(application, season);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (round > 0) answer.current?.focus();
  }, [round]);
  return (
    <>
      <div tabIndex={-1} ref={answer}>
        <Notice
          kind={count > 0 ? 'good' : 'plain'}
          title={count > 0 ? words.spared(count) : words.sparedNone}
        >
          {count > 0 && <p>{words.sparedText}</p>}
          <ul class="files">
            {proved.map((fact) => (
              <li key={fact}>
                <span>{wording.facts[fact]}</span>
                <Tag
                  text={
                    standingOf(application, fact) === 'proved'
                      ? words.proved
                      : words.settledByPerson
                  }
                  colour="green"
                />
              </li>
            ))}
          </ul>
        </Notice>
      </div>
      {open.length > 0 && (
        <>
          <h2>{words.toCheck(open.length)}</h2>
          <p>{words.person}</p>
          {open.map((fact) => (
            <OpenFact key={fact} opened={opened} fact={fact} />
          ))}
        </>
      )}
    </>
  );
};

const LookUp = (opened: Opened) => {
  const words = useWords(lookUpWords);
  const local = useLocal();
  const { application, season, reload } = opened;
  const [round, setRound] = useState(0);
  const action = useLookUp(opened, () => setRound((count) => count + 1));
  const base = `/${season.id}/${application.id}`;
  const looked = lookedUp(application);
  const allProved = factsOf(application).every((fact) => isProved(standingOf(application, fact)));
  const papers = application.documentsNeeded.length;
  const ready = firstOpen({ answers: application.answers, season }) === null;
  const mayAsk = ready && application.answers.consent && !allProved;
  const conflict = action.problem?.code === 'changed-meanwhile';
  return (
    <Page
      title={words.title}
      caption={local(season.title)}
      back={application.state === 'RETURNED' ? base : `${base}/tasks`}
    >
      {conflict ? <Conflict reload={reload} /> : <TroubleNotice problem={action.problem} />}
      {looked === 'none' ? <p>{words.lead}</p> : <Answers opened={opened} round={round} />}
      {looked === 'some' && <p>{words.changed}</p>}
      {papers > 0 && <p>{words.papers(papers)}</p>}
      <Buttons>
        {mayAsk && looked !== 'all' && (
          <Button text={words.press} busy={action.busy} onPress={action.run} />
        )}
        {looked !== 'none' && papers > 0 && (
          <LinkButton path={`${base}/documents`} text={words.toPapers} />
        )}
        {(looked === 'none' || papers === 0) && (
          <LinkButton
            kind={looked === 'all' ? 'main' : 'plain'}
            path={`${base}/check`}
            text={looked === 'none' ? words.skip : words.toCheckAnswers}
          />
        )}
        {mayAsk && looked === 'all' && (
          <Button kind="plain" text={words.again} busy={action.busy} onPress={action.run} />
        )}
      </Buttons>
    </Page>
  );
};

export const LookUpPage = ({ season, id }: { season: string; id: string }) => (
  <WithDraft season={season} id={id}>
    {(opened) => <LookUp {...opened} />}
  </WithDraft>
);
