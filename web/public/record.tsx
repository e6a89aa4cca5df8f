import { useEffect, useState } from 'preact/hooks';
import type { PublicRunEntry } from '../../shared/contract/public.ts';
import type { SigningKey } from '../../shared/domain/season/ceremony.ts';
import type { Fields } from '../../shared/proof/signed-text.ts';
import { common } from '../content/common.ts';
import { publicPages } from '../content/public.ts';
import { record } from '../content/record.ts';
import type { Answer, Trouble } from '../kit/api.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { download } from '../kit/download.ts';
import { useLoad } from '../kit/load.ts';
import { Notice, Tag } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { proofTools } from '../kit/proof-tools.ts';
import { publicApi } from '../kit/public-api.ts';
import { to } from '../kit/router.tsx';
import { runColours } from '../kit/run-colours.ts';
import { Await, Loading, TroubleNotice } from '../kit/trouble.tsx';
import { useWords } from '../kit/words.ts';
import { countIn } from './announced.ts';
import { type Entry, inOrder, readRecord } from './read-record.ts';
import { RecordEntry } from './record-entry.tsx';

type Shown = { readonly runs: readonly PublicRunEntry[]; readonly keys: readonly SigningKey[] };

type Judged =
  | { readonly standing: 'waiting' }
  | { readonly standing: 'unable' }
  | {
      readonly standing: 'judged';
      readonly entries: readonly Entry[];
      readonly unsoundAt: number | null;
    };

const load = async (season: string): Promise<Answer<Shown>> => {
  const [runs, keys] = await Promise.all([
    publicApi('listRuns', { params: { season } }),
    publicApi('getSigningKeys'),
  ]);
  if (!runs.ok) return runs;
  if (!keys.ok) return keys;
  const items = [...runs.value.items].sort((a, b) => a.number - b.number);
  return { ok: true, value: { runs: items, keys: keys.value.keys } };
};

const useJudged = (season: string, { runs, keys }: Shown): Judged => {
  const [judged, setJudged] = useState<Judged>({ standing: 'waiting' });
  useEffect(() => {
    readRecord(season, inOrder(runs), keys, proofTools).then(
      (told) => setJudged({ standing: 'judged', ...told }),
      // no cryptography for this page: it says so instead of calling anything wrong
      () => setJudged({ standing: 'unable' }),
    );
  }, [season, runs, keys]);
  return judged;
};

/** Whether all of it is genuine, before anything is read. */
export const Verdict = ({ judged }: { judged: Judged }) => {
  const words = useWords(record);
  if (judged.standing === 'waiting') return <Loading />;
  if (judged.standing === 'unable') {
    return (
      <Notice kind="warn">
        <p>{words.unable}</p>
      </Notice>
    );
  }
  return judged.unsoundAt === null ? (
    <Notice kind="good">
      <p>{words.sound(judged.entries.length)}</p>
    </Notice>
  ) : (
    <Notice kind="bad" title={words.unsound}>
      <p>{words.unsoundText(judged.unsoundAt)}</p>
    </Notice>
  );
};

const Bundle = ({ season, run }: { season: string; run: number }) => {
  const words = useWords(record);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const fetchBundle = async () => {
    const answer = await publicApi('getPublicBundle', { params: { season, number: run } });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) download(answer.value.url, `${season}-${run}-public-bundle.json`);
  };
  return (
    <section>
      <h3>{words.bundleTitle}</h3>
      <p>{words.bundleText}</p>
      <p class="command">
        <code>{words.command}</code> <CopyButton text={words.copy} value={words.command} />
      </p>
      {problem?.code === 'not-found' ? (
        <Notice live>
          <p>{words.bundleNone}</p>
        </Notice>
      ) : (
        <TroubleNotice problem={problem} />
      )}
      <Buttons>
        <Button kind="plain" text={words.bundle} onPress={() => void fetchBundle()} />
      </Buttons>
      <p>
        <a href={to(`/result/${season}`)}>{words.toResult}</a>
      </p>
    </section>
  );
};

type RunRecordProps = {
  readonly season: string;
  readonly run: PublicRunEntry;
  /** the run before it, if any */
  readonly after: number | undefined;
  readonly entries: readonly Entry[];
};

export const RunRecord = ({ season, run, after, entries }: RunRecordProps) => {
  const words = useWords(record);
  const { pair } = useWords(common);
  const { runStates } = useWords(publicPages);
  const own = entries.filter(({ payload }) => countIn(payload, 'run') === run.number);
  const named: Fields = own.find(({ payload }) => payload['kind'] === 'witnesses')?.payload ?? {};
  return (
    <section class="card">
      <h2>
        {words.run(run.number)} <Tag text={runStates[run.state]} colour={runColours[run.state]} />
      </h2>
      {after !== undefined && <p>{words.after(after)}</p>}
      {run.reason !== null && <p>{pair(words.reason, run.reason)}</p>}
      <ol class="timeline">
        {own.map((entry) => (
          <RecordEntry key={countIn(entry.payload, 'sequence')} entry={entry} named={named} />
        ))}
      </ol>
      {run.state === 'PUBLISHED' && <Bundle season={season} run={run.number} />}
    </section>
  );
};

const Keys = ({ keys }: { keys: readonly SigningKey[] }) => {
  const words = useWords(record);
  return (
    <section>
      <h2>{words.keyTitle}</h2>
      <p>{words.keyText}</p>
      {keys.map(({ kid }) => (
        <p key={kid}>
          {words.key} <span class="hash">{kid}</span>
        </p>
      ))}
    </section>
  );
};

const Record = ({ season, shown }: { season: string; shown: Shown }) => {
  const { runsNone } = useWords(publicPages);
  const judged = useJudged(season, shown);
  if (shown.runs.length === 0) return <p>{runsNone}</p>;
  return (
    <>
      <div role="status">
        <Verdict judged={judged} />
      </div>
      {judged.standing === 'judged' &&
        shown.runs.map((run, index) => (
          <RunRecord
            key={run.number}
            season={season}
            run={run}
            after={shown.runs[index - 1]?.number}
            entries={judged.entries}
          />
        ))}
      <Keys keys={shown.keys} />
    </>
  );
};

/** Everything announced in a season, in order, judged on the reader's own device. */
export const RecordPage = ({ season }: { season: string }) => {
  const words = useWords(record);
  const loaded = useLoad(() => load(season), season);
  return (
    <Page title={words.title} back="/" wide>
      <p>{words.lead}</p>
      <p>
        <a href={to('/witness')}>{words.witnessPage}</a>
      </p>
      <Await load={loaded}>{(shown) => <Record season={season} shown={shown} />}</Await>
    </Page>
  );
};
