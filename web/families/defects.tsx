import type { ApplicationView } from '../../shared/contract/views.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { filesWords } from '../content/files.ts';
import { LinkButton } from '../kit/buttons.tsx';
import { Notice, Tag } from '../kit/notice.tsx';
import { useNow } from '../kit/now.ts';
import { deadlineOf, timeLeft } from '../kit/time.ts';
import { useLanguage, useWords } from '../kit/words.ts';

type Defect = ApplicationView['defects'][number];

/** Kinship follows from the two people; every other fact has a page of its own name. */
const questionPath = (fact: Defect['fact']): string =>
  fact === 'kinship' ? 'guardian' : `${fact}`;

/** What the family may have typed otherwise than the paper says. */
const isOfAnswer = ({ code }: Defect): boolean =>
  code === 'holder-differs' || code === 'address-differs' || code === 'claim-unproved';

type DefectProps = { readonly defect: Defect; readonly base: string };

const Ways = ({ defect, base }: DefectProps) => {
  const { mend: words } = useWords(filesWords);
  const { fact } = defect;
  if (fact === null)
    return <LinkButton kind="plain" small path={`${base}/check`} text={words.check} />;
  return (
    <>
      <LinkButton kind="plain" small path={`${base}/upload/${fact}`} text={words.photo} />
      {isOfAnswer(defect) && (
        <LinkButton
          kind="plain"
          small
          path={`${base}/question/${questionPath(fact)}?from=check`}
          text={words.answer}
        />
      )}
    </>
  );
};

const DefectRow = ({ defect, base }: DefectProps) => {
  const { mend: words } = useWords(filesWords);
  const wording = useWords(codes);
  const { pair } = useWords(common);
  const { fact, code, note, mended } = defect;
  return (
    <li>
      <span>
        {fact === null ? wording.defects[code] : pair(wording.facts[fact], wording.defects[code])}
      </span>
      {fact !== null && (
        <Tag text={mended ? words.mended : words.open} colour={mended ? 'green' : 'orange'} />
      )}
      {note !== undefined && <p class="soft">{note}</p>}
      <div class="file-acts">
        <Ways defect={defect} base={base} />
      </div>
    </li>
  );
};

const Deadline = ({ until }: { until: string }) => {
  const { mend: words } = useWords(filesWords);
  const language = useLanguage();
  const left = timeLeft(until, useNow());
  return (
    <p>
      {words.by(deadlineOf(until, language))}
      <br />
      <strong>
        {left === null ? words.over : words.time(left.days, left.hours, left.minutes)}
      </strong>
    </p>
  );
};

/** All that has to be put right, at once, each with its way, and the hour it is due. */
export const Defects = ({ application }: { application: ApplicationView }) => {
  const { mend: words } = useWords(filesWords);
  const { state, defects, amendBy, season, id } = application;
  if (state !== 'RETURNED' || defects.length === 0) return null;
  const open = defects.filter(({ fact, mended }) => fact !== null && !mended).length;
  return (
    <Notice kind="warn" title={words.title}>
      {amendBy !== null && <Deadline until={amendBy} />}
      <ul class="files">
        {defects.map((defect) => (
          <DefectRow
            key={`${defect.fact} ${defect.code}`}
            defect={defect}
            base={`/${season}/${id}`}
          />
        ))}
      </ul>
      <p>{words.left(open)}</p>
    </Notice>
  );
};
