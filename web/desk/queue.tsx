import type { QueueRow } from '../../shared/contract/views.ts';
import type { ApplicationState } from '../../shared/domain/application/application.ts';
import { codes } from '../content/codes.ts';
import { common } from '../content/common.ts';
import { staff } from '../content/staff.ts';
import { Button } from '../kit/buttons.tsx';
import { Select } from '../kit/fields.tsx';
import { useLoad } from '../kit/load.ts';
import { Tag } from '../kit/notice.tsx';
import { usePaged } from '../kit/pages.ts';
import { publicApi } from '../kit/public-api.ts';
import { go, to } from '../kit/router.tsx';
import { stateColours } from '../kit/states.ts';
import { type Column, Table } from '../kit/table.tsx';
import { momentOf } from '../kit/time.ts';
import { Loading, TroubleNotice } from '../kit/trouble.tsx';
import { useLanguage, useLocal, useWords } from '../kit/words.ts';
import type { Desk, ReadReason } from './desk.ts';

type QueueProps = {
  readonly desk: Desk;
  readonly season: string;
  /** '' shows every state */
  readonly state: string;
  readonly reason: ReadReason;
};

const isState = (text: string): text is ApplicationState => Object.hasOwn(stateColours, text);
const states = Object.keys(stateColours).filter(isState);

/** The code until the season's names are here. */
const useCategoryName = (season: string): ((code: string | null) => string) => {
  const local = useLocal();
  const { state } = useLoad(() => publicApi('getSeason', { params: { season } }), season);
  const categories = state.standing === 'there' ? state.value.categories : [];
  return (code) => {
    const found = categories.find((one) => one.code === code);
    return found === undefined ? (code ?? '–') : local(found.name);
  };
};

const useColumns = (season: string, reason: ReadReason): readonly Column<QueueRow>[] => {
  const nameOf = useCategoryName(season);
  const { queue: words } = useWords(staff);
  const { list } = useWords(common);
  const wording = useWords(codes);
  const language = useLanguage();
  return [
    {
      title: words.number,
      cell: ({ id }) => (
        <a class="number" href={to(`/${season}/cases/${id}?reason=${reason}`)}>
          {id}
        </a>
      ),
    },
    { title: words.name, cell: ({ childName }) => childName },
    {
      title: words.filter,
      cell: ({ state, objection }) => (
        <>
          <Tag text={wording.states[state]} colour={stateColours[state]} />{' '}
          {objection && <Tag text={words.objection} colour="orange" />}
        </>
      ),
    },
    { title: words.category, cell: ({ category }) => nameOf(category) },
    {
      title: words.doubtful,
      cell: ({ doubtful }) => list(doubtful.map((kind) => wording.facts[kind])) || '–',
    },
    { title: words.documents, figure: true, cell: ({ documents }) => documents },
    {
      title: words.submitted,
      cell: ({ submittedAt, amendBy }) => (
        <>
          {submittedAt === null ? '–' : momentOf(submittedAt, language)}
          {amendBy !== null && (
            <>
              <br />
              <small>{words.due(momentOf(amendBy, language))}</small>
            </>
          )}
        </>
      ),
    },
  ];
};

/** The list behind a filter that stands in the address, so that Back returns to it. */
export const Queue = ({ desk, season, state, reason }: QueueProps) => {
  const { queue: words } = useWords(staff);
  const { more: showMore } = useWords(common);
  const columns = useColumns(season, reason);
  const filter = states.find((one) => one === state);
  const { rows, waiting, busy, problem, more } = usePaged(
    (cursor) => desk.list(season, { state: filter, cursor }),
    `${season}/${state}`,
  );
  return (
    <>
      {waiting ? (
        <Loading />
      ) : (
        <Table
          caption={words.caption}
          captionUnseen
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          empty={words.empty}
        />
      )}
      <TroubleNotice problem={problem} />
      {more !== null && <Button kind="plain" text={showMore} busy={busy} onPress={more} />}
    </>
  );
};

type FilterProps = { readonly season: string; readonly state: string };

export const QueueFilter = ({ season, state }: FilterProps) => {
  const { queue: words } = useWords(staff);
  const wording = useWords(codes);
  return (
    <Select
      name="state"
      label={words.filter}
      value={state}
      empty={words.all}
      onValue={(value) => go(`/${season}/cases${value === '' ? '' : `/in/${value}`}`)}
      options={states.map((value) => ({ value, text: wording.states[value] }))}
    />
  );
};
