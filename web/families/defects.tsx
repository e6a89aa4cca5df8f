import type { ApplicationView } from '../../shared/contract/views.ts';
import { applicationWords } from '../content/application.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { Notice } from '../kit/notice.tsx';
import { useNow } from '../kit/now.ts';
import { daysLeft, deadlineOf } from '../kit/time.ts';
import { useLanguage, useWords } from '../kit/words.ts';

/** All that has to be put right, at once, with the day it is due. */
export const Defects = ({ application }: { application: ApplicationView }) => {
  const { status: words } = useWords(applicationWords);
  const wording = useWords(codes);
  const { pair } = useWords(common);
  const language = useLanguage();
  const now = useNow();
  const { state, defects, amendBy } = application;
  if (state !== 'RETURNED' || defects.length === 0) return null;
  return (
    <Notice kind="warn" title={words.defectsTitle}>
      <ul>
        {defects.map(({ fact, code, note }) => (
          <li key={`${fact} ${code}`}>
            {fact === null
              ? wording.defects[code]
              : pair(wording.facts[fact], wording.defects[code])}
            {note !== undefined && (
              <>
                <br />
                <span class="soft">{note}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {amendBy !== null && <p>{words.by(deadlineOf(amendBy, language), daysLeft(amendBy, now))}</p>}
    </Notice>
  );
};
