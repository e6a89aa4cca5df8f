import { useRef, useState } from 'preact/hooks';
import { applicationWords } from '../content/application.ts';
import { codes } from '../content/codes.ts';
import { type FactKind, factKinds } from '../content/fact-kinds.ts';
import type { Trouble } from '../kit/api.ts';
import { newRequest } from '../kit/browser.ts';
import { Button, Buttons, LinkButton } from '../kit/buttons.tsx';
import { fieldId, Radios } from '../kit/fields.tsx';
import { NotFound } from '../kit/not-found.tsx';
import { type Colour, Tag } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { troubleText, wordOf } from '../kit/wording.ts';
import { useLocal, useWords } from '../kit/words.ts';
import { familiesApi } from './api.ts';
import { sendFile } from './send-file.ts';
import { prepare } from './shrink.ts';
import { type Opened, WithApplication } from './store.tsx';

/** One chosen file on its way; it leaves this list when the server has it. */
type Sending = {
  readonly key: string;
  readonly file: File;
  readonly stage: 'shrinking' | 'sending' | 'failed';
  readonly problem: Trouble | null;
  readonly unread: boolean;
};

const documentColours: Readonly<Record<'WAITING' | 'ACCEPTED' | 'REFUSED', Colour>> = {
  WAITING: 'blue',
  ACCEPTED: 'green',
  REFUSED: 'red',
};

const tools = {
  call: familiesApi,
  put: (url: string, init: RequestInit) => fetch(url, init),
  request: () => newRequest(),
};

/** One file after the other: each upload is a write that names the version before it. */
const useUploads = (opened: Opened, fact: FactKind, material: string) => {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const newest = useRef(opened.application);
  newest.current = opened.application;
  const change = (key: string, part: Partial<Sending>) =>
    setSending((list) => list.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const send = async ({ key, file }: Sending) => {
    change(key, { stage: 'shrinking', problem: null });
    const { blob, mediaType, unread } = await prepare(file);
    change(key, { stage: 'sending', unread });
    const answer = await sendFile(tools, newest.current, { fact, material, blob, mediaType });
    if (answer.ok) {
      newest.current = answer.value;
      opened.put(answer.value);
      setSending((list) => list.filter((one) => one.key !== key));
    } else change(key, { stage: 'failed', problem: answer.problem });
  };
  const queue = useRef(Promise.resolve());
  const line = (item: Sending) => {
    queue.current = queue.current.then(() => send(item));
  };
  return {
    sending,
    add: (files: readonly File[]) => {
      const added = files.map(
        (file): Sending => ({
          key: newRequest(),
          file,
          stage: 'shrinking',
          problem: null,
          unread: false,
        }),
      );
      setSending((list) => [...list, ...added]);
      added.forEach(line);
    },
    again: line,
  };
};

type FileListProps = {
  readonly opened: Opened;
  readonly fact: FactKind;
  readonly sending: readonly Sending[];
  readonly again: (item: Sending) => void;
};

const FileList = ({ opened, fact, sending, again }: FileListProps) => {
  const { upload: words } = useWords(applicationWords);
  const wording = useWords(codes);
  const local = useLocal();
  const materials = opened.season.materials.flatMap(({ documents }) => documents);
  const nameOf = (code: string) => {
    const found = materials.find((one) => one.code === code);
    return found === undefined ? code : local(found.name);
  };
  const documents = opened.application.documents.filter((one) => one.fact === fact);
  return (
    <ul class="files" aria-live="polite">
      {documents.map(({ id, material, bytes, state, refusal }) => (
        <li key={id}>
          <span>
            {nameOf(material)} <small>{words.size(Math.ceil(bytes / 1024))}</small>
          </span>
          <Tag text={wording.documentStates[state]} colour={documentColours[state]} />
          {refusal !== null && <p class="fault">{wordOf(wording.troubles, refusal)}</p>}
        </li>
      ))}
      {sending.map((item) => (
        <li key={item.key}>
          <span>{item.file.name}</span>
          <Tag text={words[item.stage]} colour={item.stage === 'failed' ? 'red' : 'blue'} />
          {item.unread && <p class="soft">{words.original}</p>}
          {item.problem !== null && (
            <>
              <p class="fault">{troubleText(wording, item.problem)}</p>
              <Button
                kind="plain"
                small
                text={words.retry}
                spoken={item.file.name}
                onPress={() => again(item)}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

type UploadProps = { readonly opened: Opened; readonly fact: FactKind; readonly asked: string };

const UploadFact = ({ opened, fact, asked }: UploadProps) => {
  const { upload: words } = useWords(applicationWords);
  const wording = useWords(codes);
  const local = useLocal();
  const kinds = opened.season.materials.find((one) => one.fact === fact)?.documents ?? [];
  const [material, setMaterial] = useState(kinds[0]?.code ?? 'other');
  const { sending, add, again } = useUploads(opened, fact, material);
  const base = `/${opened.season.id}/${opened.application.id}`;
  const back = `${base}/documents${asked === '' ? '' : `/${asked}`}`;
  return (
    <Page title={words.title(wording.facts[fact])} caption={local(opened.season.title)} back={back}>
      {kinds.length > 1 && (
        <Radios
          name="material"
          label={words.which}
          value={material}
          onValue={setMaterial}
          options={kinds.map(({ code, name }) => ({ value: code, text: local(name) }))}
        />
      )}
      <div class="field">
        <label class="label" for={fieldId('file')}>
          {words.choose}
        </label>
        <p class="hint" id={`${fieldId('file')}-hint`}>
          {words.hint}
        </p>
        <input
          class="input"
          id={fieldId('file')}
          type="file"
          multiple
          accept="image/*,application/pdf"
          aria-describedby={`${fieldId('file')}-hint`}
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])]);
            // the same file may be chosen again after a fault
            event.currentTarget.value = '';
          }}
        />
      </div>
      <h2>{words.list}</h2>
      <FileList opened={opened} fact={fact} sending={sending} again={again} />
      <Buttons>
        <LinkButton path={back} text={words.done} />
      </Buttons>
    </Page>
  );
};

type UploadPageProps = {
  readonly season: string;
  readonly id: string;
  readonly fact: string;
  readonly asked: string;
};

export const UploadPage = ({ season, id, fact, asked }: UploadPageProps) => {
  const kind = factKinds.find((one) => one === fact);
  if (kind === undefined) return <NotFound />;
  return (
    <WithApplication season={season} id={id}>
      {(opened) => <UploadFact opened={opened} fact={kind} asked={asked} />}
    </WithApplication>
  );
};
