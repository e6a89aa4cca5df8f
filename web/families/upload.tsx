import { useEffect, useState } from 'preact/hooks';
import { applicationWords } from '../content/application.ts';
import { codes } from '../content/codes.ts';
import { type FactKind, factKinds } from '../content/fact-kinds.ts';
import { filesWords } from '../content/files.ts';
import { Buttons, LinkButton } from '../kit/buttons.tsx';
import { Radios } from '../kit/fields.tsx';
import { NotFound } from '../kit/not-found.tsx';
import { Page } from '../kit/page.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { ChooseFiles } from './choose-files.tsx';
import { GivenRow, SendingRow } from './file-rows.tsx';
import { objectionMaterial } from './objection-files.tsx';
import { Reuse } from './reuse.tsx';
import { type Opened, WithApplication } from './store.tsx';
import { isUnderWay } from './upload-list.ts';
import type { Uploads } from './uploads.ts';
import { useUploads } from './use-uploads.ts';

const hintId = 'files-hint';

/** What the server still waits for and this tab does not have: it may have arrived before the tab was closed. */
const useLost = (
  { application }: Opened,
  fact: FactKind,
  uploads: Uploads,
  known: ReadonlySet<string>,
) => {
  useEffect(() => {
    uploads.resume();
    for (const { id, fact: of, state } of application.documents)
      if (of === fact && state === 'WAITING' && !known.has(id)) void uploads.ask(application, id);
  }, []);
};

type UploadProps = { readonly opened: Opened; readonly fact: FactKind; readonly asked: string };

const UploadFact = ({ opened, fact, asked }: UploadProps) => {
  const { upload: titles } = useWords(applicationWords);
  const words = useWords(filesWords);
  const wording = useWords(codes);
  const local = useLocal();
  const { application, season } = opened;
  const kinds = season.materials.find((one) => one.fact === fact)?.documents ?? [];
  const [material, setMaterial] = useState(kinds[0]?.code ?? 'other');
  const { uploads, of, items } = useUploads(
    opened,
    (item) => item.fact === fact && item.material !== objectionMaterial,
  );
  const documentOf = new Map(items.map((item) => [item.document ?? '', item]));
  useLost(opened, fact, uploads, new Set(documentOf.keys()));
  const given = application.documents.filter(
    ({ id, fact: kind }) => kind === fact && (documentOf.get(id)?.stage ?? 'done') === 'done',
  );
  const shown = new Set(given.map(({ id }) => id));
  const sending = items.filter(({ document }) => document === null || !shown.has(document));
  const accepted = given.filter(({ state }) => state === 'ACCEPTED').length;
  const editable = application.allowed.includes('save');
  const relied = application.evidence.some(
    (one) => one.kind === fact && one.standing === 'proved' && one.by === 'reviewer',
  );
  const nameOf = (code: string): string => {
    const found = kinds.find((one) => one.code === code);
    return found === undefined ? code : local(found.name);
  };
  const base = `/${season.id}/${application.id}`;
  const back = `${base}/documents${asked === '' ? '' : `/${asked}`}`;
  const add = (files: readonly File[]) => uploads.add(of, fact, material, files);
  return (
    <Page title={titles.title(wording.facts[fact])} caption={local(season.title)} back={back}>
      {editable && (
        <>
          {kinds.length > 1 && (
            <Radios
              name="material"
              label={titles.which}
              value={material}
              onValue={setMaterial}
              options={kinds.map(({ code, name }) => ({ value: code, text: local(name) }))}
            />
          )}
          <p class="hint" id={hintId}>
            {words.hint}
          </p>
          <Buttons>
            <ChooseFiles camera text={words.camera} hintId={hintId} onFiles={add} />
            <ChooseFiles text={words.album} hintId={hintId} onFiles={add} />
          </Buttons>
          <Reuse opened={opened} fact={fact} material={material} uploads={uploads} of={of} />
        </>
      )}
      <h2>{titles.list}</h2>
      <p role="status">{words.summary(accepted, items.filter(isUnderWay).length)}</p>
      <ul class="files">
        {given.map((document) => (
          <GivenRow
            key={document.id}
            name={nameOf(document.material)}
            document={document}
            mayRemove={editable && !relied}
            item={documentOf.get(document.id)}
            uploads={uploads}
            of={of}
          />
        ))}
        {sending.map((item) => (
          <SendingRow key={item.key} item={item} uploads={uploads} />
        ))}
      </ul>
      <Buttons>
        <LinkButton path={back} text={titles.done} />
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
