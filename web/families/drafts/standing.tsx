import { codes } from '../../content/codes.ts';
import { draftWords } from '../../content/drafts.ts';
import { questionWords } from '../../content/questions.ts';
import { Button, Buttons } from '../../kit/buttons.tsx';
import { Notice } from '../../kit/notice.tsx';
import { to } from '../../kit/router.tsx';
import { faultText, troubleText } from '../../kit/wording.ts';
import { useWords } from '../../kit/words.ts';
import { questions } from '../questions/index.ts';
import { outbox, settled } from './drafts.ts';
import type { Draft, Place } from './outbox.ts';

const Waiting = ({ kept }: { kept: boolean }) => {
  const words = useWords(draftWords);
  return (
    <Notice kind="warn" live title={kept ? words.waiting : words.waitingHere}>
      <p>{kept ? words.waitingText : words.waitingHereText}</p>
    </Notice>
  );
};

const Found = ({ place, paths }: { place: Place; paths: readonly string[] }) => {
  const words = useWords(draftWords);
  const asked = useWords(questionWords);
  return (
    <Notice kind="warn" live title={words.foundTitle}>
      <p>{words.foundText}</p>
      <ul>
        {questions
          .filter(({ path }) => paths.includes(path))
          .map(({ path, title }) => (
            <li key={path}>
              <a href={to(`/${place.season}/${place.id}/question/${path}`)}>{title(asked)}</a>
            </li>
          ))}
      </ul>
    </Notice>
  );
};

const Refused = ({ draft, place }: { draft: Draft; place: Place }) => {
  const words = useWords(draftWords);
  const wording = useWords(codes);
  const { problem } = draft;
  if (problem === null) return null;
  return (
    <Notice kind="bad" live title={words.refusedTitle}>
      <p>{troubleText(wording, problem)}</p>
      {problem.fields.map((field) => (
        <p key={field.path}>{faultText(wording, field)}</p>
      ))}
      <Buttons>
        <Button kind="plain" small text={words.tryAgain} onPress={() => void outbox.send(place)} />
        <Button kind="warn" small text={words.giveUp} onPress={() => void outbox.giveUp(place)} />
      </Buttons>
    </Notice>
  );
};

type StandingProps = {
  readonly draft: Draft;
  /** the page that is being filled in tells its own refusals */
  readonly asking: string | undefined;
};

/** What the family should know of words that have not reached the server; nothing where all have. */
export const Standing = ({ draft, asking }: StandingProps) => {
  const place = { season: draft.view.season, id: draft.view.id };
  if (draft.entries.length === 0) return null;
  const missing = settled(draft).incomplete.filter((path) => path !== asking);
  const code = draft.problem?.code ?? null;
  if (code === 'offline') return <Waiting kept={draft.kept} />;
  if (missing.length > 0) return <Found place={place} paths={missing} />;
  if (code === null || code === 'not-signed-in' || asking !== undefined) return null;
  return <Refused draft={draft} place={place} />;
};
