import { useState } from 'preact/hooks';
import { codes } from '../content/codes.ts';
import { staff } from '../content/staff.ts';
import { supplementWords } from '../content/supplement.ts';
import { openFile } from '../desk/case-files.tsx';
import type { OpenCase } from '../desk/desk.ts';
import type { Trouble } from '../kit/api.ts';
import { Button } from '../kit/buttons.tsx';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useWords } from '../kit/words.ts';

/** What the family sent with its objection; opened like any other file, and as visibly. */
export const ObjectionFiles = (opened: OpenCase) => {
  const { case: words } = useWords(staff);
  const { answer, objection } = useWords(supplementWords);
  const wording = useWords(codes);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const files = opened.view.objectionFiles.filter(({ state }) => state !== 'REFUSED');
  if (files.length === 0) return null;
  return (
    <>
      <h3>{answer.files}</h3>
      <TroubleNotice problem={problem} />
      <ul class="files">
        {files.map(({ id, fact }, index) => {
          const about = fact === null ? objection.aboutOther : wording.facts[fact];
          return (
            <li key={id}>
              <span>{about}</span>
              <Button
                kind="plain"
                small
                text={words.open}
                spoken={`${about} ${index + 1}`}
                onPress={() => void openFile(opened, id, words.opening).then(setProblem)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
};
