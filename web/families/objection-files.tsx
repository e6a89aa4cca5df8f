import { useState } from 'preact/hooks';
import type { ApplicationView } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { factKinds } from '../content/fact-kinds.ts';
import { filesWords } from '../content/files.ts';
import { supplementWords } from '../content/supplement.ts';
import { Buttons } from '../kit/buttons.tsx';
import { Select } from '../kit/fields.tsx';
import { wordOf } from '../kit/wording.ts';
import { useWords } from '../kit/words.ts';
import { ChooseFiles } from './choose-files.tsx';
import { GivenRow, SendingRow } from './file-rows.tsx';
import type { Opened } from './store.tsx';
import { useUploads } from './use-uploads.ts';

/** as the contract has them, which no page loads */
export const maxObjectionFiles = 5;
export const objectionMaterial = 'objection';

/** A refused file takes no room: another can be given in its place. */
export const roomFor = ({ objectionFiles }: Pick<ApplicationView, 'objectionFiles'>): number =>
  maxObjectionFiles - objectionFiles.filter(({ state }) => state !== 'REFUSED').length;

const hintId = 'objection-files-hint';

const useObjectionFiles = (opened: Opened) => {
  const { uploads, of, items } = useUploads(
    opened,
    ({ material }) => material === objectionMaterial,
  );
  const documentOf = new Map(items.map((item) => [item.document ?? '', item]));
  const given = opened.application.objectionFiles.filter(
    ({ id }) => (documentOf.get(id)?.stage ?? 'done') === 'done',
  );
  const shown = new Set(given.map(({ id }) => id));
  const sending = items.filter(({ document }) => document === null || !shown.has(document));
  const unnamed = sending.filter(({ document }) => document === null);
  return {
    uploads,
    of,
    documentOf,
    given,
    sending,
    room: roomFor(opened.application) - unnamed.length,
  };
};

const Files = ({
  opened,
  files,
}: {
  opened: Opened;
  files: ReturnType<typeof useObjectionFiles>;
}) => {
  const { objection: words } = useWords(supplementWords);
  const wording = useWords(codes);
  const { uploads, of, documentOf, given, sending } = files;
  return (
    <ul class="files" aria-live="polite">
      {given.map((file) => (
        <GivenRow
          key={file.id}
          name={file.fact === null ? words.aboutOther : wording.facts[file.fact]}
          document={file}
          mayRemove={opened.application.allowed.includes('object')}
          item={documentOf.get(file.id)}
          uploads={uploads}
          of={of}
        />
      ))}
      {sending.map((item) => (
        <SendingRow key={item.key} item={item} uploads={uploads} />
      ))}
    </ul>
  );
};

/** Up to five files, each about one fact or about something else; whoever answers the objection sees them. */
export const ObjectionFiles = (opened: Opened) => {
  const { objection: words } = useWords(supplementWords);
  const choose = useWords(filesWords);
  const wording = useWords(codes);
  const [about, setAbout] = useState('');
  const files = useObjectionFiles(opened);
  const { uploads, of, room } = files;
  const fact = factKinds.find((kind) => kind === about) ?? null;
  const kinds = [
    ...new Set(['kinship', ...opened.application.answers.claims.map(({ kind }) => kind)]),
  ];
  const add = (chosen: readonly File[]) =>
    uploads.add(of, fact, objectionMaterial, chosen.slice(0, room));
  return (
    <section>
      <h2>{words.files}</h2>
      <Select
        name="about"
        label={words.about}
        value={about}
        onValue={setAbout}
        empty={words.aboutOther}
        options={kinds.map((kind) => ({ value: kind, text: wordOf(wording.facts, kind) }))}
      />
      <p class="hint" id={hintId}>
        {room > 0 ? words.filesHint(maxObjectionFiles) : words.full(maxObjectionFiles)}
      </p>
      {room > 0 && (
        <Buttons>
          <ChooseFiles camera plain text={choose.camera} hintId={hintId} onFiles={add} />
          <ChooseFiles text={choose.album} hintId={hintId} onFiles={add} />
        </Buttons>
      )}
      <Files opened={opened} files={files} />
    </section>
  );
};
