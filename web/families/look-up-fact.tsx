import { codes } from '../content/codes.ts';
import type { FactKind } from '../content/fact-kinds.ts';
import { lookUpWords } from '../content/look-up.ts';
import { questionWords } from '../content/questions.ts';
import { Buttons, LinkButton } from '../kit/buttons.tsx';
import { SummaryList } from '../kit/lists.tsx';
import { Tag } from '../kit/notice.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import { evidenceOf, type Standing, standingOf } from './looked-up.ts';
import { questionsFor } from './questions/index.ts';
import type { Opened } from './store.tsx';

type FactProps = { readonly opened: Opened; readonly fact: FactKind };

/** kinship follows from the two people; every other fact has a page of its own name */
const questionFor = ({ application: { answers }, season }: Opened, fact: FactKind) => {
  const path = fact === 'kinship' ? 'guardian' : fact;
  return questionsFor({ answers, season }).find((one) => one.path === path);
};

const useNote = ({ application }: Opened, fact: FactKind, standing: Standing): string => {
  const words = useWords(lookUpWords);
  if (application.documents.some((one) => one.fact === fact && one.state === 'ACCEPTED'))
    return words.given;
  if (standing === 'down') return words.down;
  if (standing === 'kinship-first') return words.kinshipFirst;
  if (standing === 'unasked') return words.unasked;
  return application.documentsNeeded.includes(fact) ? words.needsPaper : words.noPaper;
};

/** Both ways out of a fact that did not match: another answer, or a paper. */
const Ways = ({ opened, fact }: FactProps) => {
  const words = useWords(lookUpWords);
  const { application, season } = opened;
  const base = `/${season.id}/${application.id}`;
  const question = questionFor(opened, fact);
  const paper = season.materials.some((one) => one.fact === fact);
  return (
    <Buttons>
      {question !== undefined && (
        <LinkButton
          kind="plain"
          small
          path={`${base}/question/${question.path}?from=look-up`}
          text={words.change}
        />
      )}
      {paper && (
        <LinkButton kind="plain" small path={`${base}/upload/${fact}`} text={words.upload} />
      )}
    </Buttons>
  );
};

/** One fact that is not confirmed: what was typed, what the register says, why that happens, what to do. */
export const OpenFact = ({ opened, fact }: FactProps) => {
  const words = useWords(lookUpWords);
  const asked = useWords(questionWords);
  const wording = useWords(codes);
  const local = useLocal();
  const { application, season } = opened;
  const standing = standingOf(application, fact);
  const { verdict, causes = [] } = evidenceOf(application, fact) ?? {};
  const context = { answers: application.answers, season };
  const rows = questionFor(opened, fact)?.rows(context, asked, local) ?? [];
  const note = useNote(opened, fact, standing);
  return (
    <section class="looked-up">
      <h3>
        {wording.facts[fact]}{' '}
        <Tag
          text={verdict === undefined ? wording.standings.claimed : wording.verdicts[verdict]}
          colour={standing === 'differs' ? 'orange' : 'grey'}
        />
      </h3>
      {rows.length > 0 && (
        <>
          <h4>{words.typed}</h4>
          <SummaryList rows={rows} />
        </>
      )}
      {causes.length > 0 && (
        <>
          <h4>{words.found}</h4>
          <ul>
            {causes.map((cause) => (
              <li key={cause}>
                <strong>{wording.mismatches[cause]}</strong>
                <br />
                {wording.mismatchHints[cause]}
              </li>
            ))}
          </ul>
        </>
      )}
      {(standing === 'differs' || standing === 'unknown') && (
        <details>
          <summary>{words.causes}</summary>
          <ul>
            {words.usual[fact].map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </details>
      )}
      <p>{note}</p>
      <Ways opened={opened} fact={fact} />
    </section>
  );
};
