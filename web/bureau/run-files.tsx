import { useState } from 'preact/hooks';
import type { RunFile } from '../../shared/contract/bureau-views.ts';
import { bureau } from '../content/bureau.ts';
import type { Trouble } from '../kit/api.ts';
import { Button, Buttons } from '../kit/buttons.tsx';
import { download } from '../kit/download.ts';
import { TroubleNotice } from '../kit/trouble.tsx';
import { useWords } from '../kit/words.ts';
import { bureauApi } from './api.ts';
import type { RunProps } from './run-card.tsx';

/** bundles hold what was verified: they are there once it was */
const filesOf = ({ resultHash, verified }: RunProps['run']): readonly RunFile[] => [
  ...(verified.length === 0 ? [] : (['public-bundle', 'full-bundle'] as const)),
  'instance',
  ...(resultHash === null ? [] : (['result'] as const)),
];

/** The files anybody can allocate and verify from; a link lives for a few minutes. */
export const RunFiles = ({ run, season }: RunProps) => {
  const { runs: words } = useWords(bureau);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const open = async (file: RunFile) => {
    const answer = await bureauApi('getRunFile', {
      params: { season: run.season, number: run.number, file },
    });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) download(answer.value.url, `${run.season}-${run.number}-${file}.json`);
  };
  return (
    <>
      <h3>{words.files}</h3>
      <p>{words.filesText}</p>
      <TroubleNotice problem={problem} />
      <Buttons>
        {filesOf(run).map((file) => (
          <Button
            key={file}
            kind="plain"
            small
            text={words.fileNames[file]}
            onPress={() => void open(file)}
          />
        ))}
      </Buttons>
      <p>
        <a href={`/#/runs/${season.id}`}>{words.record}</a>
        {run.state === 'PUBLISHED' && (
          <>
            {' · '}
            <a href={`/#/result/${season.id}`}>{words.publicPage}</a>
          </>
        )}
      </p>
    </>
  );
};
