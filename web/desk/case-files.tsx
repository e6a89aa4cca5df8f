import { useState } from 'preact/hooks';
import { codes } from '../content/codes.ts';
import { staff } from '../content/staff.ts';
import type { Trouble } from '../kit/api.ts';
import { Button } from '../kit/buttons.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import type { OpenCase } from './desk.ts';

/** Opened in a window of its own while the press still counts as one; the link lives for a few minutes. */
export const openFile = async (
  { desk, view }: OpenCase,
  document: string,
  waiting: string,
): Promise<Trouble | null> => {
  const shown = window.open('', '_blank');
  if (shown !== null) shown.document.title = waiting;
  const answer = await desk.file(view.season, view.id, document);
  if (!answer.ok) {
    shown?.close();
    return answer.problem;
  }
  if (shown === null) window.location.assign(answer.value.url);
  else {
    shown.opener = null;
    shown.location.replace(answer.value.url);
  }
  return null;
};

export const CaseFiles = (opened: OpenCase) => {
  const { case: words } = useWords(staff);
  const wording = useWords(codes);
  const local = useLocal();
  const [problem, setProblem] = useState<Trouble | null>(null);
  const kinds = opened.season.materials.flatMap(({ documents }) => documents);
  const nameOf = (code: string) => {
    const found = kinds.find((one) => one.code === code);
    return found === undefined ? code : local(found.name);
  };
  const { documents } = opened.view;
  return (
    <section>
      <h2>{words.documentsTitle}</h2>
      <TroubleNotice problem={problem} />
      {documents.length === 0 && <p class="soft">{words.noDocuments}</p>}
      <ul class="files">
        {documents.map(({ id, fact, material }) => (
          <li key={id}>
            <span>
              {wording.facts[fact]} · {nameOf(material)}
            </span>
            <Button
              kind="plain"
              small
              text={words.open}
              spoken={`${wording.facts[fact]} ${nameOf(material)}`}
              onPress={() => void openFile(opened, id, words.opening).then(setProblem)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
