import { useState } from 'preact/hooks';
import type { ApplicationView } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { filesWords } from '../content/files.ts';
import { Button } from '../kit/buttons.tsx';
import { type Colour, Tag } from '../kit/notice.tsx';
import { filled, wordOf } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';
import { type Item, isUnderWay, isWorthRetrying } from './upload-list.ts';
import type { Uploads } from './uploads.ts';

type Document = ApplicationView['documents'][number];

const colours: Readonly<Record<Item['stage'], Colour>> = {
  waiting: 'grey',
  shrinking: 'blue',
  sending: 'blue',
  checking: 'blue',
  done: 'green',
  failed: 'red',
};

const documentColours: Readonly<Record<Document['state'], Colour>> = {
  WAITING: 'orange',
  ACCEPTED: 'green',
  REFUSED: 'red',
};

const Preview = ({ item, name }: { item: Item | undefined; name: string }) => {
  const words = useWords(filesWords);
  return item === undefined || item.preview === null ? null : (
    <img class="preview" src={item.preview} alt={words.preview(name)} />
  );
};

type SendingRowProps = { readonly item: Item; readonly uploads: Uploads };

/** A file on its way: where it is, what went wrong, what to do. */
export const SendingRow = ({ item, uploads }: SendingRowProps) => {
  const words = useWords(filesWords);
  const wording = useWords(codes);
  const { key, name, stage, percent, problem, unread } = item;
  const faults = { ...wording.troubles, ...words.faults };
  const state = stage === 'sending' ? words.sending(percent) : words.stages[stage];
  return (
    <li>
      <Preview item={item} name={name} />
      <span class="file-name">{name}</span>
      <Tag text={state} colour={colours[stage]} />
      {stage === 'sending' && (
        <progress max={100} value={percent} aria-label={words.progress(name)} />
      )}
      {unread && <p class="soft">{words.original}</p>}
      {problem !== null && (
        <p class="fault">{filled(wordOf(faults, problem.code), problem.facts)}</p>
      )}
      <div class="file-acts">
        {isWorthRetrying(item) && (
          <Button
            kind="plain"
            small
            text={words.retry}
            spoken={name}
            onPress={() => uploads.again(key)}
          />
        )}
        <Button
          kind="plain"
          small
          text={isUnderWay(item) ? words.cancel : words.remove}
          spoken={name}
          onPress={() => uploads.cancel(key)}
        />
      </div>
    </li>
  );
};

type GivenRowProps = {
  readonly name: string;
  readonly document: Pick<Document, 'id' | 'bytes' | 'state' | 'refusal'>;
  readonly mayRemove: boolean;
  readonly item: Item | undefined;
  readonly uploads: Uploads;
  readonly of: string;
};

/** A file that the server has, or waits for: after a closed tab the phone has it no more. */
export const GivenRow = ({ name, document, mayRemove, item, uploads, of }: GivenRowProps) => {
  const words = useWords(filesWords);
  const wording = useWords(codes);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, bytes, state, refusal } = document;
  const remove = async () => {
    setBusy(true);
    const found = await uploads.remove(of, id);
    setBusy(false);
    setProblem(found === null ? null : wordOf(wording.troubles, found.code));
  };
  return (
    <li>
      <Preview item={item} name={item?.name ?? name} />
      <span class="file-name">
        {name} <small>{words.size(Math.ceil(bytes / 1024))}</small>
      </span>
      <Tag
        text={state === 'WAITING' ? words.missing : wording.documentStates[state]}
        colour={documentColours[state]}
      />
      {state === 'WAITING' && <p class="fault">{words.missingText(name)}</p>}
      {refusal !== null && <p class="fault">{wordOf(wording.troubles, refusal)}</p>}
      {problem !== null && (
        <p class="fault" role="alert">
          {problem}
        </p>
      )}
      {mayRemove && (
        <div class="file-acts">
          <Button
            kind="plain"
            small
            text={words.remove}
            spoken={name}
            busy={busy}
            onPress={() => void remove()}
          />
        </div>
      )}
    </li>
  );
};
