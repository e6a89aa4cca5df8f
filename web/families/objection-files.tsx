import { useRef, useState } from 'preact/hooks';
import type { ApplicationView } from '../../shared/contract/views.ts';
import { applicationWords } from '../content/application.ts';
import { codes } from '../content/codes.ts';
import { factKinds } from '../content/fact-kinds.ts';
import { supplementWords } from '../content/supplement.ts';
import type { Trouble } from '../kit/api.ts';
import { newRequest } from '../kit/browser.ts';
import { fieldId, Select } from '../kit/fields.tsx';
import { type Colour, Tag } from '../kit/notice.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { wordOf } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { sendFile } from './send-file.ts';
import { prepare } from './shrink.ts';
import type { Opened } from './store.tsx';

/** as the contract has it, which no page loads */
export const maxObjectionFiles = 5;
const material = 'objection';

const colours: Readonly<Record<'WAITING' | 'ACCEPTED' | 'REFUSED', Colour>> = {
  WAITING: 'blue',
  ACCEPTED: 'green',
  REFUSED: 'red',
};

const tools = {
  call: familiesApi,
  put: (url: string, init: RequestInit) => fetch(url, init),
  request: () => newRequest(),
};

/** A refused file takes no room: another can be given in its place. */
export const roomFor = ({ objectionFiles }: Pick<ApplicationView, 'objectionFiles'>): number =>
  maxObjectionFiles - objectionFiles.filter(({ state }) => state !== 'REFUSED').length;

/** One file after the other: each upload is a write that names the version before it. */
const useSending = (opened: Opened, about: string) => {
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const newest = useRef(opened.application);
  newest.current = opened.application;
  const queue = useRef(Promise.resolve());
  const fact = factKinds.find((kind) => kind === about) ?? null;
  const send = async (file: File) => {
    const { blob, mediaType } = await prepare(file);
    const answer = await sendFile(tools, newest.current, { fact, material, blob, mediaType });
    setWaiting((count) => count - 1);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    newest.current = answer.value;
    opened.put(answer.value);
  };
  return {
    waiting,
    problem,
    add: (files: readonly File[]) => {
      setProblem(null);
      setWaiting((count) => count + files.length);
      for (const file of files) queue.current = queue.current.then(() => send(file));
    },
  };
};

const Sent = ({ application }: Opened) => {
  const { upload } = useWords(applicationWords);
  const { objection: words } = useWords(supplementWords);
  const wording = useWords(codes);
  return (
    <ul class="files" aria-live="polite">
      {application.objectionFiles.map(({ id, fact, bytes, state, refusal }) => (
        <li key={id}>
          <span>
            {fact === null ? words.aboutOther : wording.facts[fact]}{' '}
            <small>{upload.size(Math.ceil(bytes / 1024))}</small>
          </span>
          <Tag text={wording.documentStates[state]} colour={colours[state]} />
          {refusal !== null && <p class="fault">{wordOf(wording.troubles, refusal)}</p>}
        </li>
      ))}
    </ul>
  );
};

/** Up to five files, each about one fact or about something else; whoever answers the objection sees them. */
export const ObjectionFiles = (opened: Opened) => {
  const { objection: words } = useWords(supplementWords);
  const { upload } = useWords(applicationWords);
  const wording = useWords(codes);
  const [about, setAbout] = useState('');
  const { waiting, problem, add } = useSending(opened, about);
  const room = roomFor(opened.application) - waiting;
  const kinds = [
    ...new Set(['kinship', ...opened.application.answers.claims.map(({ kind }) => kind)]),
  ];
  const name = 'files';
  return (
    <>
      <Select
        name="about"
        label={words.about}
        value={about}
        onValue={setAbout}
        empty={words.aboutOther}
        options={kinds.map((kind) => ({ value: kind, text: wordOf(wording.facts, kind) }))}
      />
      <div class="field">
        <label class="label" for={fieldId(name)}>
          {words.files}
        </label>
        <p class="hint" id={`${fieldId(name)}-hint`}>
          {room > 0 ? words.filesHint(maxObjectionFiles) : words.full(maxObjectionFiles)}
        </p>
        <input
          class="input"
          id={fieldId(name)}
          type="file"
          multiple
          accept="image/*,application/pdf"
          disabled={room <= 0}
          aria-describedby={`${fieldId(name)}-hint`}
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])].slice(0, room));
            // the same file may be chosen again after a fault
            event.currentTarget.value = '';
          }}
        />
      </div>
      <TroubleNotice problem={problem} />
      {waiting > 0 && (
        <p role="status" class="soft">
          {upload.sending}
        </p>
      )}
      <Sent {...opened} />
    </>
  );
};
