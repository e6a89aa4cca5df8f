import type { RunView } from '../../shared/contract/bureau-views.ts';
import type { SeasonView } from '../../shared/contract/views.ts';
import type { RunState } from '../../shared/domain/season/run.ts';
import { bureau } from '../content/bureau.ts';
import { ceremony } from '../content/ceremony.ts';
import { common } from '../content/common.ts';
import { Progress, Tiles } from '../kit/figures.tsx';
import { inFours } from '../kit/hex.ts';
import { SummaryList } from '../kit/lists.tsx';
import { Notice, Tag } from '../kit/notice.tsx';
import { runColours } from '../kit/run-colours.ts';
import { momentOf } from '../kit/time.ts';
import { useLanguage, useWords } from '../kit/words.ts';
import { useNames } from './names.ts';
import { RevealForm } from './reveal-form.tsx';
import { RunActions } from './run-actions.tsx';
import { RunFiles } from './run-files.tsx';
import { Stages } from './stages.tsx';
import { Verified } from './verified.tsx';
import { WitnessTable } from './witness-table.tsx';
import { WitnessesForm } from './witnesses-form.tsx';

export type RunProps = {
  readonly run: RunView;
  readonly season: SeasonView;
  /** asks the server again */
  readonly changed: () => void;
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

/** Read out in the room, so that nobody can change the roster unnoticed. */
const Root = ({ run }: { run: RunView }) => {
  const words = useWords(ceremony);
  return (
    <section>
      <h3>{words.rootTitle}</h3>
      <p>{words.rootText}</p>
      <p class="digits">{inFours(run.rosterRoot)}</p>
    </section>
  );
};

const Voided = ({ run }: { run: RunView }) => {
  const words = useWords(ceremony);
  const { list } = useWords(common);
  const missing = run.witnesses.filter((_, index) => (run.nonces[index] ?? null) === null);
  return (
    <Notice kind="bad" title={words.voided}>
      <p>{words.voidedText(list(missing.map(({ name }) => name)))}</p>
      <p>{words.voidedNext}</p>
    </Notice>
  );
};

const Fixed = ({ run }: { run: RunView }) => {
  const { runs: words } = useWords(bureau);
  const steps = useWords(ceremony);
  const language = useLanguage();
  const hash = (label: string, value: string | null) =>
    value === null ? [] : [{ label, value: <span class="hash">{value}</span> }];
  return (
    <SummaryList
      rows={[
        { label: words.frozenAt, value: momentOf(run.frozenAt, language) },
        ...(run.reason === null ? [] : [{ label: words.reasonRow, value: run.reason }]),
        ...hash(steps.root, run.rosterRoot),
        ...hash(words.rosterHash, run.rosterHash),
        ...hash(words.ruleBookHash, run.ruleBookHash),
        ...hash(steps.program, run.programHash),
        ...hash(words.seed, run.seed),
        ...hash(words.resultHash, run.resultHash),
        ...hash(steps.resultRoot, run.resultRoot),
        ...hash(steps.publicRoot, run.publicRoot),
      ]}
    />
  );
};

/** What runs by itself, said so that nobody waits in front of it. */
const UnderWay = ({ state }: { state: RunState }) => {
  const words = useWords(ceremony);
  if (state !== 'DRAWN' && state !== 'COMPUTED') return null;
  return (
    <Notice live>
      <p>{state === 'DRAWN' ? words.computing : words.verifying}</p>
    </Notice>
  );
};

/** One run from the frozen roster to the published result, with the one step that is due. */
export const RunCard = (props: RunProps) => {
  const { run } = props;
  const { runs: words } = useWords(bureau);
  const steps = useWords(ceremony);
  return (
    <section class="card">
      <h2>
        {words.number(run.number)}{' '}
        <Tag text={words.states[run.state]} colour={runColours[run.state]} />
      </h2>
      <Stages state={run.state} />
      {run.state === 'VOID' && <Voided run={run} />}
      <Tiles
        tiles={[
          { title: words.applicants, figure: run.applicants },
          { title: steps.units, figure: run.units },
          { title: words.seats, figure: run.seats },
          ...(run.leftOut === 0 ? [] : [{ title: words.leftOut, figure: run.leftOut }]),
        ]}
      />
      <Shortage {...props} />
      {run.allowed.includes('witnesses') && (
        <>
          <Root run={run} />
          <WitnessesForm {...props} />
        </>
      )}
      {run.allowed.includes('draw') && <RevealForm {...props} />}
      <UnderWay state={run.state} />
      <RunActions {...props} />
      {(run.state === 'PUBLISHING' || run.state === 'PUBLISHED') && (
        <Progress label={words.publishing} done={run.published} of={run.applicants} />
      )}
      {run.verified.length > 0 && <Verified run={run} />}
      <WitnessTable run={run} />
      <Fixed run={run} />
      <RunFiles {...props} />
    </section>
  );
};
