import type { ComponentChildren } from 'preact';
import type { Child } from '../../shared/domain/application/answers.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { questionWords } from '../content/questions.ts';
import { staff } from '../content/staff.ts';
import { SummaryList, type SummaryRow, Timeline } from '../kit/lists.tsx';
import { useLoad } from '../kit/load.ts';
import { Tag } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { publicApi } from '../kit/public-api.ts';
import { usePlace } from '../kit/router.tsx';
import { stateColours } from '../kit/states.ts';
import { momentOf } from '../kit/time.ts';
import { AwaitPage } from '../kit/trouble.tsx';
import { wordOf } from '../kit/wording.ts';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import { CaseFacts } from './case-facts.tsx';
import { CaseFiles } from './case-files.tsx';
import { DecisionForm } from './decision.tsx';
import type { Desk, OpenCase, ReadReason } from './desk.ts';

type Person = Pick<Child, 'name' | 'idNumber' | 'pinyin' | 'paper'>;

const reasons: readonly ReadReason[] = ['review', 'arrival', 'objection', 'inquiry'];

const useRows = ({ view, season }: OpenCase): readonly SummaryRow[] => {
  const { case: words } = useWords(staff);
  const form = useWords(questionWords);
  const { yes, no, list } = useWords(common);
  const local = useLocal();
  const { child, guardian, consent, twinIdNumber, choices, support } = view.answers;
  const categoryName = (code: string | null | undefined) => {
    const found = season.categories.find((one) => one.code === code);
    return found === undefined ? '–' : local(found.name);
  };
  const schoolNameOf = (id: string) => {
    const found = season.schools.find((one) => one.id === id);
    return found === undefined ? id : local(found.name);
  };
  // a zone has no name of its own: its schools say which it is
  const zoneName = (id: string) => {
    const found = season.zones.find((one) => one.id === id);
    return found === undefined ? id : found.schools.map(schoolNameOf).join(' / ');
  };
  const person = ({ name, idNumber, pinyin, paper }: Person) => (
    <>
      {name}
      {pinyin !== undefined && ` (${pinyin})`}
      <br />
      {paper !== undefined && `${form.person.numbers[paper]} `}
      <span class="number">{idNumber}</span>
    </>
  );
  return [
    { label: words.child, value: person(child) },
    { label: words.birthDate, value: view.birthDate ?? '–' },
    { label: words.sex, value: view.sex === null ? '–' : words.sexes[view.sex] },
    ...(guardian === undefined
      ? []
      : [
          {
            label: list([words.guardian, form.guardian.relations[guardian.relation]]),
            value: person(guardian),
          },
        ]),
    ...(guardian?.parentIdNumber === undefined
      ? []
      : [{ label: form.guardian.parent, value: guardian.parentIdNumber }]),
    ...(support === undefined
      ? []
      : [
          {
            label: form.support.row,
            value: list([
              form.support.wishes[support.wish].text,
              ...(support.card === undefined ? [] : [support.card]),
            ]),
          },
        ]),
    { label: words.category, value: categoryName(view.answers.category) },
    { label: words.given, value: categoryName(view.category) },
    {
      label: words.zones,
      value: view.zones.length === 0 ? words.noZone : list(view.zones.map(zoneName)),
    },
    ...(choices.length === 0
      ? []
      : [{ label: words.choices, value: choices.map(schoolNameOf).join(' → ') }]),
    ...(twinIdNumber === undefined ? [] : [{ label: words.twin, value: twinIdNumber }]),
    { label: words.consent, value: consent ? yes : no },
    ...(view.placement === null
      ? []
      : [
          {
            label: words.placement,
            value: `${schoolNameOf(view.placement.school)} · ${words.number(view.placement.number)}`,
          },
        ]),
  ];
};

type CaseProps = { readonly opened: OpenCase; readonly children: ComponentChildren };

const Case = ({ opened, children }: CaseProps) => {
  const { case: words } = useWords(staff);
  const wording = useWords(codes);
  const language = useLanguage();
  const rows = useRows(opened);
  const { view } = opened;
  const reviewing = view.allowed.includes('qualify') || view.allowed.includes('return');
  return (
    <Page title={words.title(view.id)} back={`/${view.season}/cases`} wide>
      <p>
        <Tag text={wording.states[view.state]} colour={stateColours[view.state]} />{' '}
        <span class="soft">{words.logged}</span>
      </p>
      <div class="columns aside">
        <div>
          {children}
          <CaseFacts {...opened} />
          <CaseFiles {...opened} />
          {reviewing && <DecisionForm key={view.version} {...opened} />}
        </div>
        <aside class="card">
          <SummaryList rows={rows} />
          <h2>{words.timeline}</h2>
          <Timeline
            entries={view.timeline.map(({ event, at, by }) => ({
              title: wordOf(wording.events, event),
              text: `${momentOf(at, language)} · ${wording.causers[by]}`,
              standing: 'done',
            }))}
          />
        </aside>
      </div>
    </Page>
  );
};

type CasePageProps = {
  readonly desk: Desk;
  readonly season: string;
  readonly id: string;
  /** what this desk alone can do with the case, first on the page */
  readonly actions: (opened: OpenCase) => ComponentChildren;
};

/** The whole record; why it is opened stands in the address and goes into the read log. */
export const CasePage = ({ desk, season, id, actions }: CasePageProps) => {
  const asked = usePlace().query.get('reason');
  const reason = reasons.find((one) => one === asked) ?? 'review';
  const load = useLoad(() => desk.open(season, id, reason), `${season}/${id}`);
  const seasonLoad = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  return (
    <AwaitPage load={seasonLoad}>
      {(shown) => (
        <AwaitPage load={load}>
          {(view) => {
            const opened = { desk, season: shown, view, put: load.put };
            return <Case opened={opened}>{actions(opened)}</Case>;
          }}
        </AwaitPage>
      )}
    </AwaitPage>
  );
};
