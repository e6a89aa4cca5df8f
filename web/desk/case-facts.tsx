import type { Claim } from '../../shared/domain/application/answers.ts';
import type { Fact } from '../../shared/domain/evidence/facts.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { questionWords } from '../content/questions.ts';
import { type Staff, staff } from '../content/staff.ts';
import { questions } from '../families/questions/index.ts';
import { SummaryList } from '../kit/lists.tsx';
import { type Colour, Tag } from '../kit/notice.tsx';
import { useLocal, useWords } from '../kit/words.ts';
import type { OpenCase } from './desk.ts';

type Row = { readonly label: string; readonly value: string };

const colours: Readonly<Record<'claimed' | 'proved' | 'doubtful' | 'refuted', Colour>> = {
  claimed: 'grey',
  proved: 'green',
  doubtful: 'orange',
  refuted: 'red',
};

/** What the family stated, worded as on its own page. */
const useStated = ({ view, season }: OpenCase) => {
  const words = useWords(questionWords);
  const local = useLocal();
  return (kind: Claim['kind']): readonly Row[] =>
    questions
      .filter(({ path }) => path === kind)
      .flatMap((question) => question.rows({ answers: view.answers, season }, words, local));
};

const shownRows = (
  { decision: words }: Staff,
  { yes, no }: { yes: string; no: string },
  fact: Fact | undefined,
): readonly Row[] => {
  if (fact === undefined) return [];
  const truth = (value: boolean) => (value ? yes : no);
  const rows: Row[] = [];
  const add = (label: string, value: string | undefined) => {
    if (value !== undefined) rows.push({ label, value });
  };
  add(words.shown.holder, fact.holder && words.holders[fact.holder]);
  add(words.shown.since, fact.since);
  add(words.shown.until, fact.until);
  add(words.shown.share, fact.share === undefined ? undefined : `${fact.share}%`);
  add(words.shown.use, fact.use && words.uses[fact.use]);
  add(words.shown.household, fact.household && words.households[fact.household]);
  add(words.shown.withParent, fact.withParent === undefined ? undefined : truth(fact.withParent));
  add(words.shown.inDistrict, fact.inDistrict === undefined ? undefined : truth(fact.inDistrict));
  add(
    words.shown.delayedEstate,
    fact.delayedEstate === undefined ? undefined : truth(fact.delayedEstate),
  );
  add(words.shown.locked, fact.locked === undefined ? undefined : truth(fact.locked));
  add(words.address, fact.address);
  return rows;
};

const Rows = ({ rows }: { rows: readonly Row[] }) =>
  rows.length === 0 ? <p>–</p> : <SummaryList rows={rows} />;

/** Claim and finding side by side, fact by fact. */
export const CaseFacts = (opened: OpenCase) => {
  const words = useWords(staff);
  const wording = useWords(codes);
  const answerWords = useWords(common);
  const stated = useStated(opened);
  return (
    <section>
      <h2>{words.case.evidenceTitle}</h2>
      {opened.view.evidence.map(({ kind, standing, verdict, causes, fact }) => (
        <section class="card" key={kind}>
          <h3>
            {wording.facts[kind]}{' '}
            <Tag text={wording.standings[standing]} colour={colours[standing]} />
          </h3>
          <div class="pair">
            <div>
              <p class="soft">{words.case.claimed}</p>
              <Rows rows={stated(kind)} />
            </div>
            <div>
              <p class="soft">{words.case.found}</p>
              {verdict !== undefined && <p>{wording.verdicts[verdict]}</p>}
              {causes.map((cause) => (
                <p key={cause}>
                  <strong>{wording.mismatches[cause]}</strong>
                </p>
              ))}
              <Rows rows={shownRows(words, answerWords, fact)} />
            </div>
          </div>
        </section>
      ))}
    </section>
  );
};
