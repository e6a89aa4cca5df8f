import type { RunView } from '../../shared/contract/bureau-views.ts';
import type { SeasonView } from '../../shared/contract/views.ts';
import type { RunState } from '../../shared/domain/season/run.ts';
import { bureau } from '../content/bureau.ts';
import { common } from '../content/common.ts';
import { Progress, Tiles } from '../kit/figures.tsx';
import { SummaryList } from '../kit/lists.tsx';
import { type Colour, Notice, Tag } from '../kit/notice.tsx';
import { momentOf } from '../kit/time.ts';
import { useLanguage, useWords } from '../kit/words.ts';
import { DrawForm } from './draw.tsx';
import { useNames } from './names.ts';
import { RunActions } from './run-actions.tsx';
import { RunFiles } from './run-files.tsx';
import { Verified } from './verified.tsx';

export type RunProps = {
  readonly run: RunView;
  readonly season: SeasonView;
  /** asks the server again */
  readonly changed: () => void;
};

const colours: Readonly<Record<RunState, Colour>> = {
  FROZEN: 'blue',
  DRAWN: 'blue',
  ALLOCATED: 'orange',
  APPROVED: 'orange',
  PUBLISHING: 'blue',
  PUBLISHED: 'green',
};

const Shortage = ({ run, season }: RunProps) => {
  const { pair, list } = useWords(common);
  const { runs: words } = useWords(bureau);
  const { school } = useNames(season);
  const { shortage } = run;
  if (shortage === null) return null;
  return (
    <Notice kind="bad" title={words.shortTitle}>
      <p>{words.shortText(shortage.children, shortage.seats, shortage.missing)}</p>
      <p>
        {pair(words.shortSchools, list(shortage.schools.map(school)))}
        <br />
        {pair(words.shortPlaces, list(shortage.places))}
      </p>
    </Notice>
  );
};

const Commitments = ({ run }: { run: RunView }) => {
  const { runs: words } = useWords(bureau);
  const language = useLanguage();
  const hash = (value: string) => <span class="hash">{value}</span>;
  return (
    <SummaryList
      rows={[
        { label: words.frozenAt, value: momentOf(run.frozenAt, language) },
        ...(run.reason === null ? [] : [{ label: words.reasonRow, value: run.reason }]),
        { label: words.rosterHash, value: hash(run.rosterHash) },
        { label: words.ruleBookHash, value: hash(run.ruleBookHash) },
        ...(run.nonces.length === 0
          ? []
          : [{ label: words.nonces, value: hash(run.nonces.join(' · ')) }]),
        ...(run.seed === null ? [] : [{ label: words.seed, value: hash(run.seed) }]),
        ...(run.resultHash === null
          ? []
          : [{ label: words.resultHash, value: hash(run.resultHash) }]),
      ]}
    />
  );
};

/** One run from the frozen roster to the published result, with the one step that is due. */
export const RunCard = (props: RunProps) => {
  const { run } = props;
  const { runs: words } = useWords(bureau);
  return (
    <section class="card">
      <h2>
        {words.number(run.number)}{' '}
        <Tag text={words.states[run.state]} colour={colours[run.state]} />
      </h2>
      <Tiles
        tiles={[
          { title: words.applicants, figure: run.applicants },
          { title: words.seats, figure: run.seats },
          ...(run.leftOut === 0 ? [] : [{ title: words.leftOut, figure: run.leftOut }]),
        ]}
      />
      <Shortage {...props} />
      {run.allowed.includes('draw') && <DrawForm {...props} />}
      {run.state === 'DRAWN' && (
        <Notice live>
          <p>{words.computing}</p>
        </Notice>
      )}
      <RunActions {...props} />
      {(run.state === 'PUBLISHING' || run.state === 'PUBLISHED') && (
        <Progress label={words.publishing} done={run.published} of={run.applicants} />
      )}
      {run.verified.length > 0 && <Verified run={run} />}
      <Commitments run={run} />
      <RunFiles {...props} />
    </section>
  );
};
